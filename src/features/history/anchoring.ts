// Writing the heads of the chains down outside the database, and reading them back. One at a time, whoever does it: two
// processes that start together must not both carry on from the same line.
import { createReadStream, existsSync } from "node:fs";
import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { type AnchorLine, type Anchors, anchorText, type Remembered, readAnchors } from "#domain/history/anchor.ts";
import { INSTALLATION } from "#domain/history/canonical.ts";
import type { Finding } from "#domain/history/finding.ts";
import type { Mark } from "#domain/history/link.ts";
import type { Db, Tx } from "#lib/db.ts";
import { sha256 } from "#lib/digest.ts";
import { isoDay } from "#lib/format.ts";

export type Anchored =
  | { kind: "anchored"; written: number; chains: number }
  /** The chains or the file do not go on from what was anchored before: nothing was written over it. */
  | { kind: "refused"; findings: readonly Finding[] };

/** The anchors of the file, against what the database remembers of it. */
export async function readAnchorFile(reader: Pick<Tx, "installation">, file: string): Promise<Anchors> {
  const kept = await reader.installation.findUnique({ where: { key: KEY } });
  const reading = readAnchors(sha256, kept ? (JSON.parse(kept.value) as Remembered) : null);
  if (existsSync(file)) {
    for await (const text of createInterface({
      input: createReadStream(file, "utf8"),
      crlfDelay: Number.POSITIVE_INFINITY,
    }))
      reading.read(text);
  }
  return reading.finish();
}

/** Writes down each head that has moved, or that has not been written down on this day. */
export function anchorHeads(client: Db, file: string, now: Date): Promise<Anchored> {
  return alone(client, async (tx) => {
    const anchors = await readAnchorFile(tx, file);
    const heads = await readHeads(tx);
    const findings = [...anchors.findings, ...(await departed(tx, anchors))];
    if (findings.length > 0) return { kind: "refused", findings };
    const lines = heads.filter((head) => !isWrittenOn(now, head, anchors)).map((head) => lineOf(head, now));
    await append(tx, file, anchors, lines);
    return { kind: "anchored", written: lines.length, chains: heads.length };
  });
}

/** Begins anew, with a reason that every verification tells from then on: after a backup was restored, or a file lost. */
export function restartAnchors(client: Db, file: string, reason: string, now: Date): Promise<Anchored> {
  return alone(client, async (tx) => {
    const anchors = await readAnchorFile(tx, file);
    const heads = await readHeads(tx);
    const restart: AnchorLine = { kind: "restart", at: now.toISOString(), reason };
    await append(tx, file, anchors, [restart, ...heads.map((head) => lineOf(head, now))]);
    return { kind: "anchored", written: heads.length, chains: heads.length };
  });
}

const KEY = "anchor";
const MINUTE = 60_000;

function alone<T>(client: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return client.$transaction(
    async (tx) => {
      await tx.$queryRaw`select pg_advisory_xact_lock(hashtext('tolok/anchor'))::text`;
      return work(tx);
    },
    { timeout: 5 * MINUTE, maxWait: MINUTE },
  );
}

type HeadRow = { chain: string; government: string | null; sequence: number; hash: string };

function readHeads(tx: Tx): Promise<HeadRow[]> {
  return tx.$queryRaw<HeadRow[]>`
    select c.id::text as chain, g.code as government, c.sequence::float8 as sequence, encode(c.hash, 'hex') as hash
    from history_chain c left join government g on g.id = c.id order by g.code nulls last, c.id`;
}

/** Chains that no longer pass through the place where they were last anchored. */
async function departed(tx: Tx, anchors: Anchors): Promise<Finding[]> {
  const last = [...anchors.marks].map(([chain, marks]) => ({ chain, ...(marks.at(-1) as Mark) }));
  const rows = await tx.$queryRaw<{ nth: number }[]>`
    select (told.nth - 1)::int as nth
    from unnest(${last.map((mark) => mark.chain)}::uuid[], ${last.map((mark) => mark.sequence)}::bigint[],
      ${last.map((mark) => mark.hash)}::text[]) with ordinality told (chain, sequence, hash, nth)
    left join history_link l on l.chain_id = told.chain and l.sequence = told.sequence
    where l.hash is null or encode(l.hash, 'hex') <> told.hash`;
  return rows.flatMap(({ nth }) => {
    const mark = last[nth];
    return mark ? [{ kind: "rewritten" as const, from: 1, to: mark.sequence, at: mark.at }] : [];
  });
}

function isWrittenOn(day: Date, head: HeadRow, anchors: Anchors): boolean {
  const last = anchors.marks.get(head.chain)?.at(-1);
  return last?.sequence === head.sequence && isoDay(new Date(last.at)) === isoDay(day);
}

const lineOf = ({ chain, government, sequence, hash }: HeadRow, now: Date): AnchorLine => ({
  kind: "head",
  at: now.toISOString(),
  chain,
  government: government ?? (chain === INSTALLATION ? "instalasi" : ""),
  sequence,
  hash,
});

// The file first, then the database's memory of it: if the power goes in between, the file is ahead and not behind.
async function append(tx: Tx, file: string, anchors: Anchors, lines: readonly AnchorLine[]): Promise<void> {
  if (lines.length === 0) return;
  let digest = anchors.digest;
  const texts = lines.map((line) => {
    const text = anchorText(line, digest);
    digest = sha256(text);
    return text;
  });
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, "a+", 0o640);
  try {
    await handle.appendFile(`${(await endsInLine(handle)) ? "" : "\n"}${texts.join("\n")}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  const remembered: Remembered = { lines: anchors.lines + lines.length, digest, at: (lines.at(-1) as AnchorLine).at };
  const value = JSON.stringify(remembered);
  await tx.installation.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } });
}

async function endsInLine(handle: Awaited<ReturnType<typeof open>>): Promise<boolean> {
  const { size } = await handle.stat();
  if (size === 0) return true;
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString() === "\n";
}
