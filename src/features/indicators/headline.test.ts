import { describe, expect, test } from "vitest";
import { missing, notApplicable, notDue, numberValue, undefinedValue } from "#domain/value/value.ts";
import { type Finding, headlineOf } from "./headline.ts";

const semester1 = { year: 2024, kind: "semester", ordinal: 1 } as const;

const penempatan: Finding = {
  shortName: "Tenaga kerja yang ditempatkan",
  satuan: "persen",
  decimals: 2,
  polarity: "maximise",
  measuredIn: ["S1", "S2"],
  period: semester1,
  realisasi: numberValue("59.25"),
  target: { kind: "single", exact: "50" },
  hasFigures: true,
};

const single = (exact: string) => ({ kind: "single", exact }) as const;

describe("a measured indicator", () => {
  test("says its figure and on which side of the target it is", () => {
    expect(headlineOf(penempatan)).toBe(
      "Tenaga kerja yang ditempatkan 59,25% pada Semester I 2024, di atas target 50,00%",
    );
  });

  test("below and on the target", () => {
    const sakip = { ...penempatan, shortName: "Nilai SAKIP dinas", satuan: "nilai" };
    expect(headlineOf({ ...sakip, realisasi: numberValue("79.48"), target: single("83.45") })).toBe(
      "Nilai SAKIP dinas 79,48 pada Semester I 2024, di bawah target 83,45",
    );
    expect(headlineOf({ ...sakip, realisasi: numberValue("83.45"), target: single("83.45") })).toBe(
      "Nilai SAKIP dinas 83,45 pada Semester I 2024, sama dengan target 83,45",
    );
  });

  test("a whole year stands in the sentence in small letters", () => {
    expect(headlineOf({ ...penempatan, period: { year: 2023, kind: "year", ordinal: 1 } })).toContain(
      "pada tahun 2023,",
    );
  });

  test("where less is better, above the target does not sound like praise", () => {
    const aduan: Finding = { ...penempatan, shortName: "Aduan", satuan: "kasus", decimals: 0, polarity: "minimise" };
    expect(headlineOf({ ...aduan, realisasi: numberValue("8"), target: single("5") })).toBe(
      "Aduan 8 kasus pada Semester I 2024, lebih tinggi dari target 5 kasus (makin rendah makin baik)",
    );
  });

  test("inside and outside a range", () => {
    const range = { kind: "range", lo: "80", hi: "90" } as const;
    const facts: Finding = { ...penempatan, polarity: "range-in", target: range };
    expect(headlineOf({ ...facts, realisasi: numberValue("85") })).toContain("di dalam rentang target 80,00–90,00%");
    expect(headlineOf({ ...facts, realisasi: numberValue("92") })).toContain("di atas rentang target 80,00–90,00%");
    expect(headlineOf({ ...facts, realisasi: numberValue("70") })).toContain("di bawah rentang target 80,00–90,00%");
  });

  test("a difference that rounding hides is written out", () => {
    expect(headlineOf({ ...penempatan, realisasi: numberValue("50.001") })).toBe(
      "Tenaga kerja yang ditempatkan 50,001% pada Semester I 2024, di atas target 50,00%",
    );
  });

  test("zero is a figure", () => {
    expect(headlineOf({ ...penempatan, realisasi: numberValue("0") })).toContain(
      "0,00% pada Semester I 2024, di bawah",
    );
  });

  test("without a target it does not compare", () => {
    expect(headlineOf({ ...penempatan, target: null })).toBe(
      "Tenaga kerja yang ditempatkan 59,25% pada Semester I 2024, tanpa target",
    );
  });
});

describe("an indicator without figure says why", () => {
  test("not entered", () => {
    expect(headlineOf({ ...penempatan, realisasi: missing("Belum diisi.") })).toBe(
      "Tenaga kerja yang ditempatkan belum diisi untuk Semester I 2024, targetnya 50,00%",
    );
  });

  test("not measured in this period", () => {
    expect(headlineOf({ ...penempatan, measuredIn: ["TW4"], realisasi: notDue("Diukur triwulan IV.") })).toBe(
      "Tenaga kerja yang ditempatkan tidak diukur pada Semester I 2024, diukur triwulan IV",
    );
  });

  test("nobody knows when it is measured", () => {
    expect(headlineOf({ ...penempatan, measuredIn: null, realisasi: notDue("Jadwal ukur belum jelas.") })).toBe(
      "Jadwal ukur tenaga kerja yang ditempatkan belum jelas, Semester I 2024 belum ada angkanya",
    );
  });

  test("does not apply, cannot be computed", () => {
    expect(headlineOf({ ...penempatan, realisasi: notApplicable("Tidak ada transmigran.") })).toBe(
      "Tenaga kerja yang ditempatkan dinyatakan tidak berlaku pada Semester I 2024",
    );
    expect(headlineOf({ ...penempatan, realisasi: undefinedValue("Pembagi (Terdaftar) bernilai 0.") })).toBe(
      "Tenaga kerja yang ditempatkan tidak terdefinisi pada Semester I 2024: Pembagi (Terdaftar) bernilai 0",
    );
  });

  test("a decree that only defines indicators has neither target nor figure", () => {
    expect(headlineOf({ ...penempatan, target: null, realisasi: missing("Belum diisi."), hasFigures: false })).toBe(
      "Tenaga kerja yang ditempatkan belum mempunyai target dan realisasi",
    );
  });
});
