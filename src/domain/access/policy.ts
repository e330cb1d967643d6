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
const passesAs = (role: Role, actor: Actor, entry: Entry) =>
  eyesAs(role, actor, entry)?.every((eye) => !entry.editors.includes(eye)) ?? false;
const managesGovernment = (actor: Actor, subject: { governmentId: string }) =>
  actor.role === "manager" && actor.governmentId === subject.governmentId;

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
  "evidence.attach": (actor: Actor, entry: Entry) =>
    actor.role === "operator" && worksFor(actor, entry) && entry.isOpen && entry.state === "draft",
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
