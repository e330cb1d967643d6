// Where the realisasi of an indicator comes from: typed, computed, or the score of the evaluation.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { scoreFigure } from "#domain/evaluation/trace.ts";
import { toCanonical } from "#domain/value/value.ts";
import { db } from "#lib/db.ts";

export type BindingView = {
  indicator: { id: string; code: string; name: string; shortName: string };
  bound: { yearFrom: number; by: string; at: Date } | null;
  /** Indicators with a formula are computed. */
  isComputed: boolean;
  /** Final reports, newest first: what the indicator would show. */
  reports: { year: number; score: string; predikat: string }[];
  mayBind: boolean;
};

export async function readBinding(actor: Actor, agencyId: string, code: string): Promise<BindingView | null> {
  const governmentId = governmentScope(actor);
  const belongs = { agencyId, governmentId };
  if (!can(actor, "agency.read", belongs)) return null;
  const found = await db().indicator.findFirst({
    where: { agencyId, code, agency: { governmentId } },
    select: {
      ...{ id: true, code: true, name: true, shortName: true },
      formulas: { select: { expression: true } },
      evaluationBinding: { include: { boundBy: { select: { name: true } } } },
    },
  });
  if (!found) return null;
  const reports = await db().lhe.findMany({
    where: { agencyId, state: "final", agency: { governmentId } },
    orderBy: { year: "desc" },
    select: { year: true, score: true, predikat: true },
  });
  const { formulas, evaluationBinding: binding, ...indicator } = found;
  return {
    indicator,
    bound: binding && { yearFrom: binding.yearFrom, by: binding.boundBy.name, at: binding.boundAt },
    isComputed: formulas.some(({ expression }) => expression !== null),
    reports: reports.map(({ year, score, predikat }) => ({
      year,
      score: score === null ? "–" : scoreFigure(toCanonical(score.toFixed())),
      predikat: predikat ?? "–",
    })),
    mayBind: can(actor, "evaluation.bind", belongs),
  };
}
