import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { MathText } from "./math-text.tsx";

const shown = (markup: string) => renderToStaticMarkup(<MathText markup={markup} />);

describe("a formula on the page", () => {
  it("keeps its structure and loses its attributes", () => {
    const markup =
      '<math xmlns="http://www.w3.org/1998/Math/MathML" display="block"><mfrac><mn>4.029</mn><mn>6.800</mn></mfrac></math>';
    expect(shown(markup)).toBe("<math><mfrac><mn>4.029</mn><mn>6.800</mn></mfrac></math>");
  });

  it("shows what a label says and never runs it", () => {
    expect(shown("<math><mtext>A &amp; B &lt;b&gt;</mtext></math>")).toBe(
      "<math><mtext>A &amp; B &lt;b&gt;</mtext></math>",
    );
    expect(() => shown("<math><script>1</script></math>")).toThrow(/script/);
    expect(shown('<math><mtext onclick="x()">A</mtext></math>')).toBe("<math><mtext>A</mtext></math>");
  });

  it("refuses what is not closed in order", () => {
    expect(() => shown("<math><mn>1</math>")).toThrow(/closes nothing/);
    expect(() => shown("<math><mn>1</mn>")).toThrow(/never closed/);
  });
});
