// The database as it stood at a moment: a schema beside "public" with a view for every table that has a history, under
// the same names. Each view takes the last row that the history knows up to the moment. Whatever reads the tables can so
// read the past, by the same queries; nothing is kept twice, and nobody can write there.
//
// Whose rows and up to when is told by the transaction: tolok.as_of, tolok.as_of_agency, tolok.as_of_government. The rows
// of one agency up to a moment are one stretch of the index of the history by agency and time, which is why there is no
// other index for this; what belongs to the government or to the installation is little.
import pg from "pg";

export const AS_OF = "as_of";

/** To be called before a migration: a column that a view shows cannot be changed. */
export async function dropAsOf(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, (sql) => sql.query(`drop schema if exists ${AS_OF} cascade`));
}

/** Makes the views as the tables now are. To be called after every migration, before the grants. */
export async function buildAsOf(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, async (sql) => {
    await sql.query("select pg_advisory_xact_lock(hashtext('tolok/as-of'))");
    await sql.query(`drop schema if exists ${AS_OF} cascade`);
    await sql.query(`create schema ${AS_OF}`);
    // The client names each enum by the schema that it reads, so the words stand here once more.
    for (const { name, words } of (await sql.query<Enum>(ENUMS)).rows)
      await sql.query(`create type ${AS_OF}.${pg.escapeIdentifier(name)} as enum (${words.map(pg.escapeLiteral)})`);
    const { rows } = await sql.query<Column>(COLUMNS);
    for (const [table, columns] of Map.groupBy(rows, ({ table: of }) => of))
      await sql.query(table === PEOPLE ? peopleOf(columns) : viewOf(table, columns));
    await sql.query(`create view ${AS_OF}.history as
      select h.* from public.history h where ${UP_TO_THE_MOMENT} and ${OF_THE_PLACE}`);
  });
}

const UP_TO_THE_MOMENT = "h.at <= current_setting('tolok.as_of')::timestamptz";

const OF_THE_PLACE = `(h.agency_id = current_setting('tolok.as_of_agency')::uuid or (h.agency_id is null
  and (h.government_id is null or h.government_id = current_setting('tolok.as_of_government')::uuid)))`;

// Whoever acted then is named as today: the installation itself stood there before there was a history.
const PEOPLE = "user";

const peopleOf = (columns: readonly Column[]) =>
  `create view ${AS_OF}.${pg.escapeIdentifier(PEOPLE)} as
    select ${shown(columns)} from public.${pg.escapeIdentifier(PEOPLE)} r`;

type Enum = { name: string; words: string[] };
type Column = { table: string; name: string; of: string | null; isList: boolean; preset: string | null };

function viewOf(table: string, columns: readonly Column[]): string {
  // A row that was written before a column came has the column's preset, as the table itself gave it.
  const presets = columns.flatMap(({ name, preset }) => (preset ? [`${pg.escapeLiteral(name)}, ${preset}`] : []));
  const whole = presets.length > 0 ? `jsonb_build_object(${presets}) || h.new_row::jsonb` : "h.new_row::jsonb";
  return `create view ${AS_OF}.${pg.escapeIdentifier(table)} as
    select ${shown(columns)} from (
      select distinct on (h.row_key) h.operation, h.new_row from public.history h
      where h.table_name = ${pg.escapeLiteral(table)} and ${UP_TO_THE_MOMENT} and ${OF_THE_PLACE}
      order by h.row_key, h.id desc
    ) h cross join lateral jsonb_populate_record(null::public.${pg.escapeIdentifier(table)}, ${whole}) r
    where h.operation <> 'DELETE'`;
}

function shown(columns: readonly Column[]): string {
  const one = ({ name, of, isList }: Column) => {
    const column = `r.${pg.escapeIdentifier(name)}`;
    if (of === null) return column;
    const list = isList ? "[]" : "";
    return `${column}::text${list}::${AS_OF}.${pg.escapeIdentifier(of)}${list} as ${pg.escapeIdentifier(name)}`;
  };
  return columns.map(one).join(", ");
}

const ENUMS = `select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as words
  from pg_type t join pg_enum e on e.enumtypid = t.oid
  where t.typnamespace = 'public'::regnamespace group by t.typname`;

// Presets that are the same at any time; one that is a clock or a counter says nothing about an old row.
const COLUMNS = `select c.relname as table, a.attname as name, e.typname as of, t.typcategory = 'A' as "isList",
    case when a.attnotnull and pg_get_expr(d.adbin, d.adrelid) !~ '\\(|CURRENT_' then pg_get_expr(d.adbin, d.adrelid) end as preset
  from pg_trigger g
  join pg_class c on c.oid = g.tgrelid and c.relnamespace = 'public'::regnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  left join pg_type e on e.oid = case when t.typcategory = 'A' then t.typelem else t.oid end and e.typtype = 'e'
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where g.tgname = 'record_history' and a.attname <> 'password_hash' order by c.relname, a.attnum`;

async function withOwner(url: string, work: (sql: pg.Client) => Promise<unknown>): Promise<void> {
  const sql = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  sql.on("error", () => undefined);
  await sql.connect();
  try {
    await sql.query("begin");
    await work(sql);
    await sql.query("commit");
  } finally {
    await sql.end();
  }
}
