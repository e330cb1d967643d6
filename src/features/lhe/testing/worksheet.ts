// A worksheet answered in full: PermenPANRB 88/2021, the answers of Disnaker for 2024 as a made-up example.
import { readFileSync } from "node:fs";
import { subsOf, type Template } from "#domain/evaluation/template.ts";
import type { Worksheet } from "#features/lhe/worksheet.ts";
import { templateBody } from "#features/lke-templates/body.ts";

const FILE = new URL("../../../../seeds/reference/lke-permenpanrb-88-2021.json", import.meta.url);

export const template88 = (): Template => templateBody.parse(JSON.parse(readFileSync(FILE, "utf8")));

const EVALUATORS = ["A", "BB", "BB", "A", "BB", "B", "A", "A", "BB", "A", "BB", "BB"];
const AGENCY = ["AA", "A", "A", "A", "A", "A", "AA", "A", "A", "A", "A", "BB"];

export function sampleWorksheet(over: Partial<Worksheet> = {}): Worksheet {
  const template = template88();
  const given = (list: readonly string[]) =>
    Object.fromEntries(subsOf(template).map(({ key }, at) => [key, list[at] ?? "BB"]));
  return {
    template,
    answers: given(EVALUATORS),
    self: given(AGENCY),
    notes: { "2.c": "Realisasi belum dipakai menyesuaikan strategi", "2.c.1": "Notulen rapat tidak ada." },
    override: null,
    ...over,
  };
}
