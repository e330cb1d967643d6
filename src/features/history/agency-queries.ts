// The history of an agency, newest first. The actor comes first and the scope stands in each where: rows without this
// agency, or of another government, are never found.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { type HistoryFilter, SYSTEM_ACTOR } from "#features/history/filter.ts";
import type { HistoryRecord, Row } from "#features/history/record.ts";
import { ANSWERS, papersFor, REPORTS } from "#features/history/working-papers.ts";
import { db } from "#lib/db.ts";

export type HistoryPage = {
  records: HistoryRecord[];
  /** The id to go on from, or null when this is the end. */
  next: string | null;
};

type Found = {
  id: string;
  at: Date;
  who: string;
  action: string;
  reason: string | null;
  table_name: string;
  row_key: string;
  operation: HistoryRecord["operation"];
  before: Row | null;
  after: Row | null;
  variable: string | null;
  indicator: string | null;
  indicator_code: string | null;
  decimals: number | null;
  file: string | null;
  person: string | null;
  period_code: string | null;
  position: string | null;
};

/**
 * Goes on from a record by its place in time, not by counting, so that a page stays the same while others write.
 * Left out: what another record of the same moment says better — the state of a realisasi (its step says it), a value
 * version raised by a value (the value says it), who is its editor (the value says it), a stored file (its link says it).
 * The period is looked for twice: as text first, which is ten times cheaper than taking every old row apart.
 */
export async function listHistory(
  actor: Actor,
  agencyId: string,
  filter: HistoryFilter,
  after: string | null,
  size = 50,
): Promise<HistoryPage> {
  if (!can(actor, "agency.read", { agencyId, governmentId: governmentScope(actor) }))
    return { records: [], next: null };
  const { watches, answersToo } = papersFor(actor, agencyId);
  // Numbers of people are read by who keeps the organisation.
  const hidden = can(actor, "organisation.keep", { agencyId, governmentId: governmentScope(actor) }) ? [] : ["nip"];
  const rows = await db().$queryRaw<Found[]>`
    select h.id::text, h.at, h.action, h.reason, h.table_name, h.row_key, h.operation,
      (select jsonb_object_agg(key, value) from jsonb_each_text(x.before)) as before,
      (select jsonb_object_agg(key, value) from jsonb_each_text(x.after)) as after,
      coalesce((select m.title from membership m where m.user_id = h.actor_id and m.government_id = g.government_id
        order by (m.agency_id = h.agency_id) desc nulls last, m.valid_from desc limit 1), u.name) as who,
      v.short_label as variable, i.short_name as indicator, i.code as indicator_code, coalesce(v.decimals, i.decimals) as decimals, e.file_name as file,
      person.name as person, p.code as period_code, pos.short_name as position
    from history h
    join agency g on g.id = h.agency_id and g.government_id = ${governmentScope(actor)}::uuid
    join "user" u on u.id = h.actor_id
    cross join lateral (select 
        h.old_row::jsonb - array['frozen_trace', 'frozen_evidence', 'frozen', 'worksheet', 'content'] - ${hidden}::text[] as before,
        h.new_row::jsonb - array['frozen_trace', 'frozen_evidence', 'frozen', 'worksheet', 'content'] - ${hidden}::text[] as after,
      coalesce(h.new_row, h.old_row)::jsonb as one) x
    left join realisasi r on r.agency_id = h.agency_id
      and r.id = (case when h.table_name = 'realisasi' then x.one ->> 'id' else x.one ->> 'realisasi_id' end)::uuid
    left join indicator i on i.agency_id = h.agency_id
      and i.id = coalesce((x.one ->> 'indicator_id')::uuid, r.indicator_id)
    left join variable v on v.agency_id = h.agency_id and v.id = (x.one ->> 'variable_id')::uuid
    left join evidence e on e.agency_id = h.agency_id and e.id = (x.one ->> 'evidence_id')::uuid
    left join period p on p.government_id = g.government_id
      and p.id = coalesce((x.one ->> 'period_id')::uuid, r.period_id)
    left join "user" person on person.id = coalesce(x.one ->> 'user_id', x.one ->> 'on_behalf_of_id',
      x.one ->> 'to_user_id', x.one ->> 'owner_id')::uuid
    left join "position" pos on pos.agency_id = h.agency_id and pos.id = (x.one ->> 'position_id')::uuid
    where h.agency_id = ${agencyId}::uuid
      and (${after}::bigint is null
        or (h.at, h.id) < (select c.at, c.id from history c where c.id = ${after}::bigint and c.agency_id = h.agency_id))
      and (${filter.periodId}::uuid is null or p.id is null or p.id = ${filter.periodId}::uuid)
      and (${filter.periodId}::text is null or h.table_name not in ('variable_value', 'realisasi')
        or strpos(coalesce(h.new_row, h.old_row), ${filter.periodId}::text) > 0)
      and (${filter.subject}::text is null or ${filter.subject} = case
        when h.table_name in ('variable_value', 'realisasi') then 'isian'
        when h.table_name in ('workflow_step', 'period_exception', 'note') then 'alur'
        when h.table_name in ('evidence', 'evidence_link') then 'bukti'
        when h.table_name in ('membership', 'delegation') then 'akun' else 'rencana' end)
      and (case when ${filter.actorId}::uuid is null then h.actor_id <> ${SYSTEM_ACTOR}::uuid
        else h.actor_id = ${filter.actorId}::uuid end)
      and h.table_name <> 'realisasi_editor'
      and case when h.actor_id = ${actor.userId}::uuid then true
        when h.table_name = any(${ANSWERS}::text[]) then ${answersToo}::boolean or (${watches}::boolean and exists (
          select 1 from evaluation e where e.id = (x.one ->> 'evaluation_id')::uuid and e.state = 'approved'))
        when ${watches}::boolean then true
        when h.table_name = any(${REPORTS}::text[]) then false
        when h.table_name = 'evaluation_step' then x.one ->> 'deed' in ('submit', 'approve')
        when h.table_name = 'evaluation' then h.operation = 'INSERT' or x.one ->> 'state' = 'approved' or x.before ->> 'state' = 'assessing'
        when h.table_name = 'lhe' then x.one ->> 'state' = 'final'
        when h.table_name = 'recommendation' then x.one ->> 'state' <> 'draft'
        else true end
      and not (h.table_name = 'evidence' and h.operation = 'INSERT')
      and not (h.table_name = 'realisasi' and h.operation = 'UPDATE'
        and x.before - ${BOOKKEEPING}::text[] = x.after - ${BOOKKEEPING}::text[])
    order by h.at desc, h.id desc
    limit ${size + 1}`;
  const records = rows.slice(0, size).map(toRecord);
  return { records, next: rows.length > size ? (records.at(-1)?.id ?? null) : null };
}

