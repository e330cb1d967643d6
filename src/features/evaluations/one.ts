// Finding the evaluation a command is about, locked for the rest of the transaction, with what its rules ask.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import type { Template } from "#domain/evaluation/template.ts";
import type { EvaluationState } from "#domain/evaluation/workflow.ts";
import { templateOf } from "#features/lke-templates/queries.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";

export type Duty = { userId: string; duty: "evaluator" | "team_lead" | "inspector"; parts: string[] };

export type EvaluationFound = {
  id: string;
  agencyId: string;
  governmentId: string;
  year: number;
  state: EvaluationState;
  version: number;
  reviewedById: string | null;
  overridePredikat: string | null;
  template: Template;
  members: Duty[];
};

/** Somebody else's looks as if it did not exist: the scope is in the where. */
export async function findEvaluation(tx: Tx, actor: Actor, id: string): Promise<EvaluationFound> {
  const governmentId = governmentScope(actor);
  await tx.$queryRaw`select id from evaluation where id = ${id}::uuid
    and agency_id in (select id from agency where government_id = ${governmentId}::uuid) for update`;
  const found = await tx.evaluation.findFirst({
    where: { id, agency: { governmentId } },
    include: { members: true, templateVersion: { select: { body: true } } },
  });
  if (!found) throw new Refusal("not-found", "Evaluasi tidak ditemukan. Muat ulang halaman.");
  const { agencyId, year, state, version, reviewedById, overridePredikat: predikat, members } = found;
  return {
    ...{ id, agencyId, governmentId, year, state, version, reviewedById, overridePredikat: predikat },
    template: templateOf(found.templateVersion.body),
    members: members.map(({ userId, duty, parts }) => ({ userId, duty, parts })),
  };
}

export function refuseStale(evaluation: { version: number }, version: number): void {
  if (evaluation.version !== version)
    throw new Refusal("conflict", "Evaluasi ini baru saja berubah. Muat ulang halaman, lalu putuskan lagi.");
}

/** Whether a key lies in a part: "1.a.2" lies in "1.a"; nobody's parts means all of them. */
export const isInPart = (key: string, parts: readonly string[]): boolean =>
  parts.length === 0 || parts.some((part) => key === part || key.startsWith(`${part}.`));
