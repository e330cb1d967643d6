// The history of settings, where they are kept: the newest changes, of the own government and of what it shares with the
// whole installation. An administrator reads all of it.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { SYSTEM_ACTOR } from "#features/history/filter.ts";
import type { HistoryRecord, Row } from "#features/history/record.ts";
import { type SettingTable, settingSentence } from "#features/history/setting-sentences.ts";
import { db } from "#lib/db.ts";

export type SettingLine = { id: string; at: Date; who: string; what: string; reason: string | null };

type Found = Pick<HistoryRecord, "id" | "at" | "who" | "action" | "reason" | "table" | "rowKey" | "operation"> & {
  before: Row | null;
  after: Row | null;
  person: string | null;
};

const SHOWN = 20;

/** userId: only what concerns this account; whether this person may see the account is asked by whoever shows it. */
export async function listSettingHistory(
  actor: Actor,
  tables: readonly SettingTable[],
  userId: string | null = null,
): Promise<SettingLine[]> {
  const isAll = can(actor, "government.keep", {});
  if (!isAll && !can(actor, "agency.keep", { governmentId: actor.governmentId ?? "" })) return [];
  const governmentId = isAll ? null : governmentScope(actor);
  const rows = await db().$queryRaw<Found[]>`
    select h.id::text, h.at, h.action, h.reason, h.table_name as "table", h.row_key as "rowKey", h.operation,
      (select jsonb_object_agg(key, value) from jsonb_each_text(h.old_row::jsonb)) as before,
      (select jsonb_object_agg(key, value) from jsonb_each_text(h.new_row::jsonb)) as after,
      coalesce((select m.title from membership m where m.user_id = h.actor_id
        order by (m.government_id = ${governmentId}::uuid) desc nulls last, m.valid_from desc limit 1), u.name) as who,
      person.name as person
    from history h join "user" u on u.id = h.actor_id
    left join "user" person on h.table_name = 'delegation' and person.id = (coalesce(h.new_row, h.old_row)::jsonb ->> 'to_user_id')::uuid
    where h.table_name = any(${[...tables]}::text[]) and h.actor_id <> ${SYSTEM_ACTOR}::uuid
      and (${governmentId}::uuid is null or h.government_id = ${governmentId}::uuid
        or (h.government_id is null and (h.table_name = 'reference_entry' or ${userId}::uuid is not null)))
      and (${userId}::uuid is null or case h.table_name when 'user' then h.row_key = ${userId}::text
        when 'delegation' then ${userId}::text in (coalesce(h.new_row, h.old_row)::jsonb ->> 'from_user_id', coalesce(h.new_row, h.old_row)::jsonb ->> 'to_user_id')
        else coalesce(h.new_row, h.old_row)::jsonb ->> 'user_id' = ${userId}::text end)
    order by h.id desc limit ${SHOWN}`;
  return rows.map((row) => ({
    ...{ id: row.id, at: row.at, who: row.who, reason: row.reason },
    what: settingSentence({
      ...row,
      about: {
        ...{ variable: null, decimals: null, indicator: null, indicatorCode: null, file: null, periodCode: null },
        person: row.person,
      },
    }),
  }));
}
