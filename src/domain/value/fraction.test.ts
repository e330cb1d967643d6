import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compare,
  isCarried,
  minus,
  over,
  plainText,
  plus,
  readFraction,
  rounded,
  times,
  truncated,
  withoutNoise,
} from "./fraction.ts";

const Judge = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -1000, toExpPos: 1000 });
const figure = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, scale]) => new Judge(`${digits}e-${scale}`).toFixed());

describe("fractions as text", () => {
  it("carry what does not end to 40 significant digits", () => {
    const third = over(readFraction("1"), readFraction("3"));
    const share = over(readFraction("200"), readFraction("3"));
    expect(third && plainText(third)).toBe(`0.${"3".repeat(40)}`);
    expect(share && plainText(share)).toBe(`66.${"6".repeat(37)}7`);
    expect(over(readFraction("1"), readFraction("0.0"))).toBeNull();
  });

  it("find the short number behind the noise of carried quotients", () => {
    const carried = readFraction("90.66666666666666666666666666666666666667");
    expect(plainText(withoutNoise(plus(plus(carried, carried), carried)))).toBe("272");
    expect(plainText(withoutNoise(readFraction("89.99999999999999999999999999999999999997")))).toBe("90");
    expect(plainText(withoutNoise(readFraction("-12.50000000000000000000000000000000000001")))).toBe("-12.5");
    expect(plainText(withoutNoise(readFraction("12.5000000000000000000000000000000001")))).toBe(
      "12.5000000000000000000000000000000001",
    );
    expect(plainText(withoutNoise(readFraction("0")))).toBe("0");
  });

  it("know a carried quotient by its length", () => {
    expect(
      ["90.66666666666666666666666666666666666667", `0.000${"3".repeat(40)}`, `-${"3".repeat(40)}`].map(isCarried),
    ).toEqual([true, true, true]);
    expect(["0.3333", `0.${"0".repeat(39)}3`, `-${"3".repeat(39)}`, "0"].map(isCarried)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  it("leave exact numbers alone", () => {
    for (const text of [
      "1000000000000000.00000000000000000000001",
      "12.345",
      "-0.000000001",
      "0",
      "100",
      `1${"0".repeat(60)}`,
    ]) {
      expect(plainText(readFraction(text))).toBe(text);
    }
    expect(plainText(readFraction(`0.${"1".repeat(60)}`))).toBe(`0.${"1".repeat(40)}`);
    expect(plainText({ over: 10n ** 50n + 5n, under: 10n })).toBe(`1${"0".repeat(49)}`);
  });

  it("never show a short number that is only nearly meant", () => {
    const hair = readFraction(`0.${"0".repeat(49)}1`);
    expect(plainText(minus(readFraction("0.65"), hair))).toBe(`0.64${"9".repeat(38)}`);
    expect(plainText(plus(readFraction("90"), hair))).toBe(`90.${"0".repeat(37)}1`);
    expect(plainText(minus(readFraction("-90"), hair))).toBe(`-90.${"0".repeat(37)}1`);
    expect(plainText(minus(readFraction("1"), hair))).toBe(`0.${"9".repeat(40)}`);
  });

  it("agree with decimal.js", () => {
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: -3, max: 8 }), (a, b, decimals) => {
        const [x, y] = [readFraction(a), readFraction(b)];
        expect(plainText(plus(x, y))).toBe(new Judge(a).plus(b).toFixed());
        expect(plainText(minus(x, y))).toBe(new Judge(a).minus(b).toFixed());
        expect(plainText(times(x, y))).toBe(new Judge(a).times(b).toFixed());
        const quotient = over(x, y);
        expect(quotient === null).toBe(new Judge(b).isZero());
        if (quotient) {
          // Beside a short number the engine keeps to its side, so the last digit may differ by one.
          const [ours, judged] = [new Judge(plainText(quotient)), new Judge(a).div(b)];
          expect(ours.minus(judged).abs().lte(judged.abs().times("1e-39"))).toBe(true);
          if (judged.precision() > 30) expect(ours.toFixed()).toBe(judged.toFixed());
        }
        expect(compare(x, y)).toBe(new Judge(a).comparedTo(b));
        const unit = new Judge(10).pow(-decimals);
        expect(plainText(rounded(x, decimals))).toBe(
          new Judge(a).div(unit).toDecimalPlaces(0).times(unit).toFixed().replace(/^-0$/, "0"),
        );
        const places = Math.abs(decimals);
        expect(plainText(truncated(x, places))).toBe(
          new Judge(a).toDecimalPlaces(places, Decimal.ROUND_DOWN).toFixed().replace(/^-0$/, "0"),
        );
      }),
      { numRuns: 3000 },
    );
  });
});
