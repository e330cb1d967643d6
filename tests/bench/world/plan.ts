// The plan of one agency: from misi to kinerja, its programs with their money, and the pohon kinerja below each sasaran.
import type { Client } from "pg";
import { type Counts, ENTERED } from "./size.ts";
import { phrase, shortPhrase } from "./words.ts";

export async function addPlan(sql: Client, counts: Counts): Promise<void> {
  await sql.query(`
    insert into source_document (id, agency_id, title, kind, year) values (pg_temp.a('dokumen'), pg_temp.a('dinas'), 'Renstra 2022–2026', 'renstra', 2022);
    insert into plan (id, agency_id, document_id, kind, name, year_from, year_until, visi)
    values (pg_temp.a('rencana'), pg_temp.a('dinas'), pg_temp.a('dokumen'), 'renstra', 'Renstra 2022–2026', 2022, 2026,
      'Terwujudnya masyarakat yang maju, berdaya saing, dan sejahtera dengan pelayanan yang berkeadilan');
    insert into misi (id, plan_id, mark, text, sort_order)
    select pg_temp.a('misi' || n), pg_temp.a('rencana'), n + 1 || '.', 'Meningkatkan kualitas layanan bagi ' || ${phrase("n")}, n from generate_series(0, 3) n;
    insert into tujuan (id, plan_id, misi_id, mark, text, sort_order)
    select pg_temp.a('tujuan' || n), pg_temp.a('rencana'), pg_temp.a('misi' || n % 4), n + 1 || '.', 'Meningkatnya kesejahteraan ' || ${phrase("n + 7")}, n
    from generate_series(0, 5) n`);
  await sql.query(
    `insert into sasaran (id, plan_id, tujuan_id, code, text, sort_order)
     select pg_temp.a('sasaran' || n), pg_temp.a('rencana'), pg_temp.a('tujuan' || (n - 1) % 6), 's' || n, 'Meningkatnya proporsi ' || ${phrase("n + 3")}, n
     from generate_series(1, $1::int) n`,
    [counts.sasaran],
  );
  await sql.query(
    `insert into kinerja (id, plan_id, position_id, text, sort_order)
     select pg_temp.a('kinerja' || n), pg_temp.a('rencana'), pg_temp.a('jabatan' || n), 'Terlaksananya pelayanan bagi ' || ${phrase("n + 11")}, 0
     from generate_series(0, $1::int - 1) n`,
    [counts.positions],
  );
  await addPrograms(sql, "program", null, counts.programs, 1);
  await addPrograms(sql, "kegiatan", "program", counts.kegiatans, counts.programs);
  await addPrograms(sql, "sub_kegiatan", "kegiatan", counts.subKegiatans, counts.kegiatans);
  await addMoney(sql);
  await addPohon(sql, counts);
}

const addPrograms = (sql: Client, level: string, above: string | null, count: number, parents: number) =>
  sql.query(
    `insert into program (id, agency_id, parent_id, level, code, name, short_name, tags, sort_order)
     select pg_temp.a('${level}' || n), pg_temp.a('dinas'), ${above ? `pg_temp.a('${above}' || n % $2::int)` : "null"}, '${level}',
       '2.07.' || lpad((n % $2::int + 1)::text, 2, '0') || '.${level.slice(0, 1)}.' || lpad((n + 1)::text, 3, '0'),
       initcap('${level.replace("_", " ")}') || ' pelayanan bagi ' || ${phrase("n + 5")}, ${shortPhrase("n")},
       case when n % 6 = 0 then array['kemiskinan'] else '{}' end, n
     from generate_series(0, $1::int - 1) n`,
    [count, parents],
  );

/** Sums that agree at each level; spent at the lowest. */
async function addMoney(sql: Client): Promise<void> {
  await sql.query(`
    insert into pagu (program_id, year, amount)
    with recursive leaf as (
      select p.id as of, p.id, p.parent_id, (50000000 + 1000000 * p.sort_order)::numeric as amount from program p
      where p.agency_id = pg_temp.a('dinas') and not exists (select 1 from program c where c.parent_id = p.id)
      union all select p.id, l.id, p.parent_id, l.amount from leaf l join program p on p.id = l.parent_id)
    select of, year, sum(amount) from leaf, unnest(array[2024, 2025, 2026]) year group by of, year`);
  await sql.query(
    `insert into realisasi_anggaran (program_id, period_id, amount)
     select g.program_id, pg_temp.g('periode' || period.code), round(g.amount * (0.2 + 0.05 * nth))
     from pagu g join program p on p.id = g.program_id, unnest($1::text[]) with ordinality period (code, nth)
     where p.agency_id = pg_temp.a('dinas') and p.level = 'sub_kegiatan' and g.year = left(period.code, 4)::int`,
    [[...ENTERED]],
  );
}

/** Two outcomes below each sasaran, two critical factors below each, two conditions below those. */
async function addPohon(sql: Client, counts: Counts): Promise<void> {
  for (const [level, kind] of ["outcome", "critical_factor", "condition"].entries()) {
    await sql.query(
      `insert into pohon_node (id, plan_id, sasaran_id, parent_id, kind, text, sort_order)
       select pg_temp.a('pohon${level}-' || s || '-' || n), pg_temp.a('rencana'), pg_temp.a('sasaran' || s),
         ${level === 0 ? "null" : `pg_temp.a('pohon${level - 1}-' || s || '-' || n / 2)`}, '${kind}',
         'Tersedianya dukungan bagi ' || ${phrase("s * 7 + n")}, n
       from generate_series(1, $1::int) s, generate_series(0, ${2 ** (level + 1) - 1}) n`,
      [counts.sasaran],
    );
  }
}
