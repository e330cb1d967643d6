// The changes of one indicator, read from the history that nobody can rewrite.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { changedFields, type IndicatorChange } from "#features/indicators/changes.ts";
import { db } from "#lib/db.ts";

const NEWEST = 20;

/** Newest first, of what was known at that moment; nothing for who may not read the agency. */
export async function listChanges(
  actor: Actor,
  agencyId: string,
  indicatorId: string,
  until: Date,
): Promise<IndicatorChange[]> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "agency.read", { agencyId, governmentId })) return [];
  const rows = await db().history.findMany({
    where: {
      ...{ tableName: "indicator", rowKey: indicatorId, agencyId, governmentId, operation: "UPDATE" },
      at: { lte: until },
    },
    orderBy: { id: "desc" },
    take: NEWEST * 2,
    select: { id: true, at: true, reason: true, oldRow: true, newRow: true, actor: { select: { name: true } } },
  });
  return rows
    .map(
      ({ id, at, reason, oldRow, newRow, actor: by }): IndicatorChange => ({
        ...{ id: String(id), at, by: by.name, reason: reason || null },
        fields: oldRow && newRow ? changedFields(JSON.parse(oldRow), JSON.parse(newRow)) : [],
      }),
    )
    .filter(({ fields }) => fields.length > 0)
    .slice(0, NEWEST);
}
