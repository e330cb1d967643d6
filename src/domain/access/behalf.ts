// Acting for somebody who is away ("a.n."): the role is theirs, the person who answers for the deed is the actor.
import { type Actor, type Belongs, type Delegated, type Role, worksFor } from "#domain/access/actor.ts";
import type { WorkflowAction, WorkflowState } from "#domain/workflow/workflow.ts";

/** The delegation by which the actor may take this role in the subject's agency; null without one. */
export function standsInFor(actor: Actor, role: Role, subject: Belongs): Delegated | null {
  if (!worksFor(actor, subject)) return null;
  return actor.delegations?.find((one) => one.role === role && one.agencyId === subject.agencyId) ?? null;
}

/** The role in which a step is taken, and whose it is when it is not the actor's own. */
export type Capacity = { role: Role; onBehalfOf: Delegated | null };

export function capacityFor(actor: Actor, action: WorkflowAction, entry: Belongs & { state: WorkflowState }): Capacity {
  const role = reviewerOf(action, entry.state);
  if (role === null || actor.role === role || (action === "reopen" && actor.role === "manager"))
    return { role: actor.role, onBehalfOf: null };
  const onBehalfOf = standsInFor(actor, role, entry);
  return onBehalfOf ? { role, onBehalfOf } : { role: actor.role, onBehalfOf: null };
}

/** Whom the actor stands in for when something is the head's to decide; null: nobody, they decide in a role of their own. */
export const headAway = (actor: Actor, subject: Belongs): Delegated | null =>
  actor.role === "head" || actor.role === "manager" ? null : standsInFor(actor, "head", subject);

/** A role of a reviewer, own or stood in for. */
export type Hat = { role: "verifier" | "head"; onBehalfOf: Delegated | null };

/** All the roles of a reviewer in which this person decides today. */
export function hatsOf(actor: Actor): Hat[] {
  const own: Hat[] = actor.role === "verifier" || actor.role === "head" ? [{ role: actor.role, onBehalfOf: null }] : [];
  const lent = (actor.delegations ?? []).flatMap((one): Hat[] =>
    (one.role === "verifier" || one.role === "head") && one.role !== actor.role
      ? [{ role: one.role, onBehalfOf: one }]
      : [],
  );
  return [...own, ...lent];
}

/** "Verifikator a.n. Kepala Dinas" */
export const signature = (name: string, onBehalfOf: string | null | undefined): string =>
  onBehalfOf ? `${name} a.n. ${onBehalfOf}` : name;

/** The same of two people; null while nobody has decided. */
export const signed = (by: { name: string } | null, away: { name: string } | null): string | null =>
  by && signature(by.name, away?.name);

function reviewerOf(action: WorkflowAction, state: WorkflowState): "verifier" | "head" | null {
  if (action === "verify") return "verifier";
  if (action === "approve") return "head";
  if (action === "reopen") return state === "approved" ? "head" : null;
  if (action !== "return_to_operator") return null;
  return state === "submitted" ? "verifier" : "head";
}
