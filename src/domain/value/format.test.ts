import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundExact } from "./arithmetic.ts";
import { formatFigure, formatValue, longFigure } from "./format.ts";
import { readFigure } from "./read.ts";
import { missing, notApplicable, notDue, numberValue, undefinedValue } from "./value.ts";

describe("formatting a figure", () => {
  it.each([
    ["6011914656", undefined, "6.011.914.656"],
    ["94.87", undefined, "94,87"],
    ["94.865", 2, "94,87"],
    ["94.8", 2, "94,80"],
    ["1000", 0, "1.000"],
    ["999", 0, "999"],
    ["-1234.5", 1, "−1.234,5"],
    ["-0.001", 2, "0,00"],
    ["0", 2, "0,00"],
    ["249.5238095238", 2, "249,52"],
    ["1274999778", 0, "1.274.999.778"],
  ])("%s with %s decimals reads %s", (exact, decimals, shown) => {
    expect(formatFigure(exact, decimals)).toBe(shown);
  });

  it("says absence in words", () => {
    expect(formatValue(numberValue("94.54"), 2)).toBe("94,54");
    expect(formatValue(missing("…"), 2)).toBe("belum diisi");
    expect(formatValue(notDue("…"), 2)).toBe("–");
    expect(formatValue(notApplicable("…"), 2)).toBe("tidak berlaku");
    expect(formatValue(undefinedValue("…"), 2)).toBe("tidak terdefinisi");
  });

  it("cuts long fractions openly", () => {
    expect(longFigure("0.1234567891")).toBe("0,1234567891");
    expect(longFigure("0.12345678919")).toBe("0,1234567891…");
    expect(longFigure("-1234567.25")).toBe("−1.234.567,25");
  });
});

describe("reading is the inverse of formatting", () => {
  const figure = fc
    .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 9 }))
    .map(([digits, scale]) => roundExact(`${digits}`, 0) + (scale ? `.${"123456789".slice(0, scale)}` : ""));

  it("for every rounded figure", () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: 0, max: 8 }), (exact, decimals) => {
        const reading = readFigure(formatFigure(exact, decimals));
        expect(reading).toMatchObject({ kind: "number", exact: roundExact(exact, decimals), percent: false });
      }),
      { numRuns: 2000 },
    );
  });

  it("for percentages with decimals", () => {
    fc.assert(
      fc.property(figure, (exact) => {
        const reading = readFigure(`${formatFigure(exact, 2)}%`, { percent: true });
        expect(reading).toMatchObject({ kind: "number", exact: roundExact(exact, 2), percent: true });
      }),
    );
  });
});