export type HistoryPerson = { id: string; who: string };

/** Everybody who changed something of this agency. */
export async function listHistoryPeople(actor: Actor, agencyId: string): Promise<HistoryPerson[]> {
  if (!can(actor, "agency.read", { agencyId, governmentId: governmentScope(actor) })) return [];
  return db().$queryRaw<HistoryPerson[]>`
    select u.id::text, coalesce((select m.title from membership m where m.user_id = u.id and m.government_id = g.government_id
      order by (m.agency_id = g.id) desc nulls last, m.valid_from desc limit 1), u.name) as who
    from agency g
    join (select distinct h.actor_id from history h where h.agency_id = ${agencyId}::uuid) acted on true
    join "user" u on u.id = acted.actor_id
    where g.id = ${agencyId}::uuid and g.government_id = ${governmentScope(actor)}::uuid
    order by who, u.id`;
}

export type LoadedCount = { table: string; count: number };

/** How much of each kind the installation itself has loaded for this agency. */
export async function countLoaded(actor: Actor, agencyId: string): Promise<LoadedCount[]> {
  if (!can(actor, "agency.read", { agencyId, governmentId: governmentScope(actor) })) return [];
  return db().$queryRaw<LoadedCount[]>`
    select h.table_name as table, count(*)::int as count from history h
    join agency g on g.id = h.agency_id and g.government_id = ${governmentScope(actor)}::uuid
    where h.agency_id = ${agencyId}::uuid and h.actor_id = ${SYSTEM_ACTOR}::uuid and h.operation = 'INSERT'
    group by h.table_name order by count(*) desc, h.table_name`;
}

const BOOKKEEPING = [
  ...["state", "version", "value_version", "is_late", "returned_reason"],
  ...["frozen_formula_id", "frozen_amount", "frozen_capaian", "frozen_at"],
];

function toRecord(row: Found): HistoryRecord {
  const {
    table_name,
    row_key,
    indicator_code,
    period_code,
    variable,
    indicator,
    decimals,
    file,
    person,
    position,
    ...rest
  } = row;
  return {
    ...rest,
    table: table_name,
    rowKey: row_key,
    about: {
      variable,
      decimals,
      indicator,
      indicatorCode: indicator_code,
      file,
      person,
      periodCode: period_code,
      position,
    },
  };
}
