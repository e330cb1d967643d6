import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addExact, compareExact, multiplyExact, subtractExact } from "#domain/value/arithmetic.ts";
import { formatValue } from "#domain/value/format.ts";
import type { MinimisePolicy, Polarity, Target } from "./policy.ts";
import { compareWithTarget } from "./rule.ts";

const single = (exact: string): Target => ({ kind: "single", exact });
const range = (lo: string, hi: string): Target => ({ kind: "range", lo, hi });

function capaian(
  polarity: Polarity,
  target: Target,
  R: string,
  minimise: MinimisePolicy = "selisih",
  negativeNatural = false,
) {
  return compareWithTarget(polarity, target, R, { minimise, negativeNatural });
}

const shown = (...args: Parameters<typeof capaian>): string => formatValue(capaian(...args).value, 2);

describe("maximise: R / T × 100", () => {
  it.each([
    ["10", "8", "80,00"],
    ["10", "10", "100,00"],
    ["10", "12", "120,00"],
    ["10", "0", "0,00"],
    ["10", "-2", "−20,00"],
    ["94.87", "94.54", "99,65"],
  ])("T %s, R %s", (T, R, percent) => {
    expect(shown("maximise", single(T), R)).toBe(percent);
  });

  it("says the line with its figures", () => {
    expect(capaian("maximise", single("94.87"), "94.54").because).toBe(
      "Semakin tinggi semakin baik: 94,54 ÷ 94,87 × 100 = 99,65%.",
    );
  });
});

describe("minimise, T = 5", () => {
  it.each([
    ["selisih", ["200,00", "120,00", "100,00", "40,00", "−40,00"]],
    ["banding", ["100,00", "125,00", "100,00", "62,50", "41,67"]],
    ["penuh", ["100,00", "100,00", "100,00", "62,50", "41,67"]],
  ] as const)("%s for R = 0, 4, 5, 8, 12", (policy, expected) => {
    expect(["0", "4", "5", "8", "12"].map((R) => shown("minimise", single("5"), R, policy))).toEqual(expected);
  });

  it("T = 10, R = 8 is never four different numbers", () => {
    expect(shown("minimise", single("10"), "8")).toBe("120,00");
    expect(shown("minimise", single("10"), "8", "banding")).toBe("125,00");
    expect(shown("minimise", single("10"), "8", "penuh")).toBe("100,00");
  });

  it("says that zero counts as 100 under banding", () => {
    expect(capaian("minimise", single("5"), "0", "banding").because).toBe(
      "Semakin rendah semakin baik, cara banding: realisasi 0 dinilai 100%.",
    );
  });

  it("has no ratio for a negative realisasi", () => {
    expect(shown("minimise", single("5"), "-1", "banding")).toBe("tidak terdefinisi");
    expect(shown("minimise", single("5"), "-1", "penuh")).toBe("100,00");
    expect(shown("minimise", single("5"), "-1", "selisih")).toBe("220,00");
  });
});

describe("ranges", () => {
  it.each([
    ["range-up", "80", "90", "85", "100,00"],
    ["range-up", "80", "90", "80", "100,00"],
    ["range-up", "80", "90", "90", "100,00"],
    ["range-up", "80", "90", "92", "102,22"],
    ["range-up", "80", "90", "70", "87,50"],
    ["range-down", "7", "8", "7.5", "100,00"],
    ["range-down", "7", "8", "6.5", "107,14"],
    ["range-down", "7", "8", "9", "87,50"],
    ["range-down", "7", "8", "7", "100,00"],
    ["range-down", "7", "8", "8", "100,00"],
    ["range-in", "80", "90", "85", "100,00"],
    ["range-in", "80", "90", "70", "87,50"],
    ["range-in", "80", "90", "99", "90,00"],
    ["range-in", "80", "90", "180", "0,00"],
  ] as const)("%s %s–%s, R %s is %s", (polarity, lo, hi, R, percent) => {
    expect(shown(polarity, range(lo, hi), R)).toBe(percent);
  });

  it("a single target is a range without width", () => {
    expect(shown("range-up", single("80"), "80")).toBe("100,00");
    expect(shown("range-in", single("80"), "88")).toBe("90,00");
  });

  it("refuses what cannot be a range", () => {
    expect(shown("range-up", range("90", "80"), "85")).toBe("tidak terdefinisi");
    expect(shown("maximise", range("80", "90"), "85")).toBe("tidak terdefinisi");
    expect(shown("range-up", range("0", "10"), "-1")).toBe("tidak terdefinisi");
    expect(shown("range-up", range("0", "10"), "5")).toBe("100,00");
    expect(shown("range-up", range("0", "10"), "0")).toBe("100,00");
    expect(shown("range-in", range("-5", "0"), "0")).toBe("100,00");
    expect(shown("range-in", range("-5", "0"), "1")).toBe("tidak terdefinisi");
    expect(shown("range-in", range("-5", "5"), "-6")).toBe("tidak terdefinisi");
  });
});

