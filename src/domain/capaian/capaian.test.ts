import { describe, expect, it } from "vitest";
import { missing, notDue, numberValue } from "#domain/value/value.ts";
import { computeCapaian } from "./capaian.ts";
import { type CapaianPolicy, DEFAULT_POLICY, type Target } from "./policy.ts";

const capped = (min: string | null, max: string | null): CapaianPolicy => ({ ...DEFAULT_POLICY, cap: { min, max } });
const of = (T: string | null, R: string, policy: CapaianPolicy = DEFAULT_POLICY) =>
  computeCapaian({
    target: T === null ? null : ({ kind: "single", exact: T } satisfies Target),
    realisasi: numberValue(R),
    polarity: "maximise",
    policy,
  });

describe("capaian of an indicator", () => {
  it("keeps raw and capped, and says when the cap acts", () => {
    const capaian = of("1.05", "2.62", capped("0", "120"));
    expect(capaian).toMatchObject({ shown: "249,52", capped: { exact: "120" }, above200: true, belowTarget: false });
    expect(capaian.because).toBe(
      "Semakin tinggi semakin baik: 2,62 ÷ 1,05 × 100 = 249,52%. Dalam rata-rata dan skor dibatasi 120%.",
    );
    expect(of("10", "13", capped("0", "120")).raw).toEqual(numberValue("130"));
    expect(of("10", "-5", capped("0", "120")).capped).toEqual(numberValue("0"));
    expect(of("10", "-5", capped(null, "120")).capped).toEqual(numberValue("-50"));
    expect(of("10", "13", capped("0", null)).capped).toEqual(numberValue("130"));
    expect(of("10", "12", capped("0", "120")).capped).toEqual(numberValue("120"));
    expect(of("10", "12", capped("0", "120")).because).toBe("Semakin tinggi semakin baik: 12 ÷ 10 × 100 = 120,00%.");
    expect(of("10", "0", capped("0", "120")).capped).toEqual(numberValue("0"));
  });

  it("bands and target are two facts", () => {
    expect(of("83.45", "79.48")).toMatchObject({ shown: "95,24", belowTarget: true, band: { word: "sangat tinggi" } });
    expect(of("100", "100")).toMatchObject({ belowTarget: false });
    expect(of("100", "99.999999")).toMatchObject({ shown: "100,00", belowTarget: true });
  });

  it("flags what is above 200, not 200 itself", () => {
    expect(of("10", "20").above200).toBe(false);
    expect(of("10", "20.0001").above200).toBe(true);
  });

  it("the band is asked on the unrounded value and on the raw one", () => {
    expect(of("100", "90.004")).toMatchObject({ shown: "90,00", band: { word: "sangat tinggi" } });
    expect(of("100", "90").band?.word).toBe("tinggi");
    expect(of("100", "95", capped("0", "80")).band?.word).toBe("sangat tinggi");
  });

  it("without target or realisasi says which is missing", () => {
    expect(of(null, "5")).toMatchObject({
      raw: { because: "missing" },
      shown: "belum diisi",
      band: null,
      belowTarget: null,
      above200: false,
      because: "Target belum ditetapkan.",
    });
    const open = computeCapaian({
      target: null,
      realisasi: missing("Triwulan II 2024 belum diisi."),
      polarity: "maximise",
      policy: DEFAULT_POLICY,
    });
    expect(open).toMatchObject({
      shown: "belum diisi",
      because: "Triwulan II 2024 belum diisi.",
      capped: { because: "missing" },
    });
    const later = computeCapaian({
      target: { kind: "single", exact: "95.23" },
      realisasi: notDue("Diukur triwulan IV."),
      polarity: "maximise",
      policy: DEFAULT_POLICY,
    });
    expect(later).toMatchObject({ shown: "–", because: "Diukur triwulan IV." });
  });

  it("shows as many decimals as asked, two unless told", () => {
    const input = {
      target: { kind: "single", exact: "3" } as const,
      realisasi: numberValue("2"),
      polarity: "maximise" as const,
      policy: DEFAULT_POLICY,
    };
    expect(computeCapaian(input).shown).toBe("66,67");
    expect(computeCapaian({ ...input, decimals: 0 }).shown).toBe("67");
  });
});
