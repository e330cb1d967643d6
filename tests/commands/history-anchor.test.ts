// The heads of the chains outside the database, and the inspectorate's own look at its chain.
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { anchorHeads, readAnchorFile, restartAnchors } from "#features/history/anchoring.ts";
import { headCode } from "#features/history/chain-code.ts";
import { compareCode } from "#features/history/chain-comparison.ts";
import { chainHead, listVerifications } from "#features/history/chain-queries.ts";
import { verifyHistory } from "#features/history/commands.ts";
import { verifyChains } from "#features/history/verification.ts";
import { transaction } from "#lib/transaction.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore } from "../support/file-store.ts";
import { actorOf, systemActor } from "../support/world.ts";

const { client, url } = await demoDatabase();
const evaluator = await actorOf(client, "evaluator@lamongan.tolok.test");
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const folder = mkdtempSync(join(tmpdir(), "tolok-jangkar-"));
const file = join(folder, "jangkar.jsonl");
openFileStore(url);
vi.stubEnv("TOLOK_ANCHOR", file);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const today = new Date("2026-11-24T03:00:00Z");
const tomorrow = new Date("2026-11-25T03:00:00Z");

beforeEach(async () => {
  rmSync(file, { force: true });
  await client.installation.deleteMany({ where: { key: "anchor" } });
});

test("every head is written once a day, and again when it has moved", async () => {
  expect(await anchorHeads(client, file, today)).toEqual({ kind: "anchored", written: 5, chains: 5 });
  expect(await anchorHeads(client, file, today)).toEqual({ kind: "anchored", written: 0, chains: 5 });
  await changeSomething();
  expect(await anchorHeads(client, file, today)).toEqual({ kind: "anchored", written: 1, chains: 5 });
  expect(await anchorHeads(client, file, tomorrow)).toEqual({ kind: "anchored", written: 5, chains: 5 });
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  expect(lines).toHaveLength(11);
  const head = await chainHead(operator);
  expect(lines.map((line) => JSON.parse(line)).findLast(({ government }) => government === "lamongan")).toMatchObject({
    ...{ kind: "head", at: tomorrow.toISOString(), sequence: head?.sequence, hash: head?.hash },
  });
});

test("several at the same moment write one file that fits together", async () => {
  const results = await Promise.all(Array.from({ length: 6 }, () => anchorHeads(client, file, today)));
  expect(results.map((one) => one.kind === "anchored" && one.written).sort()).toEqual([0, 0, 0, 0, 0, 5]);
  const anchors = await readAnchorFile(client, file);
  expect([anchors.lines, anchors.findings]).toEqual([5, []]);
});

test("a line that was cut off in its writing does no harm", async () => {
  await anchorHeads(client, file, today);
  appendFileSync(file, '{"kind":"head","at":"2026-1');
  await anchorHeads(client, file, tomorrow);
  const anchors = await readAnchorFile(client, file);
  expect([anchors.lines, anchors.findings]).toEqual([10, []]);
});

test("a file that is gone, or shorter than the database remembers, is refused and found", async () => {
  await anchorHeads(client, file, today);
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, `${whole.split("\n").slice(0, 3).join("\n")}\n`);
  expect(await anchorHeads(client, file, tomorrow)).toMatchObject({
    kind: "refused",
    findings: [{ kind: "anchor-lost", lines: 5 }],
  });
  rmSync(file);
  expect((await readAnchorFile(client, file)).findings).toMatchObject([{ kind: "anchor-lost", lines: 5 }]);
});

test("nothing is anchored on a chain that no longer passes where it was anchored, until somebody says why", async () => {
  await anchorHeads(client, file, today);
  await withSql(url, async (sql) => {
    await sql.query("set session_replication_role = replica");
    await sql.query(`with last as (select chain_id, max(sequence) as sequence from history_link group by 1)
      delete from history_link l using last where l.chain_id = last.chain_id and l.sequence = last.sequence
        and l.chain_id = (select id from government where code = 'jombang')`);
    await sql.query(`update history_chain c set sequence = l.sequence, hash = l.hash from history_link l
      where l.chain_id = c.id and c.id = (select id from government where code = 'jombang')
        and l.sequence = (select max(sequence) from history_link where chain_id = c.id)`);
    await sql.query("delete from history h where not exists (select 1 from history_link l where l.history_id = h.id)");
  });
  expect((await anchorHeads(client, file, tomorrow)).kind).toBe("refused");
  expect(await brokenIn("jombang")).toBe(1);
  await restartAnchors(client, file, "Cadangan 20 November dipulihkan", tomorrow);
  expect(await brokenIn("jombang")).toBe(0);
  const anchors = await readAnchorFile(client, file);
  expect(anchors.restarts.map(({ reason }) => reason)).toEqual(["Cadangan 20 November dipulihkan"]);
  expect((await anchorHeads(client, file, tomorrow)).kind).toBe("anchored");
});

