import { describe, expect, it } from "vitest";
import { scoreTemplate } from "#domain/evaluation/score.ts";
import type { Answers, Probes, Template } from "#domain/evaluation/template.ts";
import { littleTemplate } from "#domain/evaluation/testing/templates.ts";
import type { Assessed } from "./assessed.ts";
import { overviewHeadline } from "./headline.ts";
import { heatTable, lateOnes, meanTotal, movementOf, predikatCounts, progressCounts, weakProbes } from "./overview.ts";

const template = littleTemplate();
const other = littleTemplate("sub_answer", { regime: "12/2015" });

function assessed(
  name: string,
  answers: Answers | null,
  change: Partial<Assessed> = {},
  by: Template = template,
  probes: Probes = {},
): Assessed {
  const score = answers && scoreTemplate(by, answers);
  return {
    agency: { id: name, name, code: name.toLowerCase(), governmentCode: "lamongan" },
    year: 2024,
    step: answers ? "approved" : "scoring",
    template: by,
    result: score && { score, total: score.score, predikat: score.predikat?.key ?? "–", probes, isOverridden: false },
    dueAt: new Date("2025-02-01"),
    submittedAt: new Date("2025-01-20"),
    ...change,
  };
}
const level = (answer: string): Answers => ({ "1.a": answer, "1.b": answer, "2.a": answer, "2.b": answer });

describe("agencies beside each other", () => {
  it("the highest total first, those that are open last, each with its share per component", () => {
    const { columns, rows } = heatTable([
      assessed("Dinkes", null),
      assessed("Disnaker", { ...level("B"), "1.a": "AA" }),
      assessed("Dinsos", level("A")),
    ]);
    expect(columns.map(({ key, weight }) => `${key} ${weight}`)).toEqual(["1 40", "2 60"]);
    expect(rows.map(({ assessed, because }) => [assessed.agency.name, because])).toEqual([
      ["Dinsos", null],
      ["Disnaker", null],
      ["Dinkes", "open"],
    ]);
    expect(rows[1]?.cells).toEqual([
      { value: "82", score: "32.8", level: 5 },
      { value: "70", score: "42", level: 3 },
    ]);
  });

  it("the ends of the scale are the ends of the dye", () => {
    const levels = (answer: string) =>
      heatTable([assessed("Satu", level(answer))]).rows[0]?.cells?.map((cell) => cell.level);
    expect([levels("AA"), levels("E")]).toEqual([
      [5, 5],
      [1, 1],
    ]);
  });

  it("an agency evaluated by other rules is not put into the columns", () => {
    const { rows } = heatTable([
      assessed("Satu", level("B")),
      assessed("Dua", level("A")),
      assessed("Tiga", level("AA"), {}, other),
    ]);
    expect(rows.map(({ assessed, because }) => [assessed.agency.name, because])).toEqual([
      ["Tiga", "regime"],
      ["Dua", null],
      ["Satu", null],
    ]);
    expect(
      meanTotal([assessed("Satu", level("B")), assessed("Dua", level("A")), assessed("Tiga", level("AA"), {}, other)]),
    ).toEqual({ mean: "80", of: 2 });
  });

  it("counts predikat, also those that nobody has", () => {
    const counts = predikatCounts([assessed("Satu", level("B")), assessed("Dua", level("B")), assessed("Tiga", null)]);
    expect(counts.filter(({ count }) => count > 0)).toEqual([{ key: "B", word: "Baik", count: 2 }]);
    expect(counts).toHaveLength(7);
  });
});

describe("since last year", () => {
  const now = assessed("Satu", level("BB"));
  it("moves by an exact difference within a regime", () => {
    expect(movementOf(now, assessed("Satu", level("B"), { year: 2023 }))).toEqual({
      kind: "moved",
      before: "70",
      change: "10",
      predikatBefore: "B",
    });
    expect(movementOf(assessed("Satu", level("C")), now)).toMatchObject({ change: "-30" });
  });

  it("is not told across regimes, without a year before, or while open", () => {
    expect(movementOf(now, assessed("Satu", level("B"), { year: 2023 }, other))).toEqual({
      kind: "none",
      because: "regime",
    });
    expect(movementOf(now, undefined)).toEqual({ kind: "none", because: "first" });
    expect(movementOf(assessed("Satu", null), now)).toEqual({ kind: "none", because: "open" });
  });
});

it("what is commonly weak: criteria most often not fulfilled, with the agencies", () => {
  const weak = weakProbes([
    assessed("Satu", level("B"), {}, template, { "1.a.1": "yes", "1.a.2": "no", "1.b.1": "partly" }),
    assessed("Dua", level("B"), {}, template, { "1.a.1": "yes", "1.a.2": "no", "1.b.1": "no" }),
    assessed("Tiga", null, {}, template),
  ]);
  expect(weak.map(({ key, no, partly, of, agencies }) => [key, no, partly, of, agencies])).toEqual([
    ["1.a.2", 2, 0, 2, ["Satu", "Dua"]],
    ["1.b.1", 1, 1, 2, ["Satu", "Dua"]],
  ]);
});

it("how far the year is, and who is late", () => {
  const now = new Date("2025-03-01");
  const year = [
    assessed("Satu", level("B")),
    assessed("Dua", null, { step: "assessing", submittedAt: null }),
    assessed("Tiga", null, { step: "none", submittedAt: null, dueAt: null }),
  ];
  expect(progressCounts(year).filter(({ count }) => count > 0)).toEqual([
    { step: "none", count: 1 },
    { step: "assessing", count: 1 },
    { step: "approved", count: 1 },
  ]);
  expect(lateOnes(year, now).map(({ agency }) => agency.name)).toEqual(["Dua"]);
  expect(overviewHeadline(2024, year, now)).toBe(
    "Evaluasi 2024: 1 dari 3 instansi selesai, 1 terlambat menyerahkan penilaian mandiri",
  );
  expect(overviewHeadline(2024, [assessed("Satu", level("B")), assessed("Dua", level("A"))], now)).toBe(
    "Evaluasi 2024 selesai: rata-rata 80,00 dari 2 instansi",
  );
  expect(overviewHeadline(2024, [], now)).toBe("Evaluasi 2024 belum dimulai");
});
