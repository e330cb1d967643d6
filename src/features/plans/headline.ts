// The heading of the plan is a finding: what there is, and the first thing that is missing.
import type { Gap } from "#domain/planning/gaps.ts";
import type { YearPlan } from "#features/plans/plan.ts";
import { capitalised, inWords } from "#lib/format.ts";

export function planHeadline(plan: YearPlan, gaps: readonly Gap[]): string {
  const gap = gaps[0];
  const what = whatThereIs(plan);
  if (!what) return "Rencana instansi ini belum dimuat";
  return `${capitalised(what)}; ${gap ? gap.text : "tidak ada bagian yang kurang"}`;
}

function whatThereIs(plan: YearPlan): string | null {
  const sasaran = plan.plans.reduce((sum, one) => sum + one.sasaran.length, 0);
  const programs = plan.programs.filter(({ level }) => level === "program").length;
  const count = (level: string) => plan.indicators.filter((one) => one.level === level).length;
  if (sasaran > 0) return `${inWords(sasaran)} sasaran diukur ${inWords(count("sasaran"))} IKU`;
  if (plan.positions.length > 0)
    return `${inWords(plan.positions.length)} jabatan memegang ${inWords(count("iki"))} IKI`;
  return programs > 0 ? `${inWords(programs)} program tanpa sasaran` : null;
}
