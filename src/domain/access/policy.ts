// Every permission, one line each. What is not written here is not permitted.
import { type Actor, type Belongs, type Role, sameGovernment, worksFor } from "#domain/access/actor.ts";
import { standsInFor } from "#domain/access/behalf.ts";

type Entry = Belongs & { isOpen: boolean; state: string; editors: readonly string[] };

const inspects = (actor: Actor) => ["evaluator", "team_lead", "inspector"].includes(actor.role);
const ofAgency = (actor: Actor) => ["operator", "verifier", "head"].includes(actor.role);
const ofGovernment = (actor: Actor) => ["manager", "leader"].includes(actor.role);
/** Who looks when this role is taken: the actor, and the one they stand in for. null: it is not theirs to take. */
const eyesAs = (role: Role, actor: Actor, entry: Belongs): string[] | null => {
  if (actor.role === role && worksFor(actor, entry)) return [actor.userId];
  const away = standsInFor(actor, role, entry);
  return away && [actor.userId, away.fromUserId];
};
// Four eyes: whoever typed a value since it was last approved is not the one to pass it, nor is it passed in their name.
const passesAs = (role: Role, actor: Actor, entry: Belongs & { editors: readonly string[] }) =>
  eyesAs(role, actor, entry)?.every((eye) => !entry.editors.includes(eye)) ?? false;
const managesGovernment = (actor: Actor, subject: { governmentId: string }) =>
  actor.role === "manager" && actor.governmentId === subject.governmentId;
const plans = (actor: Actor, subject: Belongs) =>
  (actor.role === "verifier" && worksFor(actor, subject)) || managesGovernment(actor, subject);
const leadsEvaluation = (actor: Actor, subject: { governmentId: string }) =>
  ["manager", "team_lead", "inspector"].includes(actor.role) && actor.governmentId === subject.governmentId;
/** The superior's side of a Perjanjian Kinerja: the head for those below; above the head stands the government. */
const isSuperior = (actor: Actor, one: Belongs & { ofHead: boolean }) =>
  one.ofHead ? ofGovernment(actor) && sameGovernment(actor, one) : actor.role === "head" && worksFor(actor, one);
const notesSigning = (actor: Actor, one: Belongs) =>
  (actor.role === "head" && worksFor(actor, one)) || managesGovernment(actor, one);
/** The inspectorate about any agency of its government but its own. */
const judges = (actor: Actor, subject: Belongs) =>
  inspects(actor) && sameGovernment(actor, subject) && !worksFor(actor, subject);