describe("stabilise: (1 − |R − T| / T) × 100", () => {
  it.each([
    ["50", "50", "100,00"],
    ["50", "45", "90,00"],
    ["50", "55", "90,00"],
    ["50", "125", "−50,00"],
  ])("T %s, R %s", (T, R, percent) => {
    expect(shown("stabilise", single(T), R)).toBe(percent);
  });
});

describe("zero targets", () => {
  it("are undefined where higher is better, or where something is to be kept", () => {
    expect(shown("maximise", single("0"), "5")).toBe("tidak terdefinisi");
    expect(shown("maximise", single("0"), "0")).toBe("tidak terdefinisi");
    expect(shown("stabilise", single("0"), "0")).toBe("tidak terdefinisi");
    expect(capaian("maximise", single("0"), "5").because).toBe("Target 0, capaian tidak dapat dihitung.");
  });

  it.each(["selisih", "banding", "penuh"] as const)("are met by zero where lower is better, %s", (policy) => {
    expect(shown("minimise", single("0"), "0", policy)).toBe("100,00");
    expect(shown("minimise", single("0"), "2", policy)).toBe("tidak terdefinisi");
    expect(shown("minimise", single("0"), "-2", policy)).toBe("tidak terdefinisi");
  });
});

describe("negative targets", () => {
  it("are undefined unless negative is natural", () => {
    expect(shown("maximise", single("-5"), "-4")).toBe("tidak terdefinisi");
    expect(shown("minimise", single("-5"), "-6")).toBe("tidak terdefinisi");
    expect(shown("stabilise", single("-5"), "-5")).toBe("tidak terdefinisi");
  });

  it("follow the same algebra on |T|: met is 100, better is more", () => {
    const natural = (polarity: Polarity, R: string, policy: MinimisePolicy = "selisih") =>
      shown(polarity, single("-5"), R, policy, true);
    expect(["-5", "-4", "-6", "0"].map((R) => natural("maximise", R))).toEqual(["100,00", "120,00", "80,00", "200,00"]);
    expect(["-5", "-6", "-4"].map((R) => natural("minimise", R))).toEqual(["100,00", "120,00", "80,00"]);
    expect(["-5", "-4", "-6"].map((R) => natural("stabilise", R))).toEqual(["100,00", "80,00", "80,00"]);
    expect(natural("minimise", "-6", "penuh")).toBe("100,00");
    expect(natural("minimise", "-4", "penuh")).toBe("tidak terdefinisi");
    expect(natural("minimise", "-4", "banding")).toBe("tidak terdefinisi");
    expect(natural("minimise", "4", "banding")).toBe("tidak terdefinisi");
    expect(natural("minimise", "-5", "penuh")).toBe("100,00");
  });

  it("in ranges", () => {
    const inRange = (polarity: Polarity, R: string) => shown(polarity, range("-10", "-5"), R, "selisih", true);
    expect(["-7", "-12", "-4"].map((R) => inRange("range-up", R))).toEqual(["100,00", "80,00", "120,00"]);
    expect(["-7", "-12", "-4"].map((R) => inRange("range-down", R))).toEqual(["100,00", "120,00", "80,00"]);
    expect(["-7", "-12", "-4"].map((R) => inRange("range-in", R))).toEqual(["100,00", "80,00", "80,00"]);
  });
});

