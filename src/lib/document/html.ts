// The document as a page that stands on its own: nothing in it is fetched from anywhere.
import { type Mark, markupOf } from "./markup.ts";
import type { Paper } from "./model.ts";
import { paperStyle } from "./style.ts";

/** fontFace: an @font-face rule with the font inside it, if there is one at hand. */
export function paperHtml(paper: Paper, fontFace = ""): string {
  const style = `${fontFace}body{margin:0;font-family:"Plus Jakarta Sans Variable",Arial,sans-serif}*{print-color-adjust:exact}`;
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${escaped(paper.title)}</title><style>${style}${paperStyle(paper)}</style></head><body>${written(markupOf(paper, 1))}</body></html>`;
}

const EMPTY = new Set(["br", "col", "img"]);

function written({ tag, attributes, children }: Mark): string {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const open = `<${tag}${given.join("")}>`;
  if (EMPTY.has(tag)) return open;
  return `${open}${children.map((child) => (typeof child === "string" ? escaped(child) : written(child))).join("")}</${tag}>`;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
