// The year of a government at a glance: who is how far, what moved, what is weak; an agency sees only itself, and nobody
// sees here what is not approved.
import { expect, test } from "vitest";
import { scoreTemplate } from "#domain/evaluation/score.ts";
import { type Answers, type Probes, subsOf, type Template } from "#domain/evaluation/template.ts";
import { movementOf, weakProbes } from "#features/evaluation-overview/overview.ts";
import { listEvaluatedYears, readOverview } from "#features/evaluation-overview/queries.ts";
import { templateInForce } from "#features/lke-templates/queries.ts";
import { transaction } from "#lib/transaction.ts";
import type { Prisma } from "#prisma/client.ts";
import { demoDatabase } from "../support/database.ts";
import { actorOf, SYSTEM_ID, systemActor } from "../support/world.ts";

const { client } = await demoDatabase();
const leader = await actorOf(client, "bupati@lamongan.tolok.test");
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const elsewhere = await actorOf(client, "operator@jombang.tolok.test");
const agency = await client.agency.findFirstOrThrow({ where: { code: "disnaker", government: { code: "lamongan" } } });
const inForce = await templateInForce(leader, 2024);
if (!inForce) throw new Error("no template");
const { template } = inForce;
const level = (key: string): Answers => Object.fromEntries(subsOf(template).map((sub) => [sub.key, key]));

const evaluation = (year: number, answers: Answers | null, by: Template = template, probes: Probes = {}) =>
  transaction(systemActor, "test.evaluation", (tx) => {
    const now = new Date();
    const common = { agencyId: agency.id, year, templateVersionId: inForce.id, dueAt: now, startedById: SYSTEM_ID };
    if (!answers) return tx.evaluation.create({ data: { ...common, state: "scoring", submittedAt: now } });
    const score = scoreTemplate(by, answers);
    const frozen = { template: by, answers, self: null, notes: {}, override: null, probes };
    return tx.evaluation.create({
      data: {
        ...common,
        ...{ state: "approved", submittedAt: now, reviewedAt: now, reviewedById: SYSTEM_ID },
        ...{ approvedAt: now, approvedById: SYSTEM_ID, frozen: frozen as unknown as Prisma.InputJsonValue },
        ...{ score: score.score, predikat: score.predikat?.key ?? "" },
      },
    });
  });

test("before anything was started every measured agency is there, waiting", async () => {
  const { all } = await readOverview(leader, 2024);
  expect(all.map(({ agency: { code }, step, result }) => [code, step, result])).toContainEqual([
    "disnaker",
    "none",
    null,
  ]);
  expect(all.some(({ agency: { code } }) => code === "inspektorat")).toBe(false);
  expect(await listEvaluatedYears(leader)).toEqual([]);
});

test("an approved evaluation shows its exact score, and the movement since last year", async () => {
  await evaluation(2023, level("B"));
  await evaluation(2024, { ...level("BB"), "3.b": "A" }, template, { "1.a.1": "no", "1.a.2": "yes" });
  const { all, before } = await readOverview(leader, 2024);
  const [one] = all.filter(({ result }) => result);
  expect(one).toMatchObject({ step: "approved", result: { total: "80.45", predikat: "A", isOverridden: false } });
  expect(one && movementOf(one, before.get(one.agency.id))).toMatchObject({
    kind: "moved",
    before: "70",
    change: "10.45",
  });
  expect(weakProbes(all).map(({ key, no, of }) => [key, no, of])).toEqual([["1.a.1", 1, 1]]);
  expect(await listEvaluatedYears(leader)).toEqual([2024, 2023]);
});

test("no line joins two regimes", async () => {
  await evaluation(2022, level("A"), { ...template, regime: "PermenPANRB 12/2015" });
  const { all, before } = await readOverview(leader, 2023);
  const [one] = all.filter(({ result }) => result);
  expect(one && movementOf(one, before.get(one.agency.id))).toEqual({ kind: "none", because: "regime" });
});

test("what is not approved shows only how far it is", async () => {
  await evaluation(2025, null);
  const { all } = await readOverview(leader, 2025);
  expect(all.find(({ agency: { code } }) => code === "disnaker")).toMatchObject({ step: "scoring", result: null });
});

test("an agency sees itself, another government nothing of it", async () => {
  expect((await readOverview(operator, 2024)).all.map(({ agency: { code } }) => code)).toEqual(["disnaker"]);
  expect((await readOverview(elsewhere, 2024)).all.every(({ result }) => result === null)).toBe(true);
  expect(await listEvaluatedYears(elsewhere)).toEqual([]);
});
