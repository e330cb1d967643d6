import { describe, expect, test } from "vitest";
import { type SmartFacts, type SmartLetter, smartOf, smartSummary } from "./smart.ts";

const whole: SmartFacts = {
  name: "Persentase tenaga kerja yang ditempatkan",
  definition: "Pencari kerja yang ditempatkan dibanding yang terdaftar.",
  satuan: "persen",
  polarity: "maximise",
  formula: { approved: true, findings: [] },
  isDirect: false,
  dataSource: "Bidang Penempatan",
  dataProvider: null,
  responsible: "Kepala Bidang Penempatan",
  measuredIn: ["S1", "S2"],
  year: 2024,
  target: { isSet: true, againstLastYear: "harder" },
  measures: "Meningkatnya penempatan tenaga kerja",
  purpose: "Menunjukkan hasil layanan antarkerja.",
  hasParent: false,
  needsParent: false,
};

const of = (letter: SmartLetter, more: Partial<SmartFacts> = {}) =>
  smartOf({ ...whole, ...more }).find((one) => one.letter === letter);

describe("SMART, answered by what is stored", () => {
  test("an indicator with everything meets all five, each with its facts", () => {
    const answers = smartOf(whole);
    expect(answers.map(({ letter, verdict }) => `${letter} ${verdict}`)).toEqual([
      "S met",
      "M met",
      "A met",
      "R met",
      "T met",
    ]);
    expect(of("M")?.facts).toEqual(["satuan persen", "rumus tertulis", "sumber data disebut"]);
    expect(of("T")?.facts).toEqual(["diukur tiap semester", "target berlaku untuk 2024"]);
    expect(smartSummary(answers)).toBe("5 dari 5 terpenuhi");
  });

  test("specific: a definition, no word with two meanings, one measure", () => {
    expect(of("S", { definition: " " })?.missing).toEqual(["penjelasan belum ditulis"]);
    expect(of("S", { name: "Terlaksananya pelayanan yang optimal" })?.missing[0]).toContain("optimal, terlaksananya");
    expect(of("S", { name: "Jumlah lembaga dan persentase peserta" })?.missing).toEqual([
      "nama menyebut dua ukuran sekaligus",
    ]);
    expect(of("S", { name: "Persentase laki-laki dan perempuan yang bekerja" })?.verdict).toBe("met");
  });

  test("measurable: formula or a figure given by others, a source, nothing suspicious", () => {
    expect(of("M", { formula: null })?.missing).toEqual(["rumus belum ada"]);
    expect(of("M", { formula: null, isDirect: true })?.verdict).toBe("met");
    expect(of("M", { dataSource: null })?.missing).toEqual(["sumber data belum disebut"]);
    expect(of("M", { dataSource: null, dataProvider: "BPS" })?.verdict).toBe("met");
    const same = "Pembilang dan penyebut sama.";
    expect(of("M", { formula: { approved: true, findings: [same] } })?.missing).toEqual([
      `rumus perlu dilihat: ${same}`,
    ]);
  });

  test("achievable: somebody answers for it and the target has a basis", () => {
    expect(of("A", { responsible: null })?.verdict).toBe("not-met");
    expect(of("A", { target: { isSet: true, againstLastYear: "easier" } })?.missing).toEqual([
      "target lebih ringan dari realisasi tahun lalu",
    ]);
    expect(of("A", { target: { isSet: true, againstLastYear: null } })?.verdict).toBe("open");
    expect(of("A", { target: { isSet: false, againstLastYear: null } })?.verdict).toBe("not-met");
  });

  test("relevant: tied to what it measures; whether it represents it is open without a reason", () => {
    expect(of("R", { purpose: null })?.verdict).toBe("open");
    expect(of("R", { needsParent: true })?.missing).toEqual(["IKI belum bertaut ke indikator di atasnya"]);
    expect(of("R", { needsParent: true, hasParent: true })?.verdict).toBe("met");
  });

  test("time-bound: a schedule and a target of the year", () => {
    expect(of("T", { measuredIn: null })?.missing).toEqual(["jadwal ukur belum jelas"]);
    expect(smartSummary(smartOf({ ...whole, measuredIn: null, responsible: null }))).toBe(
      "3 dari 5 terpenuhi; A, T belum",
    );
  });
});
