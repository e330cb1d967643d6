import { createElement, type ReactNode } from "react";
import { type Mark, markupOf } from "./markup.ts";
import type { Paper } from "./model.ts";
import { paperStyle } from "./style.ts";

/** The document on a page of the site, under the page's own heading; printed, only the document is left. */
export function PaperPage({ paper }: { paper: Paper }) {
  return (
    <>
      <style>{paperStyle(paper)}</style>
      {element(markupOf(paper, 2), "paper")}
    </>
  );
}

// The few attributes that React calls otherwise.
const NAMES: Record<string, string> = {
  class: "className",
  colspan: "colSpan",
  rowspan: "rowSpan",
  tabindex: "tabIndex",
};

function element({ tag, attributes, children }: Mark, key: string): ReactNode {
  const props = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [NAMES[name] ?? name, value]));
  const inside = children.map((child, at) => (typeof child === "string" ? child : element(child, String(at))));
  return createElement(tag, { ...props, key }, ...(inside.length > 0 ? [inside] : []));
}
