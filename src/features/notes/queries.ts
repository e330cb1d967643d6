// What was said about the values of an agency and a period, and what of it this person has not read.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { db } from "#lib/db.ts";

/** Times as ISO text: notes are handed to the browser. */
export type NoteLine = {
  id: string;
  by: string;
  text: string;
  at: string;
  isMine: boolean;
  isUnread: boolean;
  resolved: { by: string; at: string } | null;
};

/** By the id of the realisasi, oldest first. */
export async function listNotes(actor: Actor, agencyId: string, periodId: string): Promise<Map<string, NoteLine[]>> {
  const scope = { agencyId, governmentId: governmentScope(actor) };
  if (!can(actor, "agency.read", scope)) return new Map();
  const rows = await db().note.findMany({
    where: { agencyId, agency: { governmentId: scope.governmentId }, realisasi: { periodId } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, realisasiId: true, authorId: true, text: true, at: true, resolvedAt: true },
      author: { select: { name: true } },
      resolvedBy: { select: { name: true } },
      realisasi: { select: { noteReadings: { where: { userId: actor.userId }, select: { readAt: true } } } },
    },
  });
  const found = new Map<string, NoteLine[]>();
  for (const { realisasiId, authorId, author, realisasi, resolvedAt, resolvedBy, ...row } of rows) {
    const readAt = realisasi.noteReadings[0]?.readAt ?? null;
    const isMine = authorId === actor.userId;
    const line: NoteLine = {
      ...{ id: row.id, text: row.text, by: author.name, at: row.at.toISOString(), isMine },
      isUnread: !isMine && resolvedAt === null && (readAt === null || row.at > readAt),
      resolved: resolvedAt && resolvedBy ? { by: resolvedBy.name, at: resolvedAt.toISOString() } : null,
    };
    found.set(realisasiId, [...(found.get(realisasiId) ?? []), line]);
  }
  return found;
}

/** Unread notes of those who may answer them, by the id of the period. */
export async function countUnread(actor: Actor, agencyId: string): Promise<Map<string, number>> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "note.write", { agencyId, governmentId })) return new Map();
  const rows = await db().$queryRaw<{ period: string; count: number }[]>`
    select r.period_id::text as period, count(*)::int as count
    from note n join realisasi r on r.id = n.realisasi_id
    join agency a on a.id = n.agency_id and a.government_id = ${governmentId}::uuid
    left join note_reading k on k.realisasi_id = n.realisasi_id and k.user_id = ${actor.userId}::uuid
    where n.agency_id = ${agencyId}::uuid and n.author_id <> ${actor.userId}::uuid and n.resolved_at is null
      and (k.read_at is null or n.at > k.read_at)
    group by r.period_id`;
  return new Map(rows.map(({ period, count }) => [period, count]));
}
