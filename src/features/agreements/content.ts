// What a position promises for a year, made from the plan: aims, indicators with the targets in force, and the money.
import { addExact } from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";
import type {
  PlannedIndicator,
  PlannedPosition,
  PlannedProgram,
  PlanOfYear,
} from "#features/agreements/plan-of-year.ts";

/** target: as printed; null where the plan has none yet. */
export type PromiseLine = { code: string; aim: string; indicator: string; satuan: string; target: string | null };
/** amount: rupiah as printed; null where no pagu is set. */
export type MoneyLine = { code: string; program: string; amount: string | null };

/** As it is stored, and from the agreement on never changed. */
export type AgreementContent = {
  agency: string;
  government: string;
  /** Of the head of the agency: sasaran with IKU and programs, instead of kinerja with IKI and what hangs on them. */
  ofHead: boolean;
  lines: PromiseLine[];
  money: MoneyLine[];
  /** null where some amount is missing: an incomplete sum is no sum. */
  total: string | null;
  /** ISO moment at which the plan was read. */
  takenAt: string;
};

export function contentOf(plan: PlanOfYear, position: PlannedPosition, now: Date): AgreementContent {
  const ofHead = position.level === "kepala";
  const aims = ofHead ? plan.sasaran : position.kinerja;
  const owned = plan.covers
    ? aims.flatMap(({ id, text }) => indicatorsUnder(plan, id, ofHead).map((one) => ({ one, aim: text })))
    : [];
  const programs = ofHead
    ? plan.programs.filter(({ parentId }) => parentId === null)
    : supporting(plan.programs, new Set(owned.flatMap(({ one }) => one.programIds)));
  return {
    agency: plan.agency,
    government: plan.government,
    ofHead,
    lines: owned.map(({ one, aim }) => ({
      ...{ code: one.code, aim, indicator: one.name, satuan: one.satuan },
      target: one.target,
    })),
    money: programs.map(({ code, name, exact }) => ({
      ...{ code, program: name },
      amount: exact === null ? null : formatFigure(exact),
    })),
    total: totalOf(plan.programs, programs),
    takenAt: now.toISOString(),
  };
}

export type Hole = { code: string; name: string };

/** Indicators whose target nobody has set: with them nothing is agreed to. */
export const holesIn = ({ lines }: Pick<AgreementContent, "lines">): Hole[] =>
  lines.filter(({ target }) => target === null).map(({ code, indicator }) => ({ code, name: indicator }));

/** Indicators whose target stands in the plan, but the head has not agreed to it. */
export const unagreedIn = ({ lines }: Pick<AgreementContent, "lines">, plan: PlanOfYear): Hole[] => {
  const open = new Set(plan.indicators.filter(({ isAgreed }) => !isAgreed).map(({ code }) => code));
  return lines
    .filter(({ code, target }) => target !== null && open.has(code))
    .map(({ code, indicator }) => ({ code, name: indicator }));
};

function indicatorsUnder(plan: PlanOfYear, ownerId: string, ofHead: boolean): PlannedIndicator[] {
  return plan.indicators.filter((one) => one.ownerId === ownerId && (!ofHead || one.isIku));
}

/** In the order of the plan. */
const supporting = (programs: readonly PlannedProgram[], ids: ReadonlySet<string>): PlannedProgram[] =>
  programs.filter(({ id }) => ids.has(id));

/** What lies under another that is listed is part of it already. */
function totalOf(all: readonly PlannedProgram[], listed: readonly PlannedProgram[]): string | null {
  const ids = new Set(listed.map(({ id }) => id));
  const tops = listed.filter((one) => !ancestorsOf(all, one).some((id) => ids.has(id)));
  if (tops.length === 0 || tops.some(({ exact }) => exact === null)) return null;
  return formatFigure(tops.flatMap(({ exact }) => exact ?? []).reduce(addExact));
}

function ancestorsOf(all: readonly PlannedProgram[], { parentId }: PlannedProgram): string[] {
  const parent = parentId === null ? undefined : all.find(({ id }) => id === parentId);
  return parent ? [parent.id, ...ancestorsOf(all, parent)] : [];
}
