// Accounts and roles as their keeper sees them: an administrator all of them, a manager those of the own government.
import { type Actor, governmentScope, type Role } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { db } from "#lib/db.ts";
import type { Prisma } from "#prisma/client.ts";

const PAGE_LENGTH = 50;

export type PeopleFilter = {
  words: string;
  agencyId: string | null;
  role: Role | null;
  state: "active" | "closed" | "waiting" | null;
  page: number;
};

export type RoleRow = {
  id: string;
  role: Role;
  title: string;
  government: string | null;
  agency: string | null;
  unit: string | null;
  validFrom: Date;
  validUntil: Date | null;
};

export type PersonRow = {
  id: string;
  name: string;
  email: string;
  isActive: boolean;
  /** Nobody has set a password yet. */
  isWaiting: boolean;
  closedAt: Date | null;
  roles: RoleRow[];
};

export type People = { rows: PersonRow[]; total: number; pages: number };

export const mayKeepAccounts = (actor: Actor): boolean =>
  can(actor, "account.keep", { governmentIds: [actor.governmentId] });

export async function listPeople(actor: Actor, filter: PeopleFilter): Promise<People> {
  if (!mayKeepAccounts(actor)) return { rows: [], total: 0, pages: 0 };
  const where = wherePeople(actor, filter);
  const [total, rows] = await Promise.all([
    db().user.count({ where }),
    db().user.findMany({
      where,
      orderBy: [{ name: "asc" }, { email: "asc" }],
      skip: (filter.page - 1) * PAGE_LENGTH,
      take: PAGE_LENGTH,
      select: personSelect,
    }),
  ]);
  return { rows: rows.map(personOf), total, pages: Math.ceil(total / PAGE_LENGTH) };
}

/** One account with all its roles, also those that are over. */
export async function readPerson(actor: Actor, userId: string): Promise<PersonRow | null> {
  const row = await db().user.findFirst({ where: { id: userId, ...inScope(actor) }, select: personSelect });
  const governmentIds = row?.memberships.map(({ governmentId }) => governmentId) ?? [];
  return row && can(actor, "account.keep", { governmentIds }) ? personOf(row) : null;
}

export type RoleChoices = {
  governments: { id: string; name: string }[];
  agencies: { id: string; code: string; name: string; governmentId: string; units: { id: string; name: string }[] }[];
  roles: readonly Role[];
};

/** What a role may be given for: every government for an administrator, the own one for a manager. */
export async function readRoleChoices(actor: Actor): Promise<RoleChoices> {
  if (!mayKeepAccounts(actor)) return { governments: [], agencies: [], roles: [] };
  const only = actor.role === "administrator" ? undefined : governmentScope(actor);
  const [governments, agencies] = await Promise.all([
    db().government.findMany({ where: { id: only }, orderBy: { name: "asc" }, select: { id: true, name: true } }),
    db().agency.findMany({
      where: { governmentId: only },
      orderBy: { name: "asc" },
      select: {
        ...{ id: true, code: true, name: true, governmentId: true },
        units: { where: { validUntil: null }, orderBy: { sortOrder: "asc" }, select: { id: true, name: true } },
      },
    }),
  ]);
  const all = ["operator", "verifier", "head", "manager", "leader", "evaluator", "team_lead", "inspector"] as const;
  return { governments, agencies, roles: actor.role === "administrator" ? [...all, "administrator"] : all };
}

const personSelect = {
  ...{ id: true, name: true, email: true, isActive: true, closedAt: true, passwordHash: true },
  memberships: {
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, role: true, title: true, validFrom: true, validUntil: true, governmentId: true },
      government: { select: { shortName: true } },
      agency: { select: { shortName: true } },
      unit: { select: { name: true } },
    },
  },
} satisfies Prisma.UserSelect;

function personOf(row: Prisma.UserGetPayload<{ select: typeof personSelect }>): PersonRow {
  const { passwordHash, memberships, ...person } = row;
  return {
    ...person,
    isWaiting: passwordHash === null,
    roles: memberships.map(({ government, agency, unit, governmentId: _, ...role }) => ({
      ...role,
      government: government?.shortName ?? null,
      agency: agency?.shortName ?? null,
      unit: unit?.name ?? null,
    })),
  };
}

// Whoever never had a role is nobody's person: the installation's own account is one of them.
const inScope = (actor: Actor): Prisma.UserWhereInput =>
  actor.role === "administrator"
    ? { memberships: { some: {} } }
    : {
        memberships: {
          some: { governmentId: governmentScope(actor) },
          every: { governmentId: governmentScope(actor) },
        },
      };

function wherePeople(actor: Actor, { words, agencyId, role, state }: PeopleFilter): Prisma.UserWhereInput {
  const found = words.split(/\s+/).filter(Boolean);
  return {
    AND: [
      inScope(actor),
      ...found.map((word) => {
        const contains = { contains: word, mode: "insensitive" } as const;
        return { OR: [{ name: contains }, { email: contains }, { memberships: { some: { title: contains } } }] };
      }),
      ...(agencyId || role
        ? [{ memberships: { some: { agencyId: agencyId ?? undefined, role: role ?? undefined } } }]
        : []),
      ...(state ? [STATES[state]] : []),
    ],
  };
}

const STATES = {
  active: { isActive: true },
  closed: { isActive: false },
  waiting: { isActive: true, passwordHash: null },
} as const satisfies Record<string, Prisma.UserWhereInput>;
