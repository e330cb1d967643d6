// The story of one Perjanjian Kinerja, newest first, from the history itself.
import type { HistoryStep } from "#components/page/history-list.tsx";
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { agreementSentence } from "#features/history/agreement-sentences.ts";
import type { HistoryRecord, Row } from "#features/history/record.ts";
import { db } from "#lib/db.ts";
import { formatDayTime } from "#lib/format.ts";

type Found = {
  id: string;
  at: Date;
  who: string;
  reason: string | null;
  operation: HistoryRecord["operation"];
  before: Row | null;
  after: Row | null;
};

export async function agreementStory(actor: Actor, agencyId: string, agreementId: string): Promise<HistoryStep[]> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "agency.read", { agencyId, governmentId })) return [];
  const rows = await db().$queryRaw<Found[]>`
    select h.id::text, h.at, u.name as who, h.reason, h.operation,
      (select jsonb_object_agg(key, value) from jsonb_each_text(h.old_row::jsonb - 'content')) as before,
      (select jsonb_object_agg(key, value) from jsonb_each_text(h.new_row::jsonb - 'content')) as after
    from history h join "user" u on u.id = h.actor_id
    where h.table_name = 'perjanjian_kinerja' and h.row_key = ${agreementId}
      and h.agency_id = ${agencyId}::uuid and h.government_id = ${governmentId}::uuid
    order by h.id desc`;
  return rows.map(({ id, at, who, ...record }) => {
    const { sign, what } = agreementSentence(record);
    return { id, who, kind: sign, what, when: formatDayTime(at) };
  });
}
