// How templates and their versions are spoken of.
import { criteriaOf, MODE_WORDS, subsOf, type Template } from "#domain/evaluation/template.ts";
import { type YearRule, yearsInWords } from "./years.ts";

type State = "draft" | "active" | "retired";
type Named = { template: { name: string; regime: string }; version: number };

/** What this year is evaluated by. */
export function listHeadline(year: number, rules: readonly YearRule<Named & { isReference: boolean }>[]): string {
  const rule = rules.find((one) => one.year === year);
  if (!rule) return `Evaluasi ${year} belum mempunyai template LKE`;
  const whose = rule.version.isReference ? "acuan" : "template sendiri";
  return `Evaluasi ${year} memakai ${whose} ${rule.version.template.name}, versi ${rule.version.version}`;
}

/** "4 komponen, 12 sub-komponen, 80 kriteria". */
export const sizeOf = (template: Template): string =>
  `${template.components.length} komponen, ${subsOf(template).length} sub-komponen, ${criteriaOf(template).length} kriteria`;

export function versionHeadline(
  template: Template,
  version: number,
  findings: readonly { severity: string }[],
): string {
  const wrong = findings.filter(({ severity }) => severity === "error").length;
  const open = findings.filter(({ severity }) => severity === "open").length;
  if (wrong > 0) return `${template.name} versi ${version}: ${wrong} hal harus diperbaiki`;
  if (open > 0) return `${template.name} versi ${version}: ${open} bagian masih harus ditulis`;
  return `${template.name} versi ${version}: ${sizeOf(template)}`;
}

export const stateWords = (state: State, years: { yearFrom: number; yearUntil: number | null }): string =>
  state === "active" ? `berlaku ${yearsInWords(years)}` : state === "draft" ? "draf" : "tidak berlaku lagi";

export const modeWords = ({ mode }: Template): string => MODE_WORDS[mode];
