// An evaluation as each side may see it: the agency its own words and, once approved, the result; the inspectorate both;
// an evaluator the answers of others only where they have answered themselves, so that a second answer stays independent.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { combine, type Said, type Settled } from "#domain/evaluation/combine.ts";
import type { Probe, Template } from "#domain/evaluation/template.ts";
import type { EvaluationState, Written } from "#domain/evaluation/workflow.ts";
import type { Duty } from "#features/evaluations/one.ts";
import { templateOf } from "#features/lke-templates/queries.ts";
import { db } from "#lib/db.ts";
import type { Prisma } from "#prisma/client.ts";

export type SelfRow = { probe: Probe | null; answer: string | null; reason: string | null; version: number };
export type OwnRow = {
  probe: Probe | null;
  answer: string | null;
  note: string | null;
  above: string | null;
  version: number;
};
export type CriterionEvidence = {
  linkId: string;
  evidenceId: string;
  name: string;
  href: string;
  mediaType: string;
  pageNote: string | null;
  datedOn: string | null;
};

export type EvaluationView = {
  id: string;
  /** Who reads it. */
  reader: string;
  agencyId: string;
  year: number;
  state: EvaluationState;
  version: number;
  dueAt: Date;
  submittedAt: Date | null;
  template: Template;
  members: (Duty & { name: string })[];
  self: Record<string, SelfRow>;
  evidence: Record<string, CriterionEvidence[]>;
  /** The reader's own answers, where they are an evaluator of it. */
  own: Record<string, OwnRow>;
  /** What this reader may see of all evaluators together. */
  written: Written & { differing: string[]; said: Said[]; settled: (Settled & { version: number; by: string })[] };
  returns: { key: string; reason: string }[];
  override: { predikat: string; reason: string; by: string } | null;
  approved: { score: string; predikat: string; at: Date } | null;
  steps: { id: string; deed: string; by: string; at: Date; reason: string | null }[];
  may: {
    assess: boolean;
    submit: boolean;
    /** Keys of the parts that are the reader's to answer; null when none is. */
    score: string[] | null;
    review: boolean;
    approve: boolean;
    /** Evaluators' words before the approval. */
    watch: boolean;
  };
};

export async function readEvaluation(actor: Actor, agencyId: string, year: number): Promise<EvaluationView | null> {
  const governmentId = governmentScope(actor);
  const belongs = { agencyId, governmentId };
  if (!can(actor, "agency.read", belongs)) return null;
  const row = await db().evaluation.findFirst({
    where: { agencyId, year, agency: { governmentId } },
    include: everything,
  });
  return row && viewOf(actor, belongs, row);
}

export type EvaluationHead = {
  id: string;
  agencyId: string;
  year: number;
  state: EvaluationState;
  dueAt: Date;
  submittedAt: Date | null;
  score: string | null;
  predikat: string | null;
  parts: { total: number; answered: number } | null;
  duties: string[];
};

/** All evaluations of the government for who oversees it, of the own agency for its people; the newest year first. */
export async function listEvaluations(actor: Actor): Promise<EvaluationHead[]> {
  const governmentId = governmentScope(actor);
  const isWide = can(actor, "work.oversee", { governmentId });
  const rows = await db().evaluation.findMany({
    where: { agency: { governmentId }, ...(isWide ? {} : { agencyId: actor.agencyId ?? undefined }) },
    orderBy: [{ year: "desc" }, { agency: { name: "asc" } }],
    include: {
      members: { where: { userId: actor.userId }, select: { duty: true } },
      _count: { select: { selfAnswers: { where: { answer: { not: null } } } } },
      templateVersion: { select: { body: true } },
    },
  });
  return rows
    .filter((row) => isWide || (actor.agencyId !== null && row.agencyId === actor.agencyId))
    .map(({ id, agencyId, year, state, dueAt, submittedAt, score, predikat, members, templateVersion, _count }) => ({
      ...{ id, agencyId, year, state, dueAt, submittedAt, predikat },
      score: score?.toString() ?? null,
      parts: {
        total: templateOf(templateVersion.body).components.flatMap(({ subs }) => subs).length,
        answered: _count.selfAnswers,
      },
      duties: members.map(({ duty }) => duty),
    }));
}

const everything = {
  templateVersion: { select: { body: true } },
  members: { include: { user: { select: { name: true } } } },
  selfAnswers: true,
  evidence: {
    include: { evidence: { select: { fileName: true, mediaType: true, url: true, datedOn: true } } },
    orderBy: { linkedAt: "asc" },
  },
  answers: { orderBy: { id: "asc" } },
  settlements: { include: { settledBy: { select: { name: true } } } },
  explanations: true,
  returns: { where: { settledAt: null } },
  overrideBy: { select: { name: true } },
  steps: { include: { actor: { select: { name: true } } }, orderBy: { at: "asc" } },
} satisfies Prisma.EvaluationInclude;

