// The PDF is our own page, printed: what people see is what the file shows.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { onSheet } from "./browser.ts";
import { paperHtml } from "./html.ts";
import type { Paper } from "./model.ts";

export const PDF_TYPE = "application/pdf";

export async function paperPdf(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const html = paperHtml(paper, await fontFace());
  const pdf = await onSheet(html, (page) =>
    page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
  );
  return new Uint8Array(pdf);
}

const FONT = "node_modules/@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2";

/** The house's typeface inside the page, since nothing may be fetched. */
async function fontFace(): Promise<string> {
  const font = await readFile(join(/* turbopackIgnore: true */ process.cwd(), FONT)).catch(() => null);
  if (!font) return "";
  return `@font-face{font-family:"Plus Jakarta Sans Variable";font-weight:200 800;src:url(data:font/woff2;base64,${font.toString("base64")})}`;
}
