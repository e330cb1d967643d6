// 2024 into 2025: what comes along, what ended stays behind, targets stay empty, and a second time changes nothing.
import { expect, test } from "vitest";
import { addPeriodSet } from "#features/calendar/commands.ts";
import { carryYear } from "#features/plan-years/commands.ts";
import { previewCopy } from "#features/plan-years/queries.ts";
import { addNode } from "#features/plans/adding.ts";
import { retireNode } from "#features/plans/retirement.ts";
import { addNode as addNodeSchema } from "#features/plans/schema.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();
const planner = await actorOf(client, "verifikator@lamongan.tolok.test");
const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
const agencyId = planner.agencyId as string;
const preview = async () => (await previewCopy(planner, agencyId, 2024)) ?? expect.fail("not read");
const carry = (version: number) => carryYear(planner, { agencyId, from: 2024, version });

test("without a calendar of the new year nothing is copied, and it is said who makes it", async () => {
  expect((await refusalOf(carry(0)))?.message).toContain("Kalender 2025 belum ada");
  await addPeriodSet(manager, { year: 2025, kind: "year", dueDays: 30, lockDays: null });
});

test("the preview tells what comes along and what has ended; the copy does exactly that", async () => {
  const program = await client.program.findFirstOrThrow({
    where: { agencyId, level: "program", shortName: { contains: "transmigrasi" } },
  });
  const ended = await retireNode(planner, {
    kind: "program",
    id: program.id,
    version: program.version,
    year: 2025,
    reason: "Urusan transmigrasi berakhir.",
  });
  const before = await preview();
  expect([before.copied, before.isSettled, before.targets, before.hasCalendar]).toEqual([null, false, 0, true]);
  expect(before.dropped.map(({ id }) => id).sort()).toEqual(ended.nodes.map(({ id }) => id).sort());
  const plan = await client.plan.findFirstOrThrow({ where: { agencyId } });
  expect([plan.yearUntil, before.extended.map(({ id }) => id)]).toEqual([2024, [plan.id]]);
  expect(await carry(0)).toEqual({ year: 2025, added: before.added.length, changed: 0, dropped: ended.nodes.length });
  expect((await client.plan.findUniqueOrThrow({ where: { id: plan.id } })).yearUntil).toBe(2025);
  expect(await client.target.count({ where: { indicator: { agencyId }, period: { year: 2025 } } })).toBe(0);
  expect(await client.pagu.count({ where: { program: { agencyId }, year: 2025 } })).toBe(0);
});

test("again: nothing changes, not even a version", async () => {
  expect((await preview()).isSettled).toBe(true);
  const stored = await client.planYear.findFirstOrThrow({ where: { agencyId } });
  expect(await carry(1)).toEqual({ year: 2025, added: 0, changed: 0, dropped: 0 });
  expect(await client.planYear.findFirstOrThrow({ where: { agencyId } })).toEqual(stored);
  expect((await refusalOf(carry(0)))?.kind).toBe("conflict");
});

test("what was added and worded anew since is brought up to date", async () => {
  const plan = await client.plan.findFirstOrThrow({ where: { agencyId }, include: { sasaran: true } });
  const input = { kind: "misi", agencyId, planId: plan.id, parentId: null, year: 2025, text: "Misi yang baru ditulis" };
  await addNode(planner, addNodeSchema.parse(input));
  const indicator = await client.indicator.findFirstOrThrow({ where: { agencyId, level: "sasaran" } });
  const { transaction } = await import("#lib/transaction.ts");
  await transaction(planner, "indicator.change", (tx) =>
    tx.indicator.update({ where: { id: indicator.id }, data: { satuan: "orang" } }),
  );
  const { added, changed } = await preview();
  expect(added.map(({ text }) => text)).toEqual(["Misi yang baru ditulis"]);
  expect(changed.map(({ after }) => after.id)).toEqual([indicator.id]);
  expect(await carry(1)).toEqual({ year: 2025, added: 1, changed: 1, dropped: 0 });
  expect((await client.planYear.findFirstOrThrow({ where: { agencyId } })).version).toBe(2);
  expect((await preview()).isSettled).toBe(true);
});
