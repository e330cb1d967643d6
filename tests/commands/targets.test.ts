// Targets of Lamongan for 2025: set by the planner, agreed by the head, changed by an approved change, and marked where
// one was lowered when its realisasi was known.
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { addPeriodSet } from "#features/calendar/commands.ts";
import { openEntries } from "#features/entry/opening.ts";
import { saveDirectValue } from "#features/realisasi/commands.ts";
import {
  approveTargetChange,
  discardTargetChange,
  proposeTargetChange,
  returnTargetChange,
  saveTargetChange,
} from "#features/targets/change-commands.ts";
import { agreeTargets, setTargets } from "#features/targets/commands.ts";
import { targetsLoweredAfterRealisasi } from "#features/targets/lowered.ts";
import { act, answerTo } from "../support/acting.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf, setWindow } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
const planner = await actorOf(client, "verifikator@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const evaluator = await actorOf(client, "evaluator@lamongan.tolok.test");
const agencyId = planner.agencyId ?? "";
const sql = new pg.Client({ connectionString: url });
await sql.connect();
afterAll(() => sql.end());

await addPeriodSet(manager, { year: 2025, kind: "year", dueDays: 30, lockDays: null });
await addPeriodSet(manager, { year: 2025, kind: "semester", dueDays: 30, lockDays: null });
const period = (code: string) =>
  client.period.findFirstOrThrow({ where: { code, governmentId: planner.governmentId ?? "" } });
const indicator = (code: string) => client.indicator.findFirstOrThrow({ where: { code, agencyId } });
const [year, half] = [await period("2025"), await period("2025-S1")];
const [placed, sakip] = [await indicator("tenaga-kerja-ditempatkan"), await indicator("nilai-sakip")];
const cell = (one: { id: string }, of: { id: string }, text: string, before = "") => ({
  indicatorId: one.id,
  periodId: of.id,
  text,
  before,
});
const stored = (one: { id: string }, of: { id: string }) =>
  client.target.findMany({ where: { indicatorId: one.id, periodId: of.id }, orderBy: { revision: "asc" } });

test("a block is set cell by cell; what cannot be read holds nothing else back", async () => {
  const { cells, saved } = await setTargets(planner, {
    agencyId,
    cells: [cell(placed, year, "75,00%"), cell(placed, half, "50,5"), cell(sakip, year, "84,oo")],
  });
  expect(saved).toBe(2);
  expect(cells.map(({ kind }) => kind)).toEqual(["saved", "saved", "refused"]);
  const [row] = await stored(placed, year);
  expect(row).toMatchObject({
    asWritten: "75,00%",
    revision: 0,
    setById: planner.userId,
    agreedAt: null,
    realisasiKnown: false,
  });
  expect(row?.amount?.toString()).toBe("75");
});

test("somebody who still saw another figure is told, and nothing is overwritten", async () => {
  const { cells } = await setTargets(planner, { agencyId, cells: [cell(placed, year, "80", "")] });
  expect(cells[0]).toMatchObject({ kind: "conflict", written: "75,00" });
  await setTargets(planner, { agencyId, cells: [cell(placed, year, "76", "75,00")] });
  expect((await stored(placed, year))[0]?.amount?.toString()).toBe("76");
});

test("the head agrees; from then on a figure changes by a change only", async () => {
  expect((await refusalOf(agreeTargets(planner, { agencyId, year: 2025 })))?.kind).toBe("forbidden");
  expect(await agreeTargets(head, { agencyId, year: 2025 })).toEqual({ agreed: 2 });
  const { cells } = await setTargets(planner, { agencyId, cells: [cell(placed, year, "70", "76,00")] });
  expect(cells[0]).toMatchObject({ kind: "refused", message: expect.stringContaining("PK Perubahan") });
  expect((await refusalOf(agreeTargets(head, { agencyId, year: 2025 })))?.kind).toBe("conflict");
});

test("not even past the application: the database keeps an agreed target", async () => {
  const [row] = await stored(placed, year);
  const attempt = (text: string, values: unknown[]) => answerTo(act(sql, { id: planner.userId }, text, values));
  expect(await attempt("update target set amount = 1, as_written = '1' where id = $1", [row?.id])).toBe("TK023");
  expect(await attempt("delete from target where id = $1", [row?.id])).toBe("TK023");
  const sneak = `insert into target (indicator_id, period_id, revision, amount, as_written, reason) values ($1, $2, 1, 1, '1', 'diam-diam')`;
  expect(await attempt(sneak, [placed.id, year.id])).toBe("TK023");
  expect(await attempt("update target set agreed_at = null where id = $1", [row?.id])).toBe("TK021");
});

const REASON = "Anggaran bergeser sesudah perubahan APBD.";
const change = (text: string, baseVersion = 0) =>
  saveTargetChange(planner, {
    agencyId,
    year: 2025,
    baseVersion,
    reason: REASON,
    datedOn: "2025-09-15",
    cells: [cell(placed, year, text, "76,00")],
  });

test("a change is drafted with day and reason, returned, proposed again and approved by the head", async () => {
  let saved = await change("72");
  // The second of two planners sees what the first one saved, and writes over nothing unseen.
  const refusal = await refusalOf(change("71"));
  expect(refusal).toMatchObject({ kind: "conflict", other: { version: 1, by: planner.name, reason: REASON } });
  expect(refusal?.other?.lines).toContain("(2025) 72");
  saved = await proposeTargetChange(planner, { changeId: saved.id, version: saved.version });
  const input = { changeId: saved.id, version: saved.version };
  expect((await refusalOf(approveTargetChange(planner, input)))?.kind).toBe("forbidden");
  await returnTargetChange(head, { ...input, reason: "Cantumkan dasar hitungnya." });
  const returned = await client.targetChange.findUniqueOrThrow({ where: { id: saved.id } });
  saved = await change("73", returned.version);
  saved = await proposeTargetChange(planner, { changeId: saved.id, version: saved.version });
  expect(await approveTargetChange(head, { changeId: saved.id, version: saved.version })).toMatchObject({ changed: 1 });
  const rows = await stored(placed, year);
  expect(rows.map(({ revision, amount, reason }) => [revision, amount?.toString(), reason])).toEqual([
    [0, "76", null],
    [1, "73", REASON],
  ]);
  expect(rows[1]).toMatchObject({ realisasiKnown: false, agreedById: head.userId });
  expect(await targetsLoweredAfterRealisasi(evaluator, agencyId, 2025)).toEqual([]);
});

test("lowered when its realisasi was known: marked for good, and told to the inspectorate", async () => {
  await setTargets(planner, { agencyId, cells: [cell(sakip, year, "84,00")] });
  await agreeTargets(head, { agencyId, year: 2025 });
  await setWindow(year.id, -30, 10, 20);
  const calendar = (await client.period.findMany({ where: { governmentId: planner.governmentId ?? "" } })).map(
    ({ id, year: of, kind, ordinal }) => ({ id, year: of, kind, ordinal }),
  );
  const own = calendar.find(({ id }) => id === year.id);
  if (!own) throw new Error("2025 is in the calendar");
  await openEntries(
    operator,
    agencyId,
    own,
    calendar.filter(({ kind }) => kind === "year"),
  );
  const entry = await client.realisasi.findFirstOrThrow({ where: { indicatorId: sakip.id, periodId: year.id } });
  await saveDirectValue(operator, { realisasiId: entry.id, text: "80,10", baseVersion: 0 });
  let saved = await saveTargetChange(planner, {
    ...{ agencyId, year: 2025, baseVersion: 0, reason: REASON, datedOn: "2025-12-20" },
    cells: [cell(sakip, year, "80,00", "84,00")],
  });
  saved = await proposeTargetChange(planner, { changeId: saved.id, version: saved.version });
  await approveTargetChange(head, { changeId: saved.id, version: saved.version });
  expect(await targetsLoweredAfterRealisasi(evaluator, agencyId, 2025)).toEqual([
    expect.objectContaining({
      ...{ before: "84,00", after: "80,00", reason: REASON, periodCode: "2025", by: "Verifikator Subbag Perencanaan" },
      indicator: expect.objectContaining({ code: "nilai-sakip" }),
    }),
  ]);
  const stranger = await actorOf(client, "kepala@jombang.tolok.test");
  expect(await targetsLoweredAfterRealisasi(stranger, agencyId, 2025)).toEqual([]);
  const unmark = "update target set realisasi_known = false where indicator_id = $1 and revision = 1";
  expect(await answerTo(act(sql, { id: planner.userId }, unmark, [sakip.id]))).toBe("TK023");
});

test("a draft may be thrown away, and only by who may write it", async () => {
  const saved = await saveTargetChange(planner, {
    ...{ agencyId, year: 2025, baseVersion: 0, reason: REASON, datedOn: "2025-12-21" },
    cells: [cell(placed, half, "51", "50,50")],
  });
  const input = { changeId: saved.id, version: saved.version };
  const stranger = await actorOf(client, "verifikator@jombang.tolok.test");
  expect((await refusalOf(discardTargetChange(stranger, input)))?.kind).toBe("not-found");
  expect((await refusalOf(discardTargetChange(operator, input)))?.kind).toBe("forbidden");
  await discardTargetChange(planner, input);
  expect(await client.targetChange.count({ where: { id: saved.id } })).toBe(0);
});
