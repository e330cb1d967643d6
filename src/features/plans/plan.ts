// The plan of an agency as one year sees it: what the page, its heading and its gaps are made of.
import type { PlanFacts } from "#domain/planning/gaps.ts";
import type { PaguNode } from "#domain/planning/pagu.ts";
import { unevenShares } from "#domain/planning/shares.ts";

export type PlanIndicator = {
  code: string;
  level: "sasaran" | "program" | "kegiatan" | "sub_kegiatan" | "iki";
  ownerId: string;
  name: string;
  shortName: string;
  satuan: string;
  decimals: number;
  /** null while the schedule is not known. */
  measuredIn: string[] | null;
  dataSource: string | null;
  responsible: string | null;
  hasFormula: boolean;
  /** By code of the period, newest revision: "2024", "2024-S1". */
  targets: { period: string; written: string }[];
  /** share: percent of the one above that this one carries; null where the link is of another kind. */
  parents: { code: string; shortName: string; share: string | null }[];
};

export type PlanText = { id: string; mark: string | null; text: string };

export type PlanPart = {
  id: string;
  name: string;
  yearFrom: number;
  yearUntil: number;
  document: { title: string; findings: number } | null;
  visi: string | null;
  misi: PlanText[];
  tujuan: (PlanText & { misiId: string | null })[];
  sasaran: (PlanText & { tujuanId: string | null })[];
};

export type PlanProgram = PaguNode & {
  level: "program" | "kegiatan" | "sub_kegiatan";
  name: string;
  shortName: string;
  tags: string[];
};

export type Duties = { tugas: PlanText[]; fungsi: PlanText[] };

export type PlanPosition = {
  id: string;
  unitId: string | null;
  name: string;
  shortName: string;
  code?: string;
  /** With "Plt." before the name where it is one; null where nobody is in office. */
  holder?: string | null;
  duties: Duties;
  kinerja: { id: string; text: string }[];
  isHead?: true;
};

export type PlanUnit = { id: string; parentId: string | null; name: string };

export type PlanFramework = {
  name: string;
  conditions: string[];
  problems: string[];
  strategies: { text: string; innovations: string[] }[];
  roles: { agencyName: string; isOwn: boolean; text: string }[];
};

export type YearPlan = {
  year: number;
  /** Whether a plan reaches this year; else the nearest one is shown. */
  covers: boolean;
  plans: PlanPart[];
  duties: Duties;
  programs: PlanProgram[];
  units: PlanUnit[];
  positions: PlanPosition[];
  indicators: PlanIndicator[];
  frameworks: PlanFramework[];
};

type Span = { yearFrom: number; yearUntil: number };

/** The plans that reach a year; where none does, those nearest to it, the later ones first. */
export function plansFor<P extends Span>(plans: readonly P[], year: number): { covers: boolean; plans: P[] } {
  const reaching = plans.filter((plan) => plan.yearFrom <= year && year <= plan.yearUntil);
  if (reaching.length > 0 || plans.length === 0) return { covers: reaching.length > 0, plans: reaching };
  const distance = (plan: P) => (year < plan.yearFrom ? plan.yearFrom - year : year - plan.yearUntil);
  const nearest = Math.min(...plans.map(distance));
  return { covers: false, plans: plans.filter((plan) => distance(plan) === nearest) };
}

export const indicatorsOf = (plan: YearPlan, ownerId: string): PlanIndicator[] =>
  plan.indicators.filter((one) => one.ownerId === ownerId);

/** What the rules about gaps ask. */
export function factsOf(plan: YearPlan): PlanFacts {
  const owned = (id: string) => indicatorsOf(plan, id).length;
  return {
    visi: plan.plans.some((one) => one.visi !== null),
    misi: plan.plans.flatMap((one) => one.misi).length,
    tugas: plan.duties.tugas.length,
    fungsi: plan.duties.fungsi.length,
    tujuan: plan.plans.flatMap((one) => one.tujuan).map(({ misiId }) => ({ hasMisi: misiId !== null })),
    sasaran: plan.plans
      .flatMap((one) => one.sasaran)
      .map(({ id, tujuanId }) => ({ hasTujuan: tujuanId !== null, indicators: owned(id) })),
    programs: plan.programs.map(({ id, level, exact }) => ({ level, indicators: owned(id), hasPagu: exact !== null })),
    // The head carries the sasaran themselves.
    positions: plan.positions
      .filter(({ isHead }) => !isHead)
      .map(({ kinerja }) => ({
        kinerja: kinerja.length,
        iki: kinerja.reduce((sum, one) => sum + owned(one.id), 0),
      })),
    indicators: plan.indicators.map((one) => ({
      level: one.level,
      hasTarget: one.targets.length > 0,
      hasFormula: one.hasFormula,
      hasSchedule: one.measuredIn !== null,
      hasSource: one.dataSource !== null,
      hasResponsible: one.responsible !== null,
      hasParent: one.parents.length > 0,
    })),
    unevenShares: unevenShares(
      plan.indicators.flatMap(({ parents }) =>
        parents.flatMap(({ code, shortName, share }) =>
          share === null ? [] : [{ parentCode: code, parentName: shortName, share }],
        ),
      ),
    ),
  };
}
