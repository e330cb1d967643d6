// The actor is a proof of identity, not a string: only the session and the test world can make one.
export const ROLES = [
  "operator",
  "verifier",
  "head",
  "manager",
  "evaluator",
  "team_lead",
  "inspector",
  "leader",
  "administrator",
] as const;

export type Role = (typeof ROLES)[number];

declare const proof: unique symbol;

export type Actor = {
  readonly [proof]: true;
  readonly userId: string;
  readonly name: string;
  readonly membershipId: string;
  readonly role: Role;
  readonly title: string;
  readonly governmentId: string | null;
  readonly agencyId: string | null;
  readonly unitId: string | null;
  /** Roles of colleagues who are away, which this person takes for them today. */
  readonly delegations?: readonly Delegated[];
};

/** Verifier or head of an agency, stood in for. */
export type Delegated = {
  readonly id: string;
  readonly role: Role;
  readonly agencyId: string;
  readonly fromUserId: string;
  /** As it stands after "a.n.". */
  readonly fromTitle: string;
  readonly until: Date;
};

export type ActorFacts = Omit<Actor, typeof proof>;

/** Call it only where identity has just been proven: `lib/session.ts`, the loader of the installation, test support. */
export function proveActor(facts: ActorFacts): Actor {
  return facts as Actor;
}

/** The agency a row belongs to, as far as permission is concerned. */
export type Belongs = { agencyId: string; governmentId: string };

export const worksFor = (actor: Actor, subject: Belongs) => actor.agencyId === subject.agencyId;

export const sameGovernment = (actor: Actor, subject: Belongs) => actor.governmentId === subject.governmentId;

// Matches no row: whoever belongs nowhere reads nothing, rather than everything.
const NOWHERE = "00000000-0000-0000-0000-000000000000";

/** For the where of a query: the actor's government, or one that does not exist. */
export const governmentScope = (actor: Actor): string => actor.governmentId ?? NOWHERE;

/** For the where of a query about one's own agency. */
export const agencyScope = (actor: Actor): string => actor.agencyId ?? NOWHERE;
