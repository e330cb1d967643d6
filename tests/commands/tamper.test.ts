// Somebody who owns the database and puts its guards to sleep: whatever they do to the history is found, and named.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type pg from "pg";
import { afterAll, expect, inject, test, vi } from "vitest";
import { run } from "#cli/verify.ts";
import type { RowName } from "#domain/history/finding.ts";
import { anchorHeads, readAnchorFile } from "#features/history/anchoring.ts";
import { type ChainReport, verifyChains } from "#features/history/verification.ts";
import { connect } from "#lib/db.ts";
import { copyTemplate, dropDatabase, withSql } from "../support/copies.ts";

const folder = mkdtempSync(join(tmpdir(), "tolok-jangkar-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let copies = 0;

/** A demo that was anchored, after the deed: the report on Lamongan, and all of them. */
async function after(deed: (sql: pg.Client, lamongan: string) => Promise<unknown>, isAnchored = true) {
  const url = await copyTemplate(inject("databaseServer"), "demo");
  const client = connect(url);
  try {
    const file = join(folder, `jangkar-${copies++}.jsonl`);
    if (isAnchored) expect((await anchorHeads(client, file, new Date())).kind).toBe("anchored");
    const government = await client.government.findUniqueOrThrow({ where: { code: "lamongan" } });
    await withSql(url, async (sql) => {
      await sql.query("set session_replication_role = replica");
      await deed(sql, government.id);
    });
    const anchors = await readAnchorFile(client, file);
    const reports = await verifyChains(client, anchors);
    const code = await exitCode(url, file);
    const lamongan = reports.find(({ chain }) => chain === government.id) as ChainReport;
    return { lamongan, others: reports.filter((one) => one !== lamongan), reports, code };
  } finally {
    await client.$disconnect();
    await dropDatabase(url);
  }
}

test("nothing done, nothing found", async () => {
  const { reports, code } = await after(async () => undefined);
  expect(reports.flatMap(({ findings }) => findings)).toEqual([]);
  expect(code).toBe(0);
});

test.each([
  [
    "actor",
    "actor_id = '00000000-0000-7000-8000-000000000001'::uuid",
    'actor_id = (select id from "user" limit 1 offset 3)',
  ],
  ["action", "true", "action = 'realisasi.approve'"],
  ["reason", "true", "reason = 'Sudah disepakati'"],
  ["time", "true", "at = at - interval '1 day'"],
  ["table", "true", "table_name = 'unit'"],
  ["row", "true", "row_key = '0198a0b2-0000-7000-8000-000000000001'"],
  ["operation", "true", "operation = 'DELETE'"],
  ["government", "true", "government_id = null"],
  ["agency", "agency_id is not null", "agency_id = null"],
  ["old value", "true", "old_row = '{}'"],
  ["new value", "true", "new_row = replace(new_row, '2', '3')"],
])("update of the %s: the row is named", async (_what, where, change) => {
  let row: Row | undefined;
  const { lamongan, others, code } = await after(async (sql, chain) => {
    row = await rowAt(sql, chain, 40, where);
    await sql.query(`update history set ${change} where id = $1`, [row.history_id]);
  });
  expect(kinds(lamongan)).toEqual(["altered"]);
  const named = (lamongan.findings[0] as { row: RowName }).row;
  expect([named.sequence, named.historyId]).toEqual([Number(row?.sequence), Number(row?.history_id)]);
  expect(others.flatMap(({ findings }) => findings)).toEqual([]);
  expect(code).toBe(1);
});

test("update with the seal written anew: the row is named", async () => {
  const { lamongan } = await after(async (sql, chain) => {
    const { history_id } = await rowAt(sql, chain, 40);
    await sql.query("update history set new_row = '{}' where id = $1", [history_id]);
    await reseal(sql, chain, 40, 40);
  });
  expect(lamongan.findings).toMatchObject([{ kind: "resealed", row: { sequence: 40 }, next: { sequence: 41 } }]);
});

test("update with every later seal and the head written anew: the anchor knows", async () => {
  const { lamongan, code } = await after(async (sql, chain) => {
    const { history_id } = await rowAt(sql, chain, 40);
    await sql.query("update history set new_row = '{}' where id = $1", [history_id]);
    await reseal(sql, chain, 40, await lastOf(sql, chain));
    await sql.query(
      `update history_chain c set hash = l.hash from history_link l
       where c.id = $1 and l.chain_id = c.id and l.sequence = c.sequence`,
      [chain],
    );
  });
  expect(lamongan.findings).toMatchObject([{ kind: "rewritten", to: lamongan.last?.sequence }]);
  expect(code).toBe(1);
});

test.each(["with its link", "leaving its link"])(
  "delete of a row %s: its place is named, between its neighbours",
  async (how) => {
    const { lamongan, code } = await after(async (sql, chain) => {
      const { history_id } = await rowAt(sql, chain, 40);
      await sql.query("delete from history where id = $1", [history_id]);
      if (how === "with its link") await sql.query("delete from history_link where history_id = $1", [history_id]);
    });
    expect(lamongan.findings).toMatchObject([
      { kind: "missing", from: 40, to: 40, before: { sequence: 39 }, after: { sequence: 41 } },
    ]);
    expect(code).toBe(1);
  },
);

test("delete of rows with the later ones numbered anew: how many, and where", async () => {
  const { lamongan } = await after(async (sql, chain) => {
    await sql.query(
      "delete from history where id in (select history_id from history_link where chain_id = $1 and sequence between 40 and 42)",
      [chain],
    );
    await sql.query("delete from history_link where chain_id = $1 and sequence between 40 and 42", [chain]);
    await shift(sql, chain, 42, -3);
    await sql.query("update history_chain set sequence = sequence - 3 where id = $1", [chain]);
  });
  expect(lamongan.findings).toContainEqual(
    expect.objectContaining({ kind: "removed", count: 3, before: expect.objectContaining({ sequence: 39 }) }),
  );
});

test("delete of the first row: it is missed", async () => {
  const { lamongan } = await after((sql, chain) =>
    sql.query(
      "delete from history where id = (select history_id from history_link where chain_id = $1 and sequence = 1)",
      [chain],
    ),
  );
  expect(lamongan.findings).toMatchObject([{ kind: "missing", from: 1, to: 1, before: null, after: { sequence: 2 } }]);
});

test("truncate: every chain is known to have been there", async () => {
  for (const tables of ["history", "history, history_link", "history, history_link, history_chain"]) {
    const { reports, code } = await after((sql) => sql.query(`truncate ${tables}`));
    expect(reports).toHaveLength(5);
    for (const report of reports) {
      expect([report.government?.code, report.rows, kinds(report)]).toEqual([report.government?.code, 0, ["gone"]]);
      expect(report.findings[0]).toMatchObject({ known: "anchor" });
    }
    expect(code).toBe(1);
  }
});

test("truncate of the links: every row stands outside of a chain, and the chain is gone", async () => {
  const { lamongan } = await after((sql) => sql.query("truncate history_link"));
  expect(kinds(lamongan).slice(0, 2)).toEqual(["gone", "unchained"]);
  expect(lamongan.broken).toBeGreaterThan(100);
});

test.each([
  [40, 41],
  [40, 90],
])("swap of what rows %i and %i say: both are named", async (one, other) => {
  const { lamongan, code } = await after(async (sql, chain) => {
    const [a, b] = [await rowAt(sql, chain, one), await rowAt(sql, chain, other)];
    await sql.query(
      `update history h set (at, actor_id, action, reason, table_name, row_key, operation, agency_id, old_row, new_row) =
         (select o.at, o.actor_id, o.action, o.reason, o.table_name, o.row_key, o.operation, o.agency_id, o.old_row, o.new_row
          from history o where o.id = case h.id when $1 then $2::bigint else $1::bigint end)
       where h.id in ($1, $2)`,
      [a.history_id, b.history_id],
    );
  });
  expect(lamongan.findings).toMatchObject([{ kind: "swapped", row: { sequence: one }, other: { sequence: other } }]);
  expect(code).toBe(1);
});

test("swap of the numbers of two rows, in the history or in the chain: both are named", async () => {
  const numbers = await after(async (sql, chain) => {
    const [a, b] = [await rowAt(sql, chain, 40), await rowAt(sql, chain, 90)];
    await sql.query("update history set id = -1 where id = $1", [a.history_id]);
    await sql.query("update history set id = $1 where id = $2", [a.history_id, b.history_id]);
    await sql.query("update history set id = $1 where id = -1", [b.history_id]);
  });
  expect(numbers.lamongan.findings).toMatchObject([
    { kind: "swapped", row: { sequence: 40 }, other: { sequence: 90 } },
  ]);
  const places = await after(async (sql, chain) => {
    await place(sql, chain, 40, -1);
    await place(sql, chain, 90, 40);
    await place(sql, chain, -1, 90);
  });
  expect(places.lamongan.findings).toMatchObject([{ kind: "swapped", row: { sequence: 40 }, other: { sequence: 90 } }]);
});

test("cut of the tail: the head knows how far it went", async () => {
  let last = 0;
  const { lamongan, code } = await after(async (sql, chain) => {
    last = await lastOf(sql, chain);
    await cut(sql, chain, last - 10);
  }, false);
  expect(lamongan.findings).toMatchObject([
    { kind: "cut", from: last - 9, to: last, last: { sequence: last - 10 }, known: "head" },
  ]);
  expect(code).toBe(1);
});

test("cut of the tail with the head set back: the anchor knows", async () => {
  let last = 0;
  const { lamongan, code } = await after(async (sql, chain) => {
    last = await lastOf(sql, chain);
    await cut(sql, chain, last - 10);
    await sql.query(
      `update history_chain c set sequence = l.sequence, hash = l.hash from history_link l
       where c.id = $1 and l.chain_id = c.id and l.sequence = $2`,
      [chain, last - 10],
    );
  });
  expect(lamongan.findings).toMatchObject([
    { kind: "cut", from: last - 9, to: last, last: { sequence: last - 10 }, known: "anchor" },
  ]);
  expect(code).toBe(1);
});

test("insert of a row in between, without a place in the chain: it is named", async () => {
  const { lamongan, code } = await after(async (sql, chain) => {
    const { history_id } = await rowAt(sql, chain, 40);
    await sql.query(
      `insert into history (id, at, actor_id, action, table_name, row_key, operation, government_id, agency_id, new_row)
       select -7, at, actor_id, 'palsu', table_name, row_key, 'UPDATE', government_id, agency_id, new_row
       from history where id = $1`,
      [history_id],
    );
  });
  expect(lamongan.findings).toMatchObject([{ kind: "unchained", row: { historyId: -7, action: "palsu" } }]);
  expect(code).toBe(1);
});

test("insert of a row in between, sealed, with the later ones numbered anew: it is named", async () => {
  const { lamongan } = await after(async (sql, chain) => {
    await shift(sql, chain, 40, 1);
    await sql.query(
      `insert into history (id, at, actor_id, action, table_name, row_key, operation, government_id, agency_id, new_row)
       select -7, h.at, h.actor_id, 'palsu', h.table_name, h.row_key, 'UPDATE', h.government_id, h.agency_id, h.new_row
       from history h join history_link l on l.history_id = h.id where l.chain_id = $1 and l.sequence = 40`,
      [chain],
    );
    await sql.query(
      `insert into history_link select l.chain_id, 41, -7, l.hash,
         sha256(convert_to(history_text(h, l.chain_id, 41, l.hash), 'UTF8'))
       from history_link l, history h where l.chain_id = $1 and l.sequence = 40 and h.id = -7`,
      [chain],
    );
    await sql.query("update history_chain set sequence = sequence + 1 where id = $1", [chain]);
  });
  expect(lamongan.findings[0]).toMatchObject({ kind: "inserted", count: 1, row: { sequence: 41, action: "palsu" } });
});

test("a chain whose head is gone, or says something else, is named", async () => {
  const gone = await after((sql, chain) => sql.query("delete from history_chain where id = $1", [chain]));
  expect(gone.lamongan.findings).toMatchObject([{ kind: "head", recorded: null }]);
  const other = await after((sql, chain) =>
    sql.query("update history_chain set hash = sha256('lain') where id = $1", [chain]),
  );
  expect(other.lamongan.findings).toMatchObject([{ kind: "head" }]);
});

test("the command says which row, in words and as JSON", async () => {
  const url = await copyTemplate(inject("databaseServer"), "demo");
  try {
    const chain = await withSql(url, async (sql) => {
      await sql.query("set session_replication_role = replica");
      const found = await sql.query("select id from government where code = 'lamongan'");
      const { history_id } = await rowAt(sql, found.rows[0].id, 40);
      await sql.query("update history set new_row = '{}' where id = $1", [history_id]);
      return found.rows[0].id as string;
    });
    const file = join(folder, "belum-ada.jsonl");
    const text = await said(url, file, []);
    expect(text.code).toBe(1);
    expect(text.out).toMatch(/^✗ Riwayat TIDAK utuh\./);
    expect(text.out).toMatch(/Kabupaten Lamongan: 1 temuan dalam [\d.]+ baris/);
    expect(text.out).toMatch(/✗ Isi urut 40 \(\w+ \S+, INSERT, .* WIB\) tidak lagi seperti saat disegel\./);
    const json = JSON.parse((await said(url, file, ["--json"])).out);
    expect(json.intact).toBe(false);
    expect(json.chains.find((one: { chain: string }) => one.chain === chain).findings).toMatchObject([
      { kind: "altered", row: { sequence: 40 } },
    ]);
  } finally {
    await dropDatabase(url);
  }
});

type Row = { sequence: string; history_id: string };

/** The first row of the chain from this place on of which it is true. */
async function rowAt(sql: pg.Client, chain: string, sequence: number, where = "true"): Promise<Row> {
  const { rows } = await sql.query<Row>(
    `select l.sequence, l.history_id from history_link l join history h on h.id = l.history_id
     where l.chain_id = $1 and l.sequence >= $2 and ${where} order by l.sequence limit 1`,
    [chain, sequence],
  );
  return rows[0] as Row;
}

async function lastOf(sql: pg.Client, chain: string): Promise<number> {
  const { rows } = await sql.query("select max(sequence)::int as last from history_link where chain_id = $1", [chain]);
  return rows[0].last;
}

/** Gives rows the seals that they would have, were they always so. */
async function reseal(sql: pg.Client, chain: string, from: number, to: number): Promise<void> {
  for (let sequence = from; sequence <= to; sequence++) {
    await sql.query(
      `update history_link l set previous = coalesce(p.hash, l.previous),
         hash = sha256(convert_to(history_text(h, l.chain_id, l.sequence, coalesce(p.hash, l.previous)), 'UTF8'))
       from history h, history_link p
       where l.chain_id = $1 and l.sequence = $2 and h.id = l.history_id and p.chain_id = $1 and p.sequence = $2 - 1`,
      [chain, sequence],
    );
  }
}

async function shift(sql: pg.Client, chain: string, after: number, by: number): Promise<void> {
  await sql.query("update history_link set sequence = -sequence where chain_id = $1 and sequence > $2", [chain, after]);
  await sql.query("update history_link set sequence = $2 - sequence where chain_id = $1 and sequence < 0", [chain, by]);
}

const place = (sql: pg.Client, chain: string, from: number, to: number) =>
  sql.query("update history_link set sequence = $3 where chain_id = $1 and sequence = $2", [chain, from, to]);

async function cut(sql: pg.Client, chain: string, at: number): Promise<void> {
  await sql.query(
    "delete from history where id in (select history_id from history_link where chain_id = $1 and sequence > $2)",
    [chain, at],
  );
  await sql.query("delete from history_link where chain_id = $1 and sequence > $2", [chain, at]);
}

const kinds = ({ findings }: ChainReport) => findings.map(({ kind }) => kind);

const exitCode = async (url: string, file: string) => (await said(url, file, [])).code;

async function said(url: string, file: string, args: string[]): Promise<{ code: number; out: string }> {
  vi.stubEnv("DATABASE_URL", url);
  vi.stubEnv("TOLOK_ANCHOR", file);
  const lines: string[] = [];
  const io = {
    stdin: async () => "",
    out: (text: string) => lines.push(text),
    err: (text: string) => lines.push(text),
  };
  const code = await run(args, io as unknown as Parameters<typeof run>[1]);
  vi.unstubAllEnvs();
  return { code, out: lines.join("\n") };
}