describe("properties", () => {
  const positive = fc.integer({ min: 1, max: 10_000_000 }).map((cents) => multiplyExact(String(cents), "0.01"));
  const policies = fc.constantFrom<MinimisePolicy>("selisih", "banding", "penuh");
  const exact = (...args: Parameters<typeof capaian>): string => {
    const { value } = capaian(...args);
    return value.kind === "number" ? value.exact : value.because;
  };
  const near = (a: string, b: string): boolean =>
    compareExact(subtractExact(a, b).replace("-", ""), "0.0000000000000000000000001") <= 0;

  it("scale invariance: the unit of target and realisasi does not matter", () => {
    const polarities = fc.constantFrom<Polarity>("maximise", "minimise", "stabilise");
    fc.assert(
      fc.property(positive, positive, positive, polarities, policies, (T, R, factor, polarity, policy) => {
        const scaled = exact(polarity, single(multiplyExact(T, factor)), multiplyExact(R, factor), policy);
        expect(near(scaled, exact(polarity, single(T), R, policy))).toBe(true);
      }),
    );
    fc.assert(
      fc.property(
        positive,
        positive,
        positive,
        positive,
        fc.constantFrom<Polarity>("range-up", "range-down", "range-in"),
        (lo, width, R, factor, polarity) => {
          const hi = addExact(lo, width);
          const scaled = exact(
            polarity,
            range(multiplyExact(lo, factor), multiplyExact(hi, factor)),
            multiplyExact(R, factor),
          );
          expect(near(scaled, exact(polarity, range(lo, hi), R))).toBe(true);
        },
      ),
    );
  });

  it("monotone in realisasi: up for higher is better, down for lower is better", () => {
    fc.assert(
      fc.property(positive, positive, positive, policies, (T, R, more, policy) => {
        const higher = addExact(R, more);
        expect(compareExact(exact("maximise", single(T), higher), exact("maximise", single(T), R))).toBe(1);
        expect(
          compareExact(exact("minimise", single(T), higher, policy), exact("minimise", single(T), R, policy)),
        ).toBeLessThan(1);
      }),
    );
    fc.assert(
      fc.property(positive, positive, positive, positive, (lo, width, R, more) => {
        const target = range(lo, addExact(lo, width));
        const higher = addExact(R, more);
        expect(compareExact(exact("range-up", target, higher), exact("range-up", target, R))).toBeGreaterThan(-1);
        expect(compareExact(exact("range-down", target, higher), exact("range-down", target, R))).toBeLessThan(1);
      }),
    );
  });

  it("farther from the target is never better when something is kept", () => {
    fc.assert(
      fc.property(positive, positive, positive, (T, off, more) => {
        for (const move of [addExact, subtractExact]) {
          const near = exact("stabilise", single(T), move(T, off));
          const far = exact("stabilise", single(T), move(T, addExact(off, more)));
          expect(compareExact(far, near)).toBe(-1);
        }
      }),
    );
  });

  it("selisih is the reflection of maximise about 100%", () => {
    fc.assert(
      fc.property(positive, positive, (T, R) => {
        const sum = addExact(exact("maximise", single(T), R), exact("minimise", single(T), R, "selisih"));
        expect(near(sum, "200")).toBe(true);
      }),
    );
  });

  it("meeting the target is 100 in every polarity and policy", () => {
    fc.assert(
      fc.property(positive, policies, (T, policy) => {
        for (const polarity of ["maximise", "minimise", "stabilise", "range-up", "range-down", "range-in"] as const) {
          expect(exact(polarity, single(T), T, policy)).toBe("100");
        }
      }),
    );
  });
});
