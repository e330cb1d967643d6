import { expect, test } from "vitest";
import { byCode, indicatorIn, lamongan2023, lamongan2024 } from "../../../tests/support/lamongan-sheet.ts";
import { capaianCsv } from "./capaian-csv.ts";
import { dashboardRow } from "./rows.ts";

const now = new Date("2024-07-18T02:00:00Z");
const period = { year: 2024, kind: "semester", ordinal: 1, window: "open", dueAt: now } as const;
const before = byCode(lamongan2023());
const csv = (indicators: ReturnType<typeof lamongan2024>) =>
  capaianCsv(
    indicators.map((indicator) => ({
      indicator,
      row: dashboardRow(indicator, before.get(indicator.code), period, now),
    })),
    period,
  );

test("a file that a spreadsheet here reads: mark, semicolons, Indonesian figures, words for what is absent", () => {
  const text = csv(lamongan2024());
  expect(text.startsWith("\uFEFFTingkat;")).toBe(true);
  const lines = text.split("\r\n");
  expect(lines).toHaveLength(11);
  expect(lines[1]).toBe("Sasaran;Program;bekerja;bekerja;persen;99,65;;;;;diukur triwulan IV, target 2024 95,23%;");
  expect(lines[2]).toContain(";102,08;83,45;79,48;95,24;sangat tinggi;di bawah target;sudah terbit");
  expect(lines.at(-1)).toBe("");
});

test("quotes, semicolons and would-be formulas in names are made harmless, negative figures stay figures", () => {
  const nasty = (name: string) =>
    indicatorIn("2024-S1", { code: "A", name, target: "-2", realisasi: "-3", negativeNatural: true });
  expect(csv([nasty('Rasio "A";B')])).toContain(';"Rasio ""A"";B";');
  expect(csv([nasty("=1+1")])).toContain(";'=1+1;");
  expect(csv([nasty("-2+3")])).toContain(";'-2+3;");
  expect(csv([nasty("@SUM(A1)")])).toContain(";'@SUM(A1);");
  expect(csv([nasty("A")])).toContain(";-2,00;-3,00;50,00;");
});
