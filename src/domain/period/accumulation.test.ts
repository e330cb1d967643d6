import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { absExact, addExact, compareExact, subtractExact } from "#domain/value/arithmetic.ts";
import { missing, notApplicable, numberValue, undefinedValue, type Value } from "#domain/value/value.ts";
import { type Accumulation, accumulate, type EntryMode, type Part } from "./accumulation.ts";
import { parsePeriodCode } from "./period.ts";

const part = (code: string, value: Value | string, due = true): Part => {
  const period = parsePeriodCode(code);
  if (!period) throw new RangeError(code);
  return { period, due, value: typeof value === "string" ? numberValue(value) : value };
};
const empty = missing("Belum diisi.");
const whole = (rule: Accumulation, parts: readonly Part[], mode: EntryMode = "per-period"): string => {
  const value = accumulate(rule, mode, parts);
  return value.kind === "number" ? value.exact : `${value.because} ${value.period ?? ""}`.trim();
};

const year = [part("2024-TW1", "10"), part("2024-TW2", "20"), part("2024-TW3", "5"), part("2024-TW4", "25")];

describe("a year from its triwulan", () => {
  it.each([
    ["sum", "60"],
    ["last", "25"],
    ["average", "15"],
    ["max", "25"],
    ["min", "5"],
  ] as const)("%s is %s", (rule, value) => {
    expect(whole(rule, year)).toBe(value);
  });

  it("whatever order the figures come in", () => {
    expect(whole("last", [...year].reverse())).toBe("25");
    expect(whole("sum", [...year].reverse())).toBe("60");
  });

  it("carries a mean that does not end to 40 digits", () => {
    expect(whole("average", [part("2024-TW1", "1"), part("2024-TW2", "0"), part("2024-TW3", "0")])).toBe(
      `0.${"3".repeat(40)}`,
    );
  });

  it("counts negative figures and zeros as figures", () => {
    const figures = [part("2024-TW1", "-4"), part("2024-TW2", "0")];
    expect(whole("max", figures)).toBe("0");
    expect(whole("min", figures)).toBe("-4");
    expect(whole("average", figures)).toBe("-2");
  });
});

describe("what is missing is named, never skipped", () => {
  const hole = [part("2024-TW1", "10"), part("2024-TW2", empty), part("2024-TW3", "5")];

  it.each(["sum", "average", "max", "min"] as const)("%s with triwulan II open is missing", (rule) => {
    expect(whole(rule, hole)).toBe("missing 2024-TW2");
  });

  it("says so in words", () => {
    expect(accumulate("sum", "per-period", hole)).toMatchObject({ reason: "Triwulan II 2024 belum diisi." });
  });

  it("for a stock only the latest position counts", () => {
    expect(whole("last", hole)).toBe("5");
    expect(whole("last", hole.slice(0, 2))).toBe("missing 2024-TW2");
  });

  it("missing is told before undefined", () => {
    const both = [part("2024-TW1", undefinedValue("Pembagi 0.")), part("2024-TW2", empty)];
    expect(whole("sum", both)).toBe("missing 2024-TW2");
    expect(whole("sum", both.slice(0, 1))).toBe("undefined 2024-TW1");
  });
});

describe("what is not due or does not apply is left out", () => {
  it("not due", () => {
    const figures = [part("2024-TW1", empty, false), part("2024-TW2", "20"), part("2024-TW3", "99", false)];
    expect(whole("sum", figures)).toBe("20");
    expect(whole("last", figures)).toBe("20");
    expect(whole("average", figures)).toBe("20");
    expect(whole("max", figures)).toBe("20");
  });

  it("nothing due yet", () => {
    expect(whole("sum", [part("2024-TW1", "20", false)])).toBe("not-due");
    expect(whole("last", [])).toBe("not-due");
  });

  it("not applicable", () => {
    const figures = [part("2024-TW1", "10"), part("2024-TW2", notApplicable("Tidak ada penempatan."))];
    expect(whole("sum", figures)).toBe("10");
    expect(whole("average", figures)).toBe("10");
    expect(whole("last", figures)).toBe("not-applicable 2024-TW2");
    expect(whole("sum", figures.slice(1))).toBe("not-applicable 2024-TW2");
  });
});

describe("figures typed s.d. a period", () => {
  it("are taken as they are, whatever the rule", () => {
    const typed = [part("2024-TW1", "10"), part("2024-TW2", "30"), part("2024-TW3", "35")];
    for (const rule of ["sum", "last", "average", "max", "min"] as const)
      expect(whole(rule, typed, "cumulative")).toBe("35");
  });

  it("and only the asked one can be missing", () => {
    expect(whole("sum", [part("2024-TW1", empty), part("2024-TW2", "30")], "cumulative")).toBe("30");
    expect(whole("sum", [part("2024-TW1", "10"), part("2024-TW2", empty)], "cumulative")).toBe("missing 2024-TW2");
  });
});

describe("accumulating a partition is accumulating the whole", () => {
  const figures = fc.array(fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 })), {
    minLength: 12,
    maxLength: 12,
  });
  const months = (numbers: readonly [number, number][]): Part[] =>
    numbers.map(([integer, cents], index) =>
      part(
        `2024-M${String(index + 1).padStart(2, "0")}`,
        addExact(String(integer), `0.${String(cents).padStart(2, "0")}`),
      ),
    );

  it.each(["sum", "last", "average", "max", "min"] as const)("%s", (rule) => {
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom(["TW", 3], ["S", 6]) as fc.Arbitrary<[string, number]>,
        (numbers, [prefix, size]) => {
          const parts = months(numbers);
          const pieces = Array.from({ length: 12 / size }, (_, index) =>
            part(
              `2024-${prefix}${index + 1}`,
              accumulate(rule, "per-period", parts.slice(index * size, (index + 1) * size)),
            ),
          );
          const [direct, nested] = [whole(rule, parts), whole(rule, pieces)];
          const difference = absExact(subtractExact(direct, nested));
          if (rule === "average") expect(compareExact(difference, "0.000000000000000000000000000001")).toBe(-1);
          else expect(nested).toBe(direct);
        },
      ),
    );
  });
});
