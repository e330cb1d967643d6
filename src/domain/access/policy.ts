// Every permission, one line each. What is not written here is not permitted.
import { type Actor, type Belongs, sameGovernment, worksFor } from "#domain/access/actor.ts";

type Entry = Belongs & { isOpen: boolean; state: string; editors: readonly string[] };

const inspects = (actor: Actor) => ["evaluator", "team_lead", "inspector"].includes(actor.role);
const ofAgency = (actor: Actor) => ["operator", "verifier", "head"].includes(actor.role);
const ofGovernment = (actor: Actor) => ["manager", "leader"].includes(actor.role);
// Four eyes: whoever typed a value since it was last approved is not the one to pass it.
const typedIt = (actor: Actor, entry: Entry) => entry.editors.includes(actor.userId);

const permissions = {
  // People of an agency read their own; inspectorate, manager and leader read their whole government.
  "agency.read": (actor: Actor, subject: Belongs) =>
    (ofAgency(actor) && worksFor(actor, subject)) ||
    ((inspects(actor) || ofGovernment(actor)) && sameGovernment(actor, subject)),
  "realisasi.enter": (actor: Actor, entry: Entry) =>
    actor.role === "operator" && worksFor(actor, entry) && entry.isOpen && entry.state === "draft",
  "realisasi.submit": (actor: Actor, entry: Entry) =>
    actor.role === "operator" && worksFor(actor, entry) && entry.isOpen && entry.state === "draft",
  // Taken back only before anybody looked at it.
  "realisasi.withdraw": (actor: Actor, entry: Entry) =>
    actor.role === "operator" && worksFor(actor, entry) && entry.state === "submitted",
  "realisasi.verify": (actor: Actor, entry: Entry) =>
    actor.role === "verifier" && worksFor(actor, entry) && entry.state === "submitted" && !typedIt(actor, entry),
  "realisasi.approve": (actor: Actor, entry: Entry) =>
    actor.role === "head" && worksFor(actor, entry) && entry.state === "verified" && !typedIt(actor, entry),
  "realisasi.return": (actor: Actor, entry: Entry) =>
    worksFor(actor, entry) &&
    ((actor.role === "verifier" && entry.state === "submitted") ||
      (actor.role === "head" && entry.state === "verified")),
  "evidence.attach": (actor: Actor, entry: Entry) =>
    actor.role === "operator" && worksFor(actor, entry) && entry.isOpen && entry.state === "draft",
} as const;

export type Permission = keyof typeof permissions;
type Subject<P extends Permission> = Parameters<(typeof permissions)[P]>[1];

export function can<P extends Permission>(actor: Actor, permission: P, subject: Subject<P>): boolean {
  const rule = permissions[permission] as (actor: Actor, subject: Subject<P>) => boolean;
  return rule(actor, subject);
}

export const PERMISSIONS = Object.keys(permissions) as Permission[];
