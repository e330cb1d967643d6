// A row of the access matrix: one permission in one state of its subject, and who may. The people are those of Disnaker
// Lamongan and of the offices above it, the same roles in another agency of Lamongan, and the same in another government.
import type { Role } from "#domain/access/actor.ts";
import type { can, Permission } from "#domain/access/policy.ts";

export type Row = {
  permission: Permission;
  /** Of the subject, where the permission asks for it. */
  state: string;
  subject: object;
  /** Of the agency itself, and of the government's offices above it. */
  home: readonly Role[];
  /** Operator, verifier and head of another agency of the same government. */
  sibling: readonly Role[];
  /** The roles of another government; the administrator belongs to none and stands in `home`. */
  stranger: readonly Role[];
};

export type Home = { agencyId: string; governmentId: string };

type May = { home: readonly Role[]; sibling?: readonly Role[]; stranger?: readonly Role[] };

/** Who is not named may not. */
export function row<P extends Permission>(
  permission: P,
  subject: Parameters<typeof can<P>>[2],
  { home, sibling = [], stranger = [] }: May,
  state = "",
): Row {
  return { permission, state, subject: subject as object, home, sibling, stranger };
}

export const ALL_ROLES_OF_AGENCY = ["operator", "verifier", "head"] as const;
export const INSPECTORATE = ["evaluator", "team_lead", "inspector"] as const;
export const ABOVE = ["manager", "leader", ...INSPECTORATE] as const;
