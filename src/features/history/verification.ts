// The chains of the database, read from their first row to their head in one view of the data, a page at a time. No
// actor: the keeper at the terminal verifies all of them, the inspectorate through its command only its own.
import type { Anchors } from "#domain/history/anchor.ts";
import { type HistoryRow, INSTALLATION } from "#domain/history/canonical.ts";
import { readChain } from "#domain/history/chain.ts";
import { type Finding, nameOf } from "#domain/history/finding.ts";
import type { Head, Link } from "#domain/history/link.ts";
import type { Db, Tx } from "#lib/db.ts";
import { sha256 } from "#lib/digest.ts";

export type ChainReport = {
  chain: string;
  /** Code and name of the government; null for the installation's own chain. */
  government: { code: string; name: string } | null;
  rows: number;
  last: (Head & { at: string }) | null;
  /** The newest anchor it was compared with. */
  anchoredAt: string | null;
  findings: Finding[];
  broken: number;
};

const AT_ONCE = 2000;
const NAMED = 100;
const HOUR = 3_600_000;

/** Read the anchors first: what is anchored while this reads would look like a tail that is missing. */
export function verifyChains(client: Db, anchors: Anchors, only?: string): Promise<ChainReport[]> {
  return client.$transaction(
    async (tx) => {
      const reports: ChainReport[] = [];
      const loose = await unchained(tx, only);
      for (const chain of await listChains(tx, anchors, loose, only)) {
        const report = await verifyChain(tx, chain, anchors);
        const others = loose.get(chain.id) ?? { findings: [], broken: 0 };
        reports.push({
          ...report,
          findings: [...report.findings, ...others.findings].slice(0, NAMED),
          broken: report.broken + others.broken,
        });
      }
      return reports;
    },
    { isolationLevel: "RepeatableRead", timeout: 6 * HOUR, maxWait: 30_000 },
  );
}

type Chain = { id: string; code: string | null; name: string | null; sequence: number | null; hash: string | null };

// Whatever tells of a chain: its government, its head, its links, its anchors, a row that should stand in it.
function listChains(tx: Tx, anchors: Anchors, loose: ReadonlyMap<string, unknown>, only?: string): Promise<Chain[]> {
  const told = [...anchors.marks.keys(), ...loose.keys()];
  return tx.$queryRaw<Chain[]>`
    select told.id::text, g.code, g.name, c.sequence::float8 as sequence, encode(c.hash, 'hex') as hash
    from (select id from government union select id from history_chain union select chain_id from history_link
      union select unnest(${told}::uuid[])) told (id)
    left join government g on g.id = told.id
    left join history_chain c on c.id = told.id
    where ${only ?? null}::uuid is null or told.id = ${only ?? null}::uuid
    order by g.name nulls last, told.id`;
}

async function verifyChain(tx: Tx, chain: Chain, anchors: Anchors): Promise<ChainReport> {
  const marks = anchors.marks.get(chain.id) ?? [];
  const reading = readChain(chain.id, marks, sha256);
  let after = 0;
  let at: string | null = null;
  for (;;) {
    const links = await readLinks(tx, chain.id, after);
    for (const link of links) reading.read(link);
    const last = links.at(-1);
    if (!last) break;
    after = last.sequence;
    at = last.row ? nameOf(last.row, last.sequence).at : at;
  }
  const head = chain.sequence === null || chain.hash === null ? null : { sequence: chain.sequence, hash: chain.hash };
  const isOwed = chain.code !== null;
  const { rows, last, findings, broken } = reading.finish({ head, isOwed });
  return {
    chain: chain.id,
    government: chain.code === null || chain.name === null ? null : { code: chain.code, name: chain.name },
    rows,
    last: last && { ...last, at: at ?? "" },
    anchoredAt: marks.at(-1)?.at ?? null,
    findings,
    broken,
  };
}

type LinkRow = Omit<Link, "row"> & { [column in keyof HistoryRow]: HistoryRow[column] | null };

async function readLinks(tx: Tx, chain: string, after: number): Promise<Link[]> {
  const rows = await tx.$queryRaw<LinkRow[]>`
    select l.sequence::float8 as sequence, l.history_id::float8 as "historyId",
      encode(l.previous, 'hex') as previous, encode(l.hash, 'hex') as hash,
      h.id::float8 as id, (extract(epoch from h.at) * 1000000)::float8 as "atMicros", h.actor_id::text as "actorId",
      h.action, h.reason, h.table_name as table, h.row_key as "rowKey", h.operation,
      h.government_id::text as "governmentId", h.agency_id::text as "agencyId", h.old_row as "oldRow", h.new_row as "newRow"
    from history_link l left join history h on h.id = l.history_id
    where l.chain_id = ${chain}::uuid and l.sequence > ${after}::bigint
    order by l.sequence limit ${AT_ONCE}`;
  return rows.map(({ sequence, historyId, previous, hash, ...row }) => ({
    ...{ sequence, historyId, previous, hash },
    row: row.id === null ? null : (row as HistoryRow),
  }));
}

type Loose = { findings: Finding[]; broken: number };

/** Rows of history that stand in no chain, by the chain that they should stand in. */
async function unchained(tx: Tx, only?: string): Promise<Map<string, Loose>> {
  const rows = await tx.$queryRaw<(HistoryRow & { chain: string; total: number })[]>`
    select * from (
      select coalesce(h.government_id, ${INSTALLATION}::uuid)::text as chain, h.id::float8 as id,
        (extract(epoch from h.at) * 1000000)::float8 as "atMicros", h.actor_id::text as "actorId", h.action,
        h.table_name as table, h.row_key as "rowKey", h.operation,
        row_number() over (partition by h.government_id order by h.id) as nth,
        (count(*) over (partition by h.government_id))::int as total
      from history h where not exists (select 1 from history_link l where l.history_id = h.id)) loose
    where nth <= ${NAMED} and (${only ?? null}::text is null or chain = ${only ?? null}::text)`;
  const found = new Map<string, Loose>();
  for (const row of rows) {
    const loose = found.get(row.chain) ?? { findings: [], broken: row.total };
    loose.findings.push({ kind: "unchained", row: nameOf(row, 0) });
    found.set(row.chain, loose);
  }
  return found;
}
