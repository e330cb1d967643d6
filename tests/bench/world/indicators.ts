// The indicators of one agency at every level of its plan, with formulas, variables, targets and what ties them together.
import type { Client } from "pg";
import { type Counts, TYPED_YEARS, YEARS } from "./size.ts";
import { EXPRESSIONS, TARGETS } from "./traces.ts";
import { KINDS, phrase, shortPhrase } from "./words.ts";

const SPREAD = KINDS.length;
const HALVES = [...TYPED_YEARS, 2026].flatMap((year) => [`${year}-S1`, `${year}-S2`]);

export async function addIndicators(sql: Client, counts: Counts): Promise<void> {
  const { iku, program, kegiatan, subKegiatan, indicators } = counts;
  const [kegiatanFrom, subFrom] = [iku + program, iku + program + kegiatan];
  const ikiFrom = subFrom + subKegiatan;
  await sql.query(
    `insert into indicator (id, agency_id, code, level, is_iku, sasaran_id, program_id, kinerja_id, mark, name, short_name, definition, criteria,
       satuan, polarity, accumulation, entry_mode, measured_in, data_source, data_provider, responsible, unit_id, sort_order, valid_from_year)
     select pg_temp.a('indikator' || n), pg_temp.a('dinas'), 'ind-' || n, level::"IndicatorLevel", level = 'sasaran',
       case level when 'sasaran' then pg_temp.a('sasaran' || n * ${counts.sasaran} / ${iku} + 1) end,
       case level when 'program' then pg_temp.a('program' || (n - ${iku}) * ${counts.programs} / ${program})
         when 'kegiatan' then pg_temp.a('kegiatan' || (n - ${kegiatanFrom}) * ${counts.kegiatans} / ${kegiatan})
         when 'sub_kegiatan' then pg_temp.a('sub_kegiatan' || (n - ${subFrom}) * ${counts.subKegiatans} / ${subKegiatan}) end,
       case level when 'iki' then pg_temp.a('kinerja' || (n - ${ikiFrom}) % ${counts.positions}) end,
       n + 1 || '.', 'Persentase ' || ${phrase("n")}, ${shortPhrase("n")},
       'Perbandingan antara jumlah ' || ${phrase("n")} || ' dan seluruhnya yang terdata pada tahun berjalan menurut laporan resmi perangkat daerah',
       '[{"title": "Kriteria", "items": [{"mark": "a.", "text": "Terdata dalam sistem informasi"}, {"mark": "b.", "text": "Didukung berita acara"}]}]',
       'persen', 'maximise', 'last', 'per_period', '{S1,S2}', 'Laporan semesteran bidang', 'Bidang terkait', 'Kepala Bidang',
       pg_temp.a('unit' || n % 12 + 1), n, 2022
     from (select n, case when n < ${iku} then 'sasaran' when n < ${kegiatanFrom} then 'program' when n < ${subFrom} then 'kegiatan'
         when n < ${ikiFrom} then 'sub_kegiatan' else 'iki' end as level from generate_series(0, ${indicators - 1}) n) wanted`,
  );
  await addFormulas(sql, indicators);
  await addTargets(sql, indicators);
  // Every IKI carries a part of an IKU; every IKU and every second program indicator names its programs.
  await sql.query(
    `insert into indicator_link (parent_id, child_id, kind, share)
     select pg_temp.a('indikator' || n % ${iku}), pg_temp.a('indikator' || n), (case when n % 3 = 0 then 'share' else 'copy' end)::"IndicatorLinkKind",
       case when n % 3 = 0 then 40 end from generate_series(${ikiFrom}, ${indicators - 1}) n`,
  );
  await sql.query(
    `insert into indicator_program (indicator_id, program_id)
     select pg_temp.a('indikator' || n), pg_temp.a('program' || (n + k) % ${counts.programs}) from generate_series(0, ${iku - 1}) n, generate_series(0, 1) k
     on conflict do nothing`,
  );
  await sql.query(
    `insert into finding (agency_id, document_id, indicator_id, code, severity, place, message, sort_order)
     select pg_temp.a('dinas'), pg_temp.a('dokumen'), pg_temp.a('indikator' || n * 10), 'unclear', 'warning', 'Tabel ' || n,
       'Satuan pada tabel tidak sama dengan satuan pada rumus', n from generate_series(0, ${Math.floor((indicators - 1) / 10)}) n`,
  );
}

/** a of every computed one, b of every ratio: 1.2 variables per indicator. */
async function addFormulas(sql: Client, indicators: number): Promise<void> {
  await sql.query(
    `insert into variable (id, agency_id, key, label, short_label, satuan, accumulation, entry_mode, data_source, unit_id)
     select pg_temp.a('data' || which || n), pg_temp.a('dinas'), which || '_' || n,
       case which when 'a' then 'Jumlah ' else 'Jumlah seluruh ' end || ${phrase("n")}, ${shortPhrase("n")} || which, 'orang', 'last', 'per_period',
       'Laporan semesteran bidang', pg_temp.a('unit' || n % 12 + 1)
     from generate_series(0, $1::int - 1) n, unnest(array['a', 'b']) which
     where ($2::text[])[n % ${SPREAD} + 1] like '%@' || which || '%'`,
    [indicators, [...EXPRESSIONS]],
  );
  await sql.query(
    `insert into formula_version (id, indicator_id, version, kind, expression, valid_from_year, reason, author_id)
     select pg_temp.a('rumus' || n), pg_temp.a('indikator' || n), 1, (($3::text[])[n % ${SPREAD} + 1])::"FormulaKind",
       replace(replace(($2::text[])[n % ${SPREAD} + 1], '@a', 'a_' || n), '@b', 'b_' || n), 2022, 'Rumus sebagaimana tercetak di dokumen sumber',
       current_setting('tolok.actor')::uuid from generate_series(0, $1::int - 1) n`,
    [indicators, [...EXPRESSIONS], [...KINDS]],
  );
  await sql.query(
    `insert into formula_variable (formula_version_id, variable_id)
     select pg_temp.a('rumus' || split_part(key, '_', 2)), id from variable where agency_id = pg_temp.a('dinas')`,
  );
}

const addTargets = (sql: Client, indicators: number) =>
  sql.query(
    `insert into target (indicator_id, period_id, amount, as_written)
     select pg_temp.a('indikator' || n), pg_temp.g('periode' || code), amount::numeric, replace(amount, '.', ',')
     from generate_series(0, $1::int - 1) n, unnest($2::text[]) code, lateral (select ($3::text[])[n % ${SPREAD} + 1] as amount) chosen`,
    [indicators, [...YEARS.map(String), ...HALVES], [...TARGETS]],
  );
