// What a database is made of, one line per fact, so that two databases can be laid side by side and read.
import { withSql } from "./copies.ts";

/** Only what Prisma's models can say: checks, exclusions, triggers and functions are the migrations' own. */
export async function catalogOf(url: string): Promise<string[]> {
  return withSql(url, async (sql) => {
    const facts: string[] = [];
    for (const question of [COLUMNS, CONSTRAINTS, INDEXES, ENUMS]) {
      const answer = await sql.query<{ fact: string }>(question);
      facts.push(...answer.rows.map((row) => row.fact));
    }
    return facts.sort();
  });
}

const COLUMNS = `
  select format('column %s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then ' not null' else '' end,
    coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as fact
  from pg_attribute a join pg_class c on c.oid = a.attrelid
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0
    and not a.attisdropped and c.relname <> '_prisma_migrations'`;

const CONSTRAINTS = `
  select format('%s %s on %s: %s', case contype when 'p' then 'primary key' when 'f' then 'foreign key' else 'unique' end,
    conname, conrelid::regclass, pg_get_constraintdef(oid)) as fact
  from pg_constraint
  where connamespace = 'public'::regnamespace and contype in ('p', 'f', 'u')
    and conrelid::regclass::text <> '_prisma_migrations'`;

// An exclusion constraint keeps an index of its own.
const INDEXES = `
  select format('index %s', pg_get_indexdef(i.indexrelid)) as fact
  from pg_index i join pg_class c on c.oid = i.indrelid
  where c.relnamespace = 'public'::regnamespace and not i.indisexclusion and c.relname <> '_prisma_migrations'`;

const ENUMS = `
  select format('enum %s: %s', t.typname, string_agg(e.enumlabel, ', ' order by e.enumsortorder)) as fact
  from pg_type t join pg_enum e on e.enumtypid = t.oid where t.typnamespace = 'public'::regnamespace group by t.typname`;
