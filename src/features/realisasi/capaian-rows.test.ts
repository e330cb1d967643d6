import { expect, test } from "vitest";
import { indicatorIn, sheetOf, targetOf } from "../../../tests/support/lamongan-sheet.ts";
import { type ReportPart, reportTables } from "./capaian-rows.ts";
import { checkedFigures, countPrinted, measuredUntil, reportHeadline } from "./capaian-summary.ts";

const printed = (realisasi: string, capaian: string | null) => ({
  printedRealisasi: realisasi,
  printedCapaian: capaian,
});
const sakip = { code: "sakip", level: "sasaran", group: "Internal meningkat", satuan: "nilai" } as const;
const bekerja = { code: "bekerja", level: "sasaran", group: "Penduduk bekerja", measuredIn: ["TW4"] } as const;
const bekerjaYear = targetOf("95.23", "95,23% (Realisasi di Tribulan IV)");

const before = sheetOf("2023", [
  indicatorIn("2023", {
    ...{ ...bekerja, measuredIn: ["TW4"], realisasi: "94.54", yearTarget: targetOf("94.87", "94,87%") },
    row: printed("94,54%", "99,66%"),
  }),
  indicatorIn("2023", {
    ...{ ...sakip, realisasi: "88.3", yearTarget: targetOf("86.5", "86,50") },
    row: printed("88,30", "102,08%"),
  }),
]);
const semester1 = sheetOf("2024-S1", [
  indicatorIn("2024-S1", { ...bekerja, measuredIn: ["TW4"], yearTarget: bekerjaYear }),
  indicatorIn("2024-S1", {
    ...{ ...sakip, target: "83.45", realisasi: "79.48", yearTarget: targetOf("86.9", "86,90") },
    row: printed("79,48", "95,24"),
  }),
]);
const semester2 = (realisasi?: string) =>
  sheetOf("2024-S2", [
    indicatorIn("2024-S2", { ...bekerja, measuredIn: ["TW4"], yearTarget: bekerjaYear, row: { state: "draft" } }),
    indicatorIn("2024-S2", {
      ...{ ...sakip, realisasi, yearTarget: targetOf("86.9", "86,90") },
      row: { state: "draft", source: "direct" },
    }),
  ]);

const cells = ({ target, realisasi, capaian }: ReportPart) =>
  [target, realisasi, capaian].map((cell) => (cell.kind === "figure" ? cell.text : cell.word));

const [table] = reportTables({ before, parts: [semester1, semester2()] });
const row = (code: string, of = table) => {
  const found = of?.groups.flatMap(({ rows }) => rows).find((one) => one.code === code);
  if (!found) throw new Error(code);
  return found;
};

test("the row of nilai SAKIP as the document prints it; the empty semester is not yet filled in", () => {
  const { before, yearTarget, parts } = row("sakip");
  expect(before && cells(before)).toEqual(["86,50", "88,30", "102,08%"]);
  expect(yearTarget).toEqual({ kind: "figure", text: "86,90" });
  expect(parts.map(cells)).toEqual([
    ["83.45", "79,48", "95,24"],
    ["target tahun", "belum diisi", "belum diisi"],
  ]);
});

test("what is measured in triwulan IV has a dash before it, and the words of the document beside the year's target", () => {
  const { yearTarget, parts } = row("bekerja");
  expect(yearTarget).toEqual({ kind: "figure", text: "95,23%", note: "(Realisasi di Tribulan IV)" });
  expect(parts.map(cells)).toEqual([
    ["–", "–", "–"],
    ["target tahun", "belum diisi", "belum diisi"],
  ]);
  expect(parts[0]?.capaian).toMatchObject({ because: "not-due", said: "diukur triwulan IV" });
});

