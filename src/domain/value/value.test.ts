import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { gravest, missing, notApplicable, notDue, numberValue, toCanonical, undefinedValue } from "./value.ts";

describe("canonical text", () => {
  it.each([
    ["0", "0"],
    ["-0", "0"],
    ["-0.00", "0"],
    ["007", "7"],
    ["+12.50", "12.5"],
    [".5", "0.5"],
    ["5.", "5"],
    ["94.8700", "94.87"],
    ["-12.5", "-12.5"],
    ["6011914656", "6011914656"],
    ["0.000000001", "0.000000001"],
  ])("%s is %s", (text, canonical) => {
    expect(toCanonical(text)).toBe(canonical);
  });

  it.each(["", ".", "-", "1,5", "1e5", "NaN", "Infinity", "0x10", " 1", "1 000"])("refuses %j", (text) => {
    expect(() => toCanonical(text)).toThrow(RangeError);
  });

  it("takes the decimals of the database client", () => {
    expect(toCanonical(new Decimal("1e30"))).toBe(`1${"0".repeat(30)}`);
    expect(toCanonical(new Decimal("1.50e-9"))).toBe("0.0000000015");
    expect(() => toCanonical(new Decimal(Number.NaN))).toThrow(RangeError);
  });
});

describe("absence", () => {
  it("carries its reason, variable and period", () => {
    expect(missing("Triwulan II 2024 belum diisi.", { variable: "bekerja", period: "2024-TW2" })).toEqual({
      kind: "none",
      because: "missing",
      reason: "Triwulan II 2024 belum diisi.",
      variable: "bekerja",
      period: "2024-TW2",
    });
    expect(numberValue("12.50")).toEqual({ kind: "number", exact: "12.5" });
  });

  it("tells first what someone can fill in", () => {
    const later = notDue("Diukur triwulan IV.");
    const never = notApplicable("Tidak ada transmigran.");
    const impossible = undefinedValue("Pembagi 0.");
    const open = missing("Belum diisi.");
    expect(gravest([later, never, impossible, open])).toBe(open);
    expect(gravest([later, never, impossible])).toBe(impossible);
    expect(gravest([later, never])).toBe(never);
    expect(gravest([later])).toBe(later);
    expect(gravest([])).toBeUndefined();
  });
});
