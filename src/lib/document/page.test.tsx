import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { paperHtml } from "./html.ts";
import { PaperPage } from "./page.tsx";
import { cssText } from "./style.ts";
import { SAMPLE } from "./testing/paper.ts";

const shown = renderToStaticMarkup(<PaperPage paper={SAMPLE} />);
const printed = paperHtml(SAMPLE);

test("page and print sheet say the same, one heading level apart", () => {
  const words = (html: string) =>
    html
      .replace(/<style>.*?<\/style>/gs, "")
      .replace(/<title>.*?<\/title>/s, "")
      .replace(/<[^>]+>/g, "|");
  const flat = (html: string) =>
    words(html)
      .replace(/\|+/g, "|")
      .replace(/&quot;|&#x27;/g, "'");
  expect(flat(printed)).toContain(flat(shown));
  expect(shown).toContain('<h2 class="paper-title">');
  expect(printed).toContain('<h1 class="paper-title">');
});

test("merged cells, groups and sums are in the table", () => {
  expect(shown).toContain('<th class="paper-center" scope="colgroup" colSpan="2">Tahun</th>');
  expect(shown).toContain('<tr class="paper-group"><td class="paper-left" colSpan="4">Komponen evaluasi</td></tr>');
  expect(shown).toContain('class="paper-sum"');
});

test("no text gets out of its place", () => {
  const hostile = { ...SAMPLE, title: "</title><script>", foot: ['"}</style><script>'] };
  for (const html of [paperHtml(hostile), renderToStaticMarkup(<PaperPage paper={hostile} />)]) {
    expect(html).not.toContain("<script>");
    expect(html.match(/<\/style>/g)).toHaveLength(html.match(/<style>/g)?.length ?? 0);
  }
  expect(cssText('"}</style>')).toBe('"\\22 \\7d \\3c /style\\3e "');
});

test("a document without a watermark hides no word under its pages", () => {
  expect(renderToStaticMarkup(<PaperPage paper={{ ...SAMPLE, watermark: undefined }} />)).not.toContain("DRAF");
});
