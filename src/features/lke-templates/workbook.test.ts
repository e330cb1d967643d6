import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTemplates } from "#cli/seed/lke-template.ts";
import type { Template } from "#domain/evaluation/template.ts";
import { criterion, littleTemplate, pointsTemplate, withRules } from "#domain/evaluation/testing/templates.ts";
import type { Sheet } from "#lib/spreadsheet/cell.ts";
import { readWorkbook } from "#lib/spreadsheet/read.ts";
import { writeWorkbook } from "#lib/spreadsheet/write.ts";
import { readTemplateSheets } from "./read-workbook.ts";
import { templateSheets } from "./write-workbook.ts";

const sheetsOf = async (template: Template): Promise<Sheet[]> =>
  readWorkbook({ name: "template.xlsx", content: await writeWorkbook(templateSheets(template)) });

const back = async (template: Template) => readTemplateSheets(await sheetsOf(template));

describe("a template goes out as a workbook and comes back without a difference", () => {
  it.each(readTemplates("seeds/reference").map((template) => [template.key, template] as const))(
    "%s",
    async (_, template) => {
      expect(await back(template)).toEqual({ ok: true, template });
    },
  );

  it("with points, rules, several scales, and parts that are empty", async () => {
    const template = withRules(pointsTemplate(), {
      subject: "1.b",
      rule: "not_above_average",
      of: ["1.a", "2.a"],
      message: "Dua, tiga.",
    });
    template.note = 'Catatan\nbaris kedua; "kutipan" & <tanda>';
    template.yearUntil = 2030;
    template.components[0]?.subs[0]?.criteria.push(
      criterion("10", { points: "0.125", scale: "predikat", facts: ["smart", "cascade"], toFill: true }),
    );
    template.components[1]?.subs.push({ no: "c", name: "Kosong", weight: "1", kind: null, criteria: [] });
    expect(await back(template)).toEqual({ ok: true, template });
  });

  it("whatever its texts and figures are", async () => {
    const text = fc
      .string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(..."aZ09 .,%=+-'\"&<>;:()éΣ–") })
      .filter((one) => one.trim() === one && one !== "");
    const weight = fc
      .tuple(fc.nat(999), fc.nat(999))
      .map(([whole, part]) => `${whole}.${String(part).padStart(3, "0")}`.replace(/\.?0+$/, "") || "0");
    await fc.assert(
      fc.asyncProperty(text, weight, text, async (name, exact, words) => {
        const template = littleTemplate("sub_answer", { name, note: words });
        const [first] = template.components;
        if (first) first.weight = exact;
        const [one] = first?.subs[0]?.criteria ?? [];
        if (one) one.text = words;
        expect(await back(template)).toEqual({ ok: true, template });
      }),
      { numRuns: 30 },
    );
  });
});

describe("what cannot be read is said with its place", () => {
  const changed = async (name: string, change: (rows: Sheet["rows"]) => void): Promise<string[]> => {
    const sheets = await sheetsOf(littleTemplate());
    const sheet = sheets.find((one) => one.name === name);
    if (sheet) change(sheet.rows);
    const reading = readTemplateSheets(sheets);
    return reading.ok ? [] : reading.problems;
  };
  const text = (words: string) => ({ kind: "text" as const, text: words });

  it.each<[string, string, (rows: Sheet["rows"]) => void, string]>([
    [
      "a weight in words",
      "Sub-komponen",
      (rows) => {
        (rows[1] as unknown[])[2] = text("enam belas");
      },
      'Sub-komponen baris 2, Bobot: "enam belas" bukan bilangan.',
    ],
    [
      "a criterion of nothing",
      "Kriteria",
      (rows) => {
        (rows[1] as unknown[])[0] = text("9.z.1");
      },
      'Kriteria baris 2: sub-komponen "9.z" tidak ada di lembar Sub-komponen.',
    ],
    [
      "a column that is gone",
      "Predikat",
      (rows) => {
        (rows[0] as unknown[])[3] = text("Batas");
      },
      'Lembar "Predikat": kolom Di atas tidak ada di baris pertama.',
    ],
    [
      "a rule nobody knows",
      "Gradasi",
      (rows) => {
        (rows[1] as unknown[])[1] = text("kira-kira");
      },
      'Gradasi baris 2, Aturan: "kira-kira" tidak dikenal. Yang ada: sekurangnya; lebih dari; sisanya.',
    ],
    [
      "a year that is none",
      "Template",
      (rows) => {
        (rows[6] as unknown[])[1] = text("segera");
      },
      "Template, Berlaku mulai: tulis tahunnya dengan empat angka.",
    ],
    [
      "a name that is missing",
      "Komponen",
      (rows) => {
        (rows[1] as unknown[])[1] = { kind: "empty" };
      },
      "components 1 › name",
    ],
  ])("%s", async (_, sheet, change, message) => {
    expect((await changed(sheet, change)).join("\n")).toContain(message);
  });

  it("a figure typed the Indonesian way is read the Indonesian way", async () => {
    const sheets = await sheetsOf(littleTemplate());
    const rows = sheets.find(({ name }) => name === "Sub-komponen")?.rows ?? [];
    (rows[3] as unknown[])[2] = text("22,5");
    expect(readTemplateSheets(sheets)).toEqual({ ok: true, template: littleTemplate() });
  });

  it("another workbook", () => {
    const reading = readTemplateSheets([{ name: "Sheet1", rows: [] }]);
    expect(reading.ok ? [] : reading.problems).toContain('Lembar "Template" tidak ada.');
  });
});