test("where the document has no words, the schedule gives them", () => {
  const sheet = sheetOf("2024-S1", [
    indicatorIn("2024-S1", { ...bekerja, measuredIn: ["TW4"], yearTarget: targetOf("95.23", "95,23%") }),
    indicatorIn("2024-S1", { code: "transmigran", measuredIn: null, yearTarget: targetOf("64.74", "64,74%") }),
  ]);
  const [sasaran, program] = reportTables({ before: null, parts: [sheet] });
  expect(row("bekerja", sasaran).yearTarget).toMatchObject({ note: "(diukur triwulan IV)" });
  expect(row("transmigran", program).yearTarget).toMatchObject({ note: "(jadwal ukur belum jelas)" });
  expect(row("transmigran", program).parts[0]?.capaian).toMatchObject({ because: "unclear", word: "–" });
});

test("each printed capaian has its verdict", () => {
  const checked = checkedFigures(table ? [table] : []);
  expect(checked.map(({ code, period, verdict, computed }) => [code, period, verdict, computed])).toEqual([
    ["bekerja", "2023", "within-input-rounding", "99,65%"],
    ["sakip", "2023", "same", "102,08%"],
    ["sakip", "2024-S1", "same", "95,24%"],
  ]);
  expect(countPrinted(checked)).toMatchObject({ total: 3, same: 2, "within-input-rounding": 1, different: 0 });
});

test("a figure that was typed stands in the table as soon as it is there", () => {
  const tables = reportTables({ before, parts: [semester1, semester2("87.1")] });
  expect(cells(row("sakip", tables[0]).parts[1] as ReportPart)).toEqual(["target tahun", "87,10", "100,23%"]);
  expect(tables[0] && measuredUntil(tables[0])).toBe("2024-S2");
  expect(table && measuredUntil(table)).toBe("2024-S1");
});

test("groups are numbered, and a group's indicators stand under its first row", () => {
  expect(table?.groups.map(({ number, name, rows }) => [number, name, rows.length])).toEqual([
    [1, "Penduduk bekerja", 1],
    [2, "Internal meningkat", 1],
  ]);
});

test("headings", () => {
  const of = (figures: Parameters<typeof indicatorIn>[1][], year = "2024-S1") =>
    reportHeadline(
      reportTables({
        before: null,
        parts: [
          sheetOf(
            year,
            figures.map((one) => indicatorIn(year, one)),
          ),
        ],
      }),
      2024,
    );
  const check = (realisasi: string, target: string, capaian: string) => ({
    ...{ code: capaian, realisasi: realisasi.replace(",", "."), target: target.replace(",", ".") },
    row: printed(realisasi, capaian),
  });
  expect(reportHeadline(table ? [table] : [], 2024)).toBe(
    "3 capaian tercetak: 2 sama dengan hitungan, 1 dalam pembulatan masukan",
  );
  expect(of([check("2", "4", "50")])).toBe("1 capaian tercetak, sama dengan hitungan");
  expect(of([check("2", "4", "50"), check("3", "4", "75,0")])).toBe(
    "2 capaian tercetak, semuanya sama dengan hitungan",
  );
  expect(of([check("2,00", "3,00", "66,66"), check("2,00", "4,00", "80,00")])).toBe(
    "2 capaian tercetak: 1 dipotong, tidak dibulatkan, 1 berbeda dari hitungan",
  );
  expect(
    of([
      { code: "A", realisasi: "2", target: "4" },
      { code: "B", row: { state: "draft" } },
    ]),
  ).toBe("Capaian 2024: 1 dari 2 indikator sudah terukur");
  expect(of([{ code: "A", row: { state: "draft" } }])).toBe("1 indikator, target dan realisasi 2024 belum diisi");
  expect(of([{ code: "A", target: "1", row: { state: "draft" } }])).toBe("1 indikator, belum ada capaian 2024");
  expect(reportHeadline([], 2018)).toBe("Belum ada indikator sasaran atau program tahun 2018");
});

test("a printed dash is no printed capaian, and a printed zero is one", () => {
  const sheetWith = (capaian: string) =>
    reportTables({
      before: null,
      parts: [
        sheetOf("2024-S1", [
          indicatorIn("2024-S1", { code: "A", target: "4", realisasi: "0", row: printed("0", capaian) }),
        ]),
      ],
    });
  expect(checkedFigures(sheetWith("-"))).toEqual([]);
  expect(checkedFigures(sheetWith("0,00%"))).toMatchObject([{ verdict: "same", computed: "0,00%" }]);
});
