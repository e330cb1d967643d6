// One agency and its people: units, positions with their duties and holders, accounts.
import type { Client } from "pg";
import type { Counts } from "./size.ts";
import { phrase } from "./words.ts";

const UNITS = 12;

export async function addOrganisation(sql: Client, counts: Counts, nth: number, passwordHash: string): Promise<void> {
  await sql.query(
    `insert into agency (id, government_id, code, name, short_name)
     values (pg_temp.g('dinas' || $1::int), pg_temp.g('pemda'), 'dinas-' || $1::int, 'Dinas Urusan Pemerintahan ' || $1::int, 'Dinas ' || $1::int)`,
    [nth],
  );
  // A sekretariat, four bidang, and below them subbag and seksi.
  await sql.query(
    `insert into unit (id, agency_id, parent_id, code, kind, name, sort_order, valid_from)
     select pg_temp.a('unit' || n), pg_temp.a('dinas'), case when n > 5 then pg_temp.a('unit' || (n - 6) % 5 + 1) end, 'unit-' || n,
       (case when n = 1 then 'sekretariat' when n <= 5 then 'bidang' when n <= 7 then 'subbag' else 'seksi' end)::"UnitKind",
       (case when n = 1 then 'Sekretariat' when n <= 5 then 'Bidang Urusan ' || n when n <= 7 then 'Subbagian ' || n else 'Seksi Layanan ' || n end),
       n, '2000-01-01' from generate_series(1, ${UNITS}) n`,
  );
  await sql.query(
    `insert into "position" (id, agency_id, unit_id, code, name, short_name, level, sort_order, valid_from)
     select pg_temp.a('jabatan' || n), pg_temp.a('dinas'), case when n > 0 then pg_temp.a('unit' || n % ${UNITS} + 1) end, 'jabatan-' || n,
       case when n = 0 then 'Kepala Dinas' else 'Pengelola layanan ' || ${phrase("n")} end,
       case when n = 0 then 'Kepala Dinas' else 'Pengelola layanan ' || n end,
       (case when n = 0 then 'kepala' when n = 1 then 'sekretaris' when n <= 5 then 'kepala_bidang' when n <= 12 then 'kepala_seksi'
         else 'pelaksana' end)::"PositionLevel", n, '2000-01-01'
     from generate_series(0, $1::int - 1) n`,
    [counts.positions],
  );
  await sql.query(
    `insert into duty (agency_id, position_id, kind, text, sort_order)
     select pg_temp.a('dinas'), pg_temp.a('jabatan' || n), (case when k = 0 then 'tugas' else 'fungsi' end)::"DutyKind",
       'Melaksanakan penyiapan bahan perumusan kebijakan dan pelayanan ' || ${phrase("n + k")}, k
     from generate_series(0, $1::int - 1) n, generate_series(0, 2) k`,
    [counts.positions],
  );
  await addAccounts(sql, passwordHash);
}

/** The four whom a page is measured for, and an operator in every unit. */
async function addAccounts(sql: Client, passwordHash: string): Promise<void> {
  await sql.query(
    `with wanted as (
       select name, role::"Role", null::int as unit from (values ('operator', 'operator'), ('verifikator', 'verifier'), ('kepala', 'head')) fixed (name, role)
       union all select 'operator' || n, 'operator', n from generate_series(1, ${UNITS}) n),
     account as (
       insert into "user" (id, email, name, password_hash, is_demo)
       select pg_temp.a('akun' || name), name || '@' || current_setting('bench.agency') || '.' || current_setting('bench.government') || '.test',
         initcap(name), $1, true from wanted)
     insert into membership (user_id, role, government_id, agency_id, unit_id, title, valid_from)
     select pg_temp.a('akun' || name), role, pg_temp.g('pemda'), pg_temp.a('dinas'), case when unit is not null then pg_temp.a('unit' || unit) end,
       initcap(name), current_date - 400 from wanted`,
    [passwordHash],
  );
  await sql.query(
    `insert into position_holder (position_id, user_id, kind, valid_from)
     select pg_temp.a('jabatan' || n), pg_temp.a('akunoperator' || n), 'definitif', '2024-01-01' from generate_series(1, ${UNITS}) n
     where exists (select 1 from "position" where id = pg_temp.a('jabatan' || n))`,
  );
}
