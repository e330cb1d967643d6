// Two years of realisasi: three half-years published as they were approved, the open one in every state there is.
import type { Client } from "pg";
import { ENTERED, OPEN_PERIOD } from "./size.ts";
import { type FrozenRow, figureA, figureB, HALVES, scoreOf, VARIANTS } from "./traces.ts";
import { KINDS } from "./words.ts";

/** In the open period, in turn: n modulo eight. The first has no figures yet. */
const STATES = ["draft", "draft", "draft", "submitted", "verified", "approved", "published", "draft"];
const EMPTY = 0;
const RETURNED = 2;

const variants = Array.from({ length: VARIANTS }, (_, variant) => variant);

/** Once per connection: the figures that all agencies share. */
export async function prepareFigures(sql: Client, frozen: readonly FrozenRow[]): Promise<void> {
  await sql.query(`create temp table bench_figure (which text, variant int, half int, code text, amount numeric);
    create temp table bench_frozen (kind int, variant int, period text, trace text, amount numeric, capaian numeric)`);
  const figures = variants.flatMap((variant) =>
    HALVES.flatMap((code, half) => [
      { which: "a", variant, half, code, amount: figureA(variant, half) },
      { which: "b", variant, half, code, amount: figureB(variant) },
      { which: "score", variant, half, code, amount: scoreOf(variant, half) },
    ]),
  );
  await sql.query(
    "insert into bench_figure select * from jsonb_to_recordset($1) x (which text, variant int, half int, code text, amount numeric)",
    [JSON.stringify(figures)],
  );
  await sql.query(
    "insert into bench_frozen select * from jsonb_to_recordset($1) x (kind int, variant int, period text, trace text, amount numeric, capaian numeric)",
    [JSON.stringify(frozen)],
  );
}

export async function addRealisasi(sql: Client, indicators: number): Promise<void> {
  await sql.query(
    `insert into variable_value (agency_id, variable_id, period_id, amount, as_written, entered_by_id)
     select pg_temp.a('dinas'), v.id, pg_temp.g('periode' || f.code), f.amount, f.amount::text, pg_temp.a('akunoperator')
     from variable v, lateral (select split_part(v.key, '_', 1) as which, split_part(v.key, '_', 2)::int as n) own
     join bench_figure f on f.which = own.which and f.variant = own.n % ${VARIANTS}
     where v.agency_id = pg_temp.a('dinas') and not (f.code = $1 and own.n % ${STATES.length} = ${EMPTY})`,
    [OPEN_PERIOD],
  );
  await sql.query(
    `insert into realisasi (id, agency_id, indicator_id, period_id, state, source, direct_amount, direct_as_written, kendala, solusi,
       returned_reason, value_version, frozen_formula_id, frozen_trace, frozen_amount, frozen_capaian, frozen_at, frozen_evidence)
     select pg_temp.a('realisasi' || one.code || one.n), pg_temp.a('dinas'), pg_temp.a('indikator' || one.n), pg_temp.g('periode' || one.code),
       one.state::"WorkflowState", (case when score is null then 'formula' else 'direct' end)::"RealisasiSource",
       case when not one.is_empty then score.amount end, case when not one.is_empty then replace(score.amount::text, '.', ',') end,
       case when one.n % 4 > 0 then 'Data dari kecamatan terlambat diterima dan belum seluruhnya terverifikasi' end,
       case when one.n % 4 > 0 then 'Menjadwalkan rekonsiliasi data setiap triwulan bersama kecamatan' end,
       case when one.code = $2 and one.n % ${STATES.length} = ${RETURNED} then 'Lampirkan rekap per kecamatan' end,
       case when one.is_empty then 0 else 1 end,
       case when is_frozen then pg_temp.a('rumus' || one.n) end,
       case when is_frozen then replace(replace(replace(f.trace, '@nama', i.name), '@label-a', 'Jumlah ' || i.short_name), '@label-b', 'Jumlah seluruh ' || i.short_name)::jsonb end,
       case when is_frozen then f.amount end, case when is_frozen then f.capaian end, case when is_frozen then now() end,
       case when is_frozen then '[]'::jsonb end
     from (
       select n, code, case when code = $2 then ($4::text[])[n % ${STATES.length} + 1] else 'published' end as state,
         code = $2 and n % ${STATES.length} = ${EMPTY} as is_empty
       from generate_series(0, $1::int - 1) n, unnest($3::text[]) code) one
     join indicator i on i.id = pg_temp.a('indikator' || one.n)
     join bench_frozen f on f.kind = one.n % ${KINDS.length} and f.variant = one.n % ${VARIANTS} and f.period = one.code
     left join bench_figure score on score.which = 'score' and score.variant = one.n % ${VARIANTS} and score.code = one.code
       and one.n % ${KINDS.length} = ${KINDS.indexOf("score")}
     cross join lateral (select one.state in ('approved', 'published') as is_frozen) frozen`,
    [indicators, OPEN_PERIOD, [...ENTERED], STATES],
  );
  await addEvidence(sql);
  await addSteps(sql);
}

/** One file for every ten indicators of a period, attached to each of them. */
async function addEvidence(sql: Client): Promise<void> {
  await sql.query(
    `insert into evidence (id, agency_id, file_name, media_type, size, sha256, storage_key, uploaded_by_id)
     select pg_temp.a('bukti' || code || n), pg_temp.a('dinas'), 'Rekapitulasi layanan ' || code || ' bagian ' || n || '.pdf', 'application/pdf', 48213,
       encode(sha256(convert_to(pg_temp.a('bukti' || code || n)::text, 'UTF8')), 'hex'), 'bench/' || pg_temp.a('bukti' || code || n), pg_temp.a('akunoperator')
     from unnest($1::text[]) code, generate_series(0, (select count(*)::int / 10 from indicator where agency_id = pg_temp.a('dinas'))) n`,
    [[...ENTERED]],
  );
  await sql.query(
    `insert into evidence_link (agency_id, evidence_id, realisasi_id, value_version, linked_by_id)
     select pg_temp.a('dinas'), pg_temp.a('bukti' || p.code || i.sort_order / 10), r.id, r.value_version, pg_temp.a('akunoperator')
     from realisasi r join indicator i on i.id = r.indicator_id join period p on p.id = r.period_id
     where r.agency_id = pg_temp.a('dinas') and r.value_version > 0`,
  );
}

const addSteps = (sql: Client) =>
  sql.query(
    `insert into workflow_step (agency_id, realisasi_id, action, from_state, to_state, reason, actor_id, actor_role)
     select r.agency_id, r.id, s.action::"WorkflowAction", s.before::"WorkflowState", s.after::"WorkflowState",
       case s.action when 'return_to_operator' then r.returned_reason end,
       case s.role when 'manager' then pg_temp.g('akunmanager') else pg_temp.a('akun' || s.account) end, s.role::"Role"
     from realisasi r, (values
       (1, 'submit', 'draft', 'submitted', 'operator', 'operator'), (2, 'verify', 'submitted', 'verified', 'verifier', 'verifikator'),
       (3, 'approve', 'verified', 'approved', 'head', 'kepala'), (4, 'publish', 'approved', 'published', 'manager', ''),
       (5, 'return_to_operator', 'submitted', 'draft', 'verifier', 'verifikator')) s (nth, action, before, after, role, account)
     where r.agency_id = pg_temp.a('dinas') and case when r.returned_reason is not null then s.nth in (1, 5)
       else s.nth <= array_position(array['draft', 'submitted', 'verified', 'approved', 'published'], r.state::text) - 1 end
     order by r.id, s.nth`,
  );
