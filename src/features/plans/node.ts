// A part of the plan as the commands find it: in the actor's scope, locked until they are done. The seven tables hold the
// same few things under different names; they are spoken of as one here.
import { type Actor, type Belongs, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { Planned } from "#features/plans/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { Prisma } from "#prisma/client.ts";

export type FoundNode = Belongs & {
  kind: Planned;
  id: string;
  planId: string | null;
  parentId: string | null;
  text: string;
  mark: string | null;
  version: number;
  validFromYear: number | null;
  retiredFromYear: number | null;
};

type Table = {
  name: Prisma.Sql;
  text: Prisma.Sql;
  mark: Prisma.Sql;
  /** By which column it stands under what is above it, told as that. */
  parent: Prisma.Sql;
  plan: Prisma.Sql;
  /** Down to its agency. */
  joins: Prisma.Sql;
};

const { sql } = Prisma;
const inPlan = sql`join plan p on p.id = n.plan_id join agency a on a.id = p.agency_id`;
const inAgency = sql`join agency a on a.id = n.agency_id`;
const noPlan = sql`null::uuid`;
const text = sql`n.text`;
const noMark = sql`null`;
const owner = sql`coalesce(n.sasaran_id, n.program_id, n.kinerja_id)`;

const TABLES: Record<Planned, Table> = {
  misi: { name: sql`misi`, text, mark: sql`n.mark`, parent: noPlan, plan: sql`n.plan_id`, joins: inPlan },
  tujuan: { name: sql`tujuan`, text, mark: sql`n.mark`, parent: sql`n.misi_id`, plan: sql`n.plan_id`, joins: inPlan },
  sasaran: { name: sql`sasaran`, text, mark: noMark, parent: sql`n.tujuan_id`, plan: sql`n.plan_id`, joins: inPlan },
  kinerja: { name: sql`kinerja`, text, mark: noMark, parent: sql`n.position_id`, plan: sql`n.plan_id`, joins: inPlan },
  program: {
    name: sql`program`,
    text: sql`n.name`,
    mark: sql`n.code`,
    parent: sql`n.parent_id`,
    plan: noPlan,
    joins: inAgency,
  },
  pohon: {
    name: sql`pohon_node`,
    text,
    mark: noMark,
    parent: sql`coalesce(n.parent_id, n.sasaran_id)`,
    plan: sql`n.plan_id`,
    joins: inPlan,
  },
  indicator: {
    name: sql`indicator`,
    text: sql`n.short_name`,
    mark: noMark,
    parent: owner,
    plan: noPlan,
    joins: inAgency,
  },
};

/** The node, locked; another government's looks as if it did not exist, and only who plans for the agency goes on. */
export async function findNode(tx: Tx, actor: Actor, kind: Planned, id: string): Promise<FoundNode> {
  const table = TABLES[kind];
  const [row] = await tx.$queryRaw<Omit<FoundNode, "kind">[]>`
    select n.id, ${table.text} as text, ${table.mark} as mark, ${table.parent} as "parentId", ${table.plan} as "planId",
      n.version, n.valid_from_year as "validFromYear", n.retired_from_year as "retiredFromYear",
      a.id as "agencyId", a.government_id as "governmentId"
    from ${table.name} n ${table.joins}
    where n.id = ${id}::uuid and a.government_id = ${governmentScope(actor)}::uuid for update of n`;
  if (!row || !can(actor, "agency.read", row))
    throw new Refusal("not-found", "Bagian rencana ini tidak ditemukan: mungkin baru dihapus. Muat ulang halaman.");
  refuseUnlessPlanner(actor, row);
  return { ...row, kind };
}

export function refuseUnlessPlanner(actor: Actor, subject: Belongs): void {
  if (!can(actor, "plan.edit", subject))
    throw new Refusal(
      "forbidden",
      "Rencana disusun Subbag Perencanaan instansi atau pengelola pemda. Anda dapat membacanya.",
    );
}

export type Sibling = { id: string; sortOrder: number };

/** What stands beside it, in order, itself included. */
export async function siblingsOf(tx: Tx, node: FoundNode): Promise<Sibling[]> {
  const { name, parent, plan, joins } = TABLES[node.kind];
  return tx.$queryRaw<Sibling[]>`
    select n.id, n.sort_order as "sortOrder" from ${name} n ${joins}
    where a.id = ${node.agencyId}::uuid and a.government_id = ${node.governmentId}::uuid
      and ${parent} is not distinct from ${node.parentId}::uuid and ${plan} is not distinct from ${node.planId}::uuid
    order by n.sort_order, n.id`;
}

/** The place behind everything of its kind in the plan or the agency. */
export async function lastPlace(
  tx: Tx,
  kind: Planned,
  scope: { agencyId: string; planId: string | null },
): Promise<number> {
  const { name, plan, joins } = TABLES[kind];
  const [row] = await tx.$queryRaw<{ next: number }[]>`
    select coalesce(max(n.sort_order), -1) + 1 as next from ${name} n ${joins}
    where a.id = ${scope.agencyId}::uuid and a.government_id is not null and ${plan} is not distinct from ${scope.planId}::uuid`;
  return row?.next ?? 0;
}

export async function writeOrder(tx: Tx, kind: Planned, places: readonly Sibling[]): Promise<void> {
  if (places.length === 0) return;
  const ids = places.map(({ id }) => id);
  const orders = places.map(({ sortOrder }) => sortOrder);
  await tx.$executeRaw`
    update ${TABLES[kind].name} n set sort_order = w.place
    from unnest(${ids}::uuid[], ${orders}::int[]) as w(id, place) where w.id = n.id`;
}

/** Ends, or with null takes back the end of, what was found in the actor's scope just before. */
export async function writeRetirement(
  tx: Tx,
  kind: Planned,
  ids: readonly string[],
  year: number | null,
): Promise<void> {
  await tx.$executeRaw`
    update ${TABLES[kind].name} set retired_from_year = ${year}::int, version = version + 1 where id = any(${ids}::uuid[])`;
}

export async function deleteNode(tx: Tx, { kind, id }: FoundNode): Promise<void> {
  await tx.$executeRaw`delete from ${TABLES[kind].name} where id = ${id}::uuid`;
}
