import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CapaianBar } from "./capaian-bar.tsx";

const bar = (value: string, label?: string) =>
  renderToStaticMarkup(<CapaianBar value={value} rank={5} limits={[50, 65, 75, 90]} label={label} />);

describe("the capaian bar", () => {
  it("ends where the capaian lies on a ruler of 0 to 125, with the target at 100", () => {
    expect(bar("95.24")).toContain('width="76.19%"');
    expect(bar("95.24")).toContain('class="draw-target" x1="80%"');
  });

  it("is cut and goes on as an arrow only beyond 125", () => {
    expect(bar("125")).not.toContain("draw-cut");
    expect(bar("249.52")).toContain("draw-cut");
    expect(bar("249.52")).toContain('width="100%"');
  });

  it("has no length below zero, but points there", () => {
    expect(bar("-40")).toContain('width="0%"');
    expect(bar("-40")).toContain("M-4 0h-4");
  });

  it("is silent beside its figure and speaks when it stands alone", () => {
    expect(bar("95.24")).toMatch(/^<svg aria-hidden="true"/);
    expect(bar("95.24", "Capaian 95,24 persen")).toMatch(/^<svg role="img" aria-label="Capaian 95,24 persen"/);
  });
});
