import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { PrintFoot } from "./print-foot.tsx";

const foot = (agency: string, draft = false) =>
  renderToStaticMarkup(
    <PrintFoot
      agency={agency}
      period="Semester I 2024"
      asOf="keadaan data per 18 Juli 2024"
      code="7F3-2A"
      draft={draft}
    />,
  );

it("writes agency, period, state of the data and code on every page", () => {
  const between = " \\b7  ";
  const words = ["Dinas Tenaga Kerja", "Semester I 2024", "keadaan data per 18 Juli 2024", "kode 7F3-2A"];
  expect(foot("Dinas Tenaga Kerja")).toContain(words.join(between));
});

it("lets no name out of its string", () => {
  const markup = foot('"}</style><script>');
  expect(markup).not.toContain("<script>");
  expect(markup.match(/<\/style>/g)).toHaveLength(1);
  expect(markup).toContain('content:"\\22 \\7d \\3c /style');
});

it("marks a draft, and only a draft", () => {
  expect(foot("Dinas Sosial", true)).toContain("DRAF");
  expect(foot("Dinas Sosial")).not.toContain("DRAF");
});
