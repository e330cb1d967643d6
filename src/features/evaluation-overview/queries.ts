// The evaluations of a government, of one year beside the year before. Of an evaluation that is not approved only how far
// it is can be read here; what evaluators still write is nobody else's.
import { z } from "zod";
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { scoreTemplate } from "#domain/evaluation/score.ts";
import type { Template } from "#domain/evaluation/template.ts";
import type { EvaluationState } from "#domain/evaluation/workflow.ts";
import { type AgencyHead, listAgencies } from "#features/agencies/queries.ts";
import type { Assessed, Step } from "#features/evaluation-overview/assessed.ts";
import { templateInForce, templateOf } from "#features/lke-templates/queries.ts";
import { db } from "#lib/db.ts";
import type { Prisma } from "#prisma/client.ts";

export type Overview = { all: Assessed[]; before: Map<string, Assessed> };

/** Every measured agency the actor reads: the whole government for those above it, their own for people of an agency. */
export async function readOverview(actor: Actor, year: number): Promise<Overview> {
  const agencies = (await listAgencies(actor)).filter(({ isMeasured }) => isMeasured);
  const rows = await db().evaluation.findMany({
    where: {
      year: { in: [year, year - 1] },
      agencyId: { in: agencies.map(({ id }) => id) },
      agency: { governmentId: governmentScope(actor) },
    },
    select: evaluationSelect,
  });
  const inForce = (await templateInForce(actor, year))?.template ?? null;
  const of = (agency: AgencyHead, which: number) =>
    rows.filter((row) => row.agencyId === agency.id && row.year === which).map((row) => assessedOf(agency, row));
  return {
    all: agencies.flatMap((agency) => {
      const found = of(agency, year);
      return found.length > 0 || !inForce ? found : [notStarted(agency, year, inForce)];
    }),
    before: new Map(agencies.flatMap((agency) => of(agency, year - 1).map((one) => [agency.id, one] as const))),
  };
}

/** Years with an evaluation that the actor may know of, the newest first. */
export async function listEvaluatedYears(actor: Actor): Promise<number[]> {
  const agencies = await listAgencies(actor);
  const rows = await db().evaluation.findMany({
    where: { agencyId: { in: agencies.map(({ id }) => id) }, agency: { governmentId: governmentScope(actor) } },
    distinct: ["year"],
    orderBy: { year: "desc" },
    select: { year: true },
  });
  return rows.map(({ year }) => year);
}

const evaluationSelect = {
  agencyId: true,
  year: true,
  state: true,
  dueAt: true,
  submittedAt: true,
  frozen: true,
  score: true,
  predikat: true,
  overridePredikat: true,
  templateVersion: { select: { body: true } },
} satisfies Prisma.EvaluationSelect;

type Row = Prisma.EvaluationGetPayload<{ select: typeof evaluationSelect }>;

const PASSED: Record<EvaluationState, Step> = {
  assessing: "assessing",
  scoring: "scoring",
  reviewing: "reviewing",
  reviewed: "reviewing",
  approved: "approved",
};

const frozenShape = z.looseObject({
  template: z.unknown(),
  answers: z.record(z.string(), z.string()),
  probes: z.record(z.string(), z.enum(["yes", "partly", "no"])).default({}),
});

const placeOf = ({ id, shortName, code, governmentCode }: AgencyHead): Assessed["agency"] => ({
  ...{ id, code, governmentCode },
  name: shortName,
});

function assessedOf(agency: AgencyHead, row: Row): Assessed {
  const { year, state, dueAt, submittedAt, frozen, score, predikat, overridePredikat } = row;
  const base = { agency: placeOf(agency), year, step: PASSED[state], dueAt, submittedAt };
  if (frozen === null || score === null || predikat === null)
    return { ...base, template: templateOf(row.templateVersion.body), result: null };
  const { template: body, answers, probes } = frozenShape.parse(frozen);
  const template = templateOf(body);
  const total = score.toFixed();
  const isOverridden = overridePredikat !== null;
  return {
    ...base,
    template,
    result: { score: scoreTemplate(template, answers), total, predikat, probes, isOverridden },
  };
}

const notStarted = (agency: AgencyHead, year: number, template: Template): Assessed => ({
  agency: placeOf(agency),
  ...{ year, template, step: "none", result: null, dueAt: null, submittedAt: null },
});