const permissions = {
  // People of an agency read their own; inspectorate, manager and leader read their whole government.
  "agency.read": (actor: Actor, subject: Belongs) =>
    (ofAgency(actor) && worksFor(actor, subject)) ||
    ((inspects(actor) || ofGovernment(actor)) && sameGovernment(actor, subject)),
  "realisasi.enter": (actor: Actor, entry: Entry) =>
    actor.role === "operator" && worksFor(actor, entry) && entry.isOpen && entry.state === "draft",
  "realisasi.submit": (actor: Actor, entry: Entry) =>
    actor.role === "operator" && worksFor(actor, entry) && entry.isOpen && entry.state === "draft",
  // Taken back only before anybody looked at it, and while it can still be sent again.
  "realisasi.withdraw": (actor: Actor, entry: Entry) =>
    actor.role === "operator" && worksFor(actor, entry) && entry.isOpen && entry.state === "submitted",
  "realisasi.verify": (actor: Actor, entry: Entry) => entry.state === "submitted" && passesAs("verifier", actor, entry),
  "realisasi.approve": (actor: Actor, entry: Entry) => entry.state === "verified" && passesAs("head", actor, entry),
  "realisasi.return": (actor: Actor, entry: Entry) =>
    (entry.state === "submitted" && eyesAs("verifier", actor, entry) !== null) ||
    (entry.state === "verified" && eyesAs("head", actor, entry) !== null),
  // The public reads what the manager lets out, and only of what two others have passed.
  "realisasi.publish": (actor: Actor, entry: Entry) => entry.state === "approved" && managesGovernment(actor, entry),
  // Corrected while it can be typed again: what is approved by the head or the manager, what is published by the manager.
  "realisasi.reopen": (actor: Actor, entry: Entry) =>
    entry.isOpen &&
    ((["approved", "published"].includes(entry.state) && managesGovernment(actor, entry)) ||
      (entry.state === "approved" && eyesAs("head", actor, entry) !== null)),
  // Said and settled by those who enter, check and answer for the value.
  "note.write": (actor: Actor, subject: Belongs) =>
    (ofAgency(actor) && worksFor(actor, subject)) || managesGovernment(actor, subject),
  "note.resolve": (actor: Actor, subject: Belongs) =>
    (ofAgency(actor) && worksFor(actor, subject)) || managesGovernment(actor, subject),
  "budget.spend": (actor: Actor, subject: Belongs & { isOpen: boolean }) =>
    (actor.role === "operator" || actor.role === "verifier") && worksFor(actor, subject) && subject.isOpen,
  "budget.plan": (actor: Actor, subject: Belongs) => actor.role === "verifier" && worksFor(actor, subject),
  "evidence.attach": (actor: Actor, entry: Entry) =>
    actor.role === "operator" && worksFor(actor, entry) && entry.isOpen && entry.state === "draft",
  "evidence.upload": (actor: Actor, subject: Belongs) => actor.role === "operator" && worksFor(actor, subject),
  // Whatever relies on it is asked by the command, and by the database once more.
  "evidence.delete": (actor: Actor, subject: Belongs) => actor.role === "operator" && worksFor(actor, subject),
  // How far each agency is, for those who read the whole government.
  "work.oversee": (actor: Actor, subject: { governmentId: string }) =>
    (inspects(actor) || ofGovernment(actor)) && actor.governmentId === subject.governmentId,
  "period.read": (actor: Actor, subject: { governmentId: string }) => actor.governmentId === subject.governmentId,
  "period.manage": managesGovernment,
  // Opens a locked period again for one agency, until a day.
  "period.except": (actor: Actor, subject: Belongs) => managesGovernment(actor, subject),
  // One's own role only: what was delegated is not delegated further.
  "delegation.make": (actor: Actor, subject: Belongs) =>
    (actor.role === "verifier" || actor.role === "head") && worksFor(actor, subject),
  "delegation.revoke": (actor: Actor, subject: { fromUserId: string }) => actor.userId === subject.fromUserId,
  // Somebody who gave a role away may not be there to take it back.
  "delegation.end": managesGovernment,
  // Accounts: the administrator everywhere, the manager in the own government; never an administrator's, nor one that
  // also works for another government: whoever makes its password link could act as that person there.
  "account.keep": (actor: Actor, subject: { governmentIds: readonly (string | null)[] }) =>
    actor.role === "administrator" ||
    (actor.role === "manager" && subject.governmentIds.every((id) => id !== null && id === actor.governmentId)),
  "role.give": (actor: Actor, subject: { governmentId: string | null; userId: string | null }) =>
    actor.userId !== subject.userId &&
    (actor.role === "administrator" ||
      (actor.role === "manager" && subject.governmentId !== null && subject.governmentId === actor.governmentId)),
  "government.keep": (actor: Actor, _subject: Record<never, never>) => actor.role === "administrator",
  "agency.keep": (actor: Actor, subject: { governmentId: string }) =>
    actor.role === "administrator" || managesGovernment(actor, subject),
  // Planning: the agency's planner writes, and so does the manager above it; somebody else decides.
  "plan.edit": plans,
  // Units, positions and who holds them, from day to day.
  "organisation.keep": plans,
  // Two agencies: one proposes who supports whom, the other decides. subject: the one spoken for.
  "crosscutting.propose": plans,
  "crosscutting.decide": (actor: Actor, other: Belongs & { proposedById: string }) =>
    (plans(actor, other) || (actor.role === "head" && worksFor(actor, other))) && actor.userId !== other.proposedById,
  "indicator.edit": plans,
  "formula.draft": plans,
  "formula.approve": (actor: Actor, draft: Belongs & { editors: readonly string[] }) =>
    passesAs("head", actor, draft) || (managesGovernment(actor, draft) && !draft.editors.includes(actor.userId)),
  "target.set": plans,
  "target.revise": plans,
  // editors: whoever set or wrote what is agreed to.
  "target.approve": (actor: Actor, change: Belongs & { editors: readonly string[] }) => passesAs("head", actor, change),
  // Perjanjian Kinerja: drafted by the planner, agreed by a superior who did not write it, then noted as signed on paper.
  "agreement.draft": plans,
  "agreement.agree": (actor: Actor, one: Belongs & { ofHead: boolean; editors: readonly string[] }) =>
    isSuperior(actor, one) && !one.editors.includes(actor.userId),
  "agreement.give_back": (actor: Actor, one: Belongs & { ofHead: boolean }) =>
    isSuperior(actor, one) || notesSigning(actor, one),
  "agreement.sign": notesSigning,
  // Templates of the evaluation: written by those who lead it, put in force by one of them who did not write it.
  "lke_template.read": (actor: Actor, subject: { governmentId: string }) =>
    (inspects(actor) || ofGovernment(actor)) && actor.governmentId === subject.governmentId,
  "lke_template.edit": (actor: Actor, subject: { governmentId: string }) => leadsEvaluation(actor, subject),
  "lke_template.activate": (actor: Actor, subject: { governmentId: string; editors: readonly string[] }) =>
    leadsEvaluation(actor, subject) && !subject.editors.includes(actor.userId),
  // What the inspectorate recommends, and its report: written about others; read by the agency once it was given.
  "recommendation.write": (actor: Actor, subject: Belongs) => judges(actor, subject),
  "recommendation.answer": (actor: Actor, subject: Belongs) => ofAgency(actor) && worksFor(actor, subject),
  "recommendation.verify": (actor: Actor, subject: Belongs) => judges(actor, subject),
  "lhe.draft": (actor: Actor, subject: Belongs) => judges(actor, subject),
  "lhe.review": (actor: Actor, lhe: Belongs & { editors: readonly string[] }) =>
    (actor.role === "team_lead" || actor.role === "inspector") &&
    judges(actor, lhe) &&
    !lhe.editors.includes(actor.userId),
  "lhe.finalise": (actor: Actor, lhe: Belongs & { editors: readonly string[]; reviewedBy: string | null }) =>
    actor.role === "inspector" &&
    judges(actor, lhe) &&
    !lhe.editors.includes(actor.userId) &&
    lhe.reviewedBy !== actor.userId,
  // The evaluation: the agency says what it finds of itself, the inspectorate what it finds of others.
  "evaluation.start": (actor: Actor, subject: Belongs) =>
    (actor.role === "team_lead" || actor.role === "inspector") && judges(actor, subject),
  "evaluation.assess": (actor: Actor, subject: Belongs) => ofAgency(actor) && worksFor(actor, subject),
  "evaluation.submit": (actor: Actor, subject: Belongs) =>
    (actor.role === "verifier" || actor.role === "head") && worksFor(actor, subject),
  // What evaluators write before the approval is theirs alone.
  "evaluation.watch": (actor: Actor, subject: Belongs) => judges(actor, subject),
  "evaluation.score": (actor: Actor, subject: Belongs) => actor.role === "evaluator" && judges(actor, subject),
  "evaluation.review": (actor: Actor, subject: Belongs) => actor.role === "team_lead" && judges(actor, subject),
  "evaluation.approve": (actor: Actor, subject: Belongs) => actor.role === "inspector" && judges(actor, subject),
  // Which indicator takes its realisasi from the evaluation.
  "evaluation.bind": plans,
  "reference.keep": (actor: Actor, subject: { governmentId: string | null }) =>
    subject.governmentId === null
      ? actor.role === "administrator"
      : actor.role === "manager" && actor.governmentId === subject.governmentId,
  // How capaian is computed is decided by the government, never by the keeper of the installation.
  "policy.decide": managesGovernment,
  // Whether the history of the whole government still is as it was written.
  "history.verify": (actor: Actor, subject: { governmentId: string }) =>
    (inspects(actor) || actor.role === "manager") && actor.governmentId === subject.governmentId,
} as const;

export type Permission = keyof typeof permissions;
type Subject<P extends Permission> = Parameters<(typeof permissions)[P]>[1];

export function can<P extends Permission>(actor: Actor, permission: P, subject: Subject<P>): boolean {
  const rule = permissions[permission] as (actor: Actor, subject: Subject<P>) => boolean;
  return rule(actor, subject);
}

export const PERMISSIONS = Object.keys(permissions) as Permission[];