type Row = Prisma.EvaluationGetPayload<{ include: typeof everything }>;

function viewOf(actor: Actor, belongs: { agencyId: string; governmentId: string }, row: Row): EvaluationView {
  const watch = can(actor, "evaluation.watch", belongs);
  const mine = row.members.find((one) => one.userId === actor.userId);
  const scores = mine?.duty === "evaluator" && can(actor, "evaluation.score", belongs);
  const seesAll = row.state === "approved" || (watch && !(scores && row.state === "scoring"));
  const said = row.answers
    .filter((one) => seesAll || (watch && (one.userId === actor.userId || hasAnswered(row, actor.userId, one.key))))
    .map(({ userId: by, key, probe, answer, note, above }) => ({ by, key, probe, answer, note, above }));
  const shows = watch || row.state === "approved";
  const settled = (shows ? row.settlements : []).map(({ key, probe, answer, reason, version, settledBy }) => ({
    ...{ key, probe, answer, reason, version },
    by: settledBy.name,
  }));
  const own = row.answers.filter((one) => one.userId === actor.userId);
  const { override, id, agencyId, year, state, version, dueAt, submittedAt } = { ...row, override: overrideOf(row) };
  return {
    ...{ id, agencyId, year, state, version, dueAt, submittedAt, reader: actor.userId },
    template: templateOf(row.templateVersion.body),
    members: row.members.map(({ userId, duty, parts, user }) => ({ userId, duty, parts, name: user.name })),
    self: Object.fromEntries(
      row.selfAnswers.map(({ key, probe, answer, reason, version: at }) => [
        key,
        { probe, answer, reason, version: at },
      ]),
    ),
    evidence: evidenceOf(row),
    own: Object.fromEntries(
      own.map(({ key, probe, answer, note, above, version: at }) => [key, { probe, answer, note, above, version: at }]),
    ),
    written: {
      ...combine(said, settled),
      ...{ said, settled },
      explained: shows ? Object.fromEntries(row.explanations.map(({ key, reason }) => [key, reason])) : {},
      returned: shows ? [...new Set(row.returns.map(({ key }) => key))] : [],
    },
    returns: shows ? row.returns.map(({ key, reason }) => ({ key, reason })) : [],
    override: shows ? override : null,
    approved:
      row.state === "approved" && row.score && row.predikat && row.approvedAt
        ? { score: row.score.toString(), predikat: row.predikat, at: row.approvedAt }
        : null,
    steps: (shows ? row.steps : row.steps.filter(({ deed }) => deed === "submit")).map(
      ({ id: step, deed, actor: by, at, reason }) => ({
        ...{ id: step, deed, by: by.name, at, reason },
      }),
    ),
    may: {
      assess: state === "assessing" && can(actor, "evaluation.assess", belongs),
      submit: state === "assessing" && can(actor, "evaluation.submit", belongs),
      score: scores && state === "scoring" ? (mine?.parts ?? []) : null,
      review: state === "reviewing" && mine?.duty === "team_lead" && can(actor, "evaluation.review", belongs),
      approve: state === "reviewed" && mine?.duty === "inspector" && can(actor, "evaluation.approve", belongs),
      watch,
    },
  };
}

const hasAnswered = (row: Row, userId: string, key: string): boolean =>
  row.answers.some((one) => one.userId === userId && one.key === key);

const overrideOf = ({
  overridePredikat: predikat,
  overrideReason: reason,
  overrideBy,
}: Row): EvaluationView["override"] =>
  predikat && reason && overrideBy ? { predikat, reason, by: overrideBy.name } : null;

function evidenceOf({ evidence }: Row): Record<string, CriterionEvidence[]> {
  const byKey: Record<string, CriterionEvidence[]> = {};
  for (const { id: linkId, key, evidenceId, pageNote, evidence: file } of evidence) {
    byKey[key] ??= [];
    byKey[key].push({
      ...{ linkId, evidenceId, pageNote, name: file.fileName, mediaType: file.mediaType },
      href: file.url ?? `/api/bukti/${evidenceId}`,
      datedOn: file.datedOn?.toISOString().slice(0, 10) ?? null,
    });
  }
  return byKey;
}

export type PickableEvidence = { id: string; name: string };

/** What the agency has uploaded for anything, to be used here too. */
export async function listPickable(actor: Actor, agencyId: string): Promise<PickableEvidence[]> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "evaluation.assess", { agencyId, governmentId })) return [];
  const rows = await db().evidence.findMany({
    where: { agencyId, agency: { governmentId } },
    orderBy: { uploadedAt: "desc" },
    take: 500,
    select: { id: true, fileName: true },
  });
  return rows.map(({ id, fileName }) => ({ id, name: fileName }));
}
