// The government above the agencies: its calendar, the accounts that look at all of them, and the aim they share.
import type { Client } from "pg";
import { OPEN_PERIOD, TYPED_YEARS, YEARS } from "./size.ts";

/** SQL over the setting bench.government; every row's id comes from its name, so rows find each other without asking. */
export async function addGovernment(sql: Client, passwordHash: string): Promise<void> {
  await sql.query(`
    insert into government (id, code, name, short_name, kind)
    values (pg_temp.g('pemda'), current_setting('bench.government'), 'Kabupaten ' || initcap(current_setting('bench.government')),
      initcap(current_setting('bench.government')), 'kabupaten');
    insert into agency (id, government_id, code, name, short_name)
    values (pg_temp.g('inspektorat'), pg_temp.g('pemda'), 'inspektorat', 'Inspektorat', 'Inspektorat')`);
  await addCalendar(sql);
  await sql.query(
    `with account as (
       insert into "user" (id, email, name, password_hash, is_demo)
       select pg_temp.g('akun' || role), role || '@' || current_setting('bench.government') || '.test', initcap(role), $1, true
       from unnest(array['manager', 'leader', 'evaluator', 'team_lead', 'inspector']) role returning id, split_part(email, '@', 1) as role)
     insert into membership (user_id, role, government_id, agency_id, title, valid_from)
     select id, role::"Role", pg_temp.g('pemda'), case when role in ('manager', 'leader') then null else pg_temp.g('inspektorat') end,
       initcap(role), current_date - 400 from account`,
    [passwordHash],
  );
}

async function addCalendar(sql: Client): Promise<void> {
  await sql.query(
    `insert into period (id, government_id, year, kind, ordinal, code, starts_on, ends_on, opens_at, due_at, locks_at)
     select pg_temp.g('periode' || code), pg_temp.g('pemda'), year, kind::"PeriodKind", ordinal, code, starts, ends,
       case when code = $3 then now() - interval '10 days' when ends > $4::date then now() + interval '300 days' else ends + 1 end,
       case when code = $3 then now() + interval '45 days' when ends > $4::date then now() + interval '330 days' else ends + 31 end,
       case when code = $3 then now() + interval '365 days' when ends > $4::date then now() + interval '365 days' else ends + 62 end
     from (
       select year, 'year' as kind, 1 as ordinal, year::text as code, make_date(year, 1, 1) as starts, make_date(year, 12, 31) as ends
       from unnest($1::int[]) year
       union all
       select year, 'semester', half, year || '-S' || half, make_date(year, half * 6 - 5, 1),
         (make_date(year, half * 6 - 5, 1) + interval '6 months - 1 day')::date
       from unnest($2::int[]) year, generate_series(1, 2) half) wanted`,
    [[...YEARS], [...TYPED_YEARS, 2026], OPEN_PERIOD, "2025-12-30"],
  );
}

/** After the agencies: a framework of three strategies led by the first, and who supports whose sasaran. */
export async function addCrosscutting(sql: Client, agencies: number): Promise<void> {
  await sql.query(
    `insert into crosscutting_framework (id, government_id, lead_agency_id, name, conditions, problems)
     values (pg_temp.g('kerangka'), pg_temp.g('pemda'), pg_temp.g('dinas1'), 'Pengentasan kemiskinan', '{}', '{}')`,
  );
  await sql.query(
    `insert into crosscutting_strategy (id, framework_id, text, innovations, sort_order)
     select pg_temp.g('strategi' || n), pg_temp.g('kerangka'), 'Strategi ke-' || n || ' untuk menurunkan beban pengeluaran keluarga miskin', '{}', n
     from generate_series(1, 3) n`,
  );
  await sql.query(
    `insert into crosscutting_role (framework_id, agency_id, agency_name, text, sort_order)
     select pg_temp.g('kerangka'), pg_temp.g('dinas' || n), 'Dinas ' || n, 'Menyediakan data dan layanan bagi keluarga sasaran', n
     from generate_series(1, $1::int) n`,
    [agencies],
  );
  // Each supports the next four around the circle, and the leader is supported by up to twelve of them.
  await sql.query(
    `insert into crosscutting_link (government_id, agency_id, supported_agency_id, sasaran_id, text, state, proposed_by_id,
       proposed_by_agency_id, decided_by_id, decided_at, decision, valid_from_year)
     select pg_temp.g('pemda'), pg_temp.g('dinas' || a), pg_temp.g('dinas' || b), pg_temp.a(b, 'sasaran1'),
       'Menyediakan data terpilah dan pendampingan bagi keluarga sasaran', state::"CrosscuttingState", pg_temp.a(a, 'akunverifikator'),
       pg_temp.g('dinas' || a), case when state <> 'proposed' then pg_temp.a(b, 'akunverifikator') end,
       case when state <> 'proposed' then now() end, case when state = 'refused' then 'Belum ada data terpilah untuk wilayah ini' end, 2024
     from (
       select a, b, (array['accepted', 'accepted', 'proposed', 'refused'])[(a + b) % 4 + 1] as state
       from (
         select a, (a + step - 1) % $1 + 1 as b from generate_series(1, $1::int) a, generate_series(1, least(4, $1 - 1)) step
         union select a, 1 from generate_series(2, least(13, $1)) a) pairs
       where a <> b) links`,
    [agencies],
  );
}