test("the inspectorate verifies the chain of its own government, and the result is kept", async () => {
  await anchorHeads(client, file, today);
  const head = await chainHead(evaluator);
  const { rows, broken } = await verifyHistory(evaluator);
  expect([rows, broken]).toEqual([head?.sequence, 0]);
  const [last] = await listVerifications(evaluator);
  expect(last).toMatchObject({ rows, broken: 0, sequence: head?.sequence, hash: head?.hash, findings: [] });
  expect(last?.anchoredAt).toEqual(today);
  // Who had it verified stands in the same chain.
  expect((await chainHead(evaluator))?.sequence).toBe((head?.sequence ?? 0) + 1);
});

test("the code at the foot of a report is compared with the chain as it is now", async () => {
  const head = (await chainHead(evaluator)) as { sequence: number; hash: string };
  const verdict = async (text: string) => (await compareCode(evaluator, text)).verdict;
  expect(await verdict(headCode(head))).toBe("same");
  await changeSomething();
  expect(await verdict(headCode(head))).toBe("same");
  expect(await verdict(headCode({ ...head, hash: "0".repeat(64) }))).toBe("different");
  expect(await verdict(headCode({ ...head, sequence: head.sequence + 100 }))).toBe("beyond");
  expect(await verdict("laporan")).toBe("unreadable");
});

test("history and anchors written anew by the owner of the database: nothing at home knows, the paper does", async () => {
  await anchorHeads(client, file, today);
  const head = (await chainHead(evaluator)) as { sequence: number; hash: string };
  const paper = headCode(head);
  await withSql(url, async (sql) => {
    await sql.query("set session_replication_role = replica");
    const chain = evaluator.governmentId;
    await sql.query(
      `update history set reason = 'Alasan yang lain' where id = (select history_id from history_link
       where chain_id = $1 and sequence = 40)`,
      [chain],
    );
    for (let sequence = 40; sequence <= head.sequence; sequence++)
      await sql.query(
        `update history_link l set previous = p.hash,
           hash = sha256(convert_to(history_text(h, l.chain_id, l.sequence, p.hash), 'UTF8'))
         from history h, history_link p where l.chain_id = $1 and l.sequence = $2 and h.id = l.history_id
           and p.chain_id = $1 and p.sequence = $2 - 1`,
        [chain, sequence],
      );
    await sql.query(
      `update history_chain c set hash = l.hash from history_link l
       where c.id = $1 and l.chain_id = c.id and l.sequence = c.sequence`,
      [chain],
    );
  });
  // As long as the file of anchors, or what the database remembers of it, is as it was, it is found.
  expect(await brokenIn("lamongan")).toBe(1);
  const before = readFileSync(file, "utf8");
  rmSync(file);
  expect((await readAnchorFile(client, file)).findings).toMatchObject([{ kind: "anchor-lost" }]);
  await client.installation.deleteMany({ where: { key: "anchor" } });
  await anchorHeads(client, file, today);
  expect(await brokenIn("lamongan")).toBe(0);
  expect((await compareCode(evaluator, paper)).verdict).toBe("different");
  // And so does a copy of the file on another machine.
  writeFileSync(file, before);
  expect(await brokenIn("lamongan")).toBe(1);
});

test("what is found is kept with it", async () => {
  await withSql(url, async (sql) => {
    await sql.query("set session_replication_role = replica");
    await sql.query(`update history set reason = 'lain' where id = (select history_id from history_link
      where chain_id = (select id from government where code = 'lamongan') and sequence = 12)`);
  });
  expect((await verifyHistory(evaluator)).broken).toBe(1);
  const [last] = await listVerifications(evaluator);
  expect(last?.findings).toMatchObject([{ kind: "altered", row: { sequence: 12 } }]);
});

test("others neither verify nor read verifications, and the head belongs to a government", async () => {
  await expect(verifyHistory(operator)).rejects.toMatchObject({ kind: "forbidden" });
  expect(await listVerifications(operator)).toEqual([]);
  const head = (await chainHead(operator)) as { sequence: number; hash: string };
  expect((await compareCode(operator, headCode(head))).verdict).toBe("beyond");
  expect(head.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await chainHead(systemActor)).toBeNull();
});

async function changeSomething(): Promise<void> {
  await transaction(systemActor, "agency.rename", (tx) =>
    tx.agency.update({ where: { id: operator.agencyId as string }, data: { shortName: `Disnaker ${Math.random()}` } }),
  );
}

async function brokenIn(code: string): Promise<number | undefined> {
  const reports = await verifyChains(client, await readAnchorFile(client, file));
  return reports.find(({ government }) => government?.code === code)?.broken;
}
