// What evaluators write before the approval reaches nobody of the agency, by whatever door; and what the database itself
// refuses about an evaluation, whatever the code believes.
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import { criteriaOf, subsOf } from "#domain/evaluation/template.ts";
import { saveSelf, submitSelf } from "#features/evaluations/assessing.ts";
import { startEvaluation } from "#features/evaluations/commands.ts";
import { approveEvaluation, reviewEvaluation } from "#features/evaluations/passing.ts";
import { readEvaluation } from "#features/evaluations/queries.ts";
import { explainBreak, finishScoring, saveAnswer } from "#features/evaluations/scoring.ts";
import { listHistory } from "#features/history/agency-queries.ts";
import { historyCsv } from "#features/history/export.ts";
import { templateInForce } from "#features/lke-templates/queries.ts";
import { addRecommendation } from "#features/recommendations/commands.ts";
import { isoDay } from "#lib/format.ts";
import { transaction } from "#lib/transaction.ts";
import { demoDatabase } from "../support/database.ts";
import { DAY } from "../support/lamongan-calendar.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();
const at = (name: string) => actorOf(client, `${name}@lamongan.tolok.test`);
const [operator, head, leader] = [await at("operator"), await at("kepala"), await at("bupati")];
const [first, second] = [await at("evaluator"), await at("evaluator2")];
const [lead, inspector] = [await at("ketua.tim"), await at("inspektur")];
const agency = await client.agency.findFirstOrThrow({
  where: { code: "disnaker", government: { code: "lamongan" } },
  select: { id: true },
});
const YEAR = 2025;
const SECRET = "Catatan rancangan yang belum boleh dibaca instansi.";
const ADVICE = "Rancangan rekomendasi yang belum diberikan.";
const OUTSIDE: [string, Actor][] = [
  ["operator", operator],
  ["head", head],
  ["leader", leader],
];
const EVERYTHING = { periodId: null, actorId: null, subject: null };

let id = "";
const pass = async () => ({
  evaluationId: id,
  version: (await client.evaluation.findUniqueOrThrow({ where: { id } })).version,
});
const probe = { probe: "yes", answer: null } as const;
const rated = { probe: null, answer: "BB" } as const;

beforeAll(async () => {
  const found = await templateInForce(lead, YEAR);
  if (!found) throw new Error("no template");
  const { evaluationId } = await startEvaluation(lead, {
    ...{ agencyId: agency.id, year: YEAR, due: isoDay(new Date(Date.now() + 20 * DAY)) },
    ...{ evaluators: [{ userId: first.userId, parts: [] }], leadId: lead.userId, inspectorId: inspector.userId },
  });
  id = evaluationId;
  const keys = [
    ...criteriaOf(found.template).map(({ key }) => ({ key, ...probe })),
    ...subsOf(found.template).map(({ key }) => ({ key, ...rated })),
  ];
  for (const one of keys) await saveSelf(operator, { evaluationId: id, ...one, reason: "", baseVersion: 0 });
  await submitSelf(head, await pass());
  for (const one of keys)
    await saveAnswer(first, {
      ...{ evaluationId: id, ...one, above: "", baseVersion: 0 },
      note: one.key === "1.a" ? SECRET : "",
    });
  await addRecommendation(first, { agencyId: agency.id, evaluationId: id, year: YEAR, place: "1.a", text: ADVICE });
}, 120_000);

const historyOf = async (actor: Actor) =>
  JSON.stringify((await listHistory(actor, agency.id, EVERYTHING, null, 500)).records);

describe("before the approval", () => {
  test.each(OUTSIDE)("%s reads nothing of it on the evaluation's pages", async (_, actor) => {
    const view = await readEvaluation(actor, agency.id, YEAR);
    expect(JSON.stringify(view?.written)).not.toContain("BB");
    expect(JSON.stringify(view)).not.toContain(SECRET);
  });

  test.each(OUTSIDE)("%s reads nothing of it in the history, nor in its file", async (_, actor) => {
    expect(await historyOf(actor)).not.toContain(SECRET);
    expect(await historyOf(actor)).not.toContain('"evaluation_answer"');
    expect(await historyOf(actor)).not.toContain(ADVICE);
    expect(await new Response(historyCsv(actor, agency.id, EVERYTHING)).text()).not.toContain(SECRET);
  });

  test("the agency's own words stay in its history; the evaluator and the lead read theirs, another evaluator does not", async () => {
    expect(await historyOf(operator)).toContain('"self_answer"');
    for (const actor of [first, lead]) expect(await historyOf(actor)).toContain(SECRET);
    expect(await historyOf(second)).not.toContain(SECRET);
  });
});

const raw = (actor: Actor, work: Parameters<typeof transaction<unknown>>[2]) =>
  refusalOf(transaction(actor, "test.raw", work));

const otherPredikat = (by: Actor) => ({
  ...{ overridePredikat: "AA", overrideReason: "Alasan yang cukup panjang sekali.", overrideById: by.userId },
});

const APPROVING = { deed: "approve", fromState: "reviewed", toState: "approved" } as const;

describe("the database itself", () => {
  const step = (actor: Actor, actorRole: "head" | "evaluator") => ({
    ...APPROVING,
    ...{ agencyId: agency.id, evaluationId: id, actorId: actor.userId, actorRole },
  });

  test("takes no step from a role whose step it is not", async () => {
    expect(await raw(head, (tx) => tx.evaluationStep.create({ data: step(head, "head") }))).not.toBeNull();
    expect(await raw(first, (tx) => tx.evaluationStep.create({ data: step(first, "evaluator") }))).not.toBeNull();
  });

  test("takes no returned part from an evaluator", async () => {
    const data = {
      agencyId: agency.id,
      evaluationId: id,
      key: "1.a",
      reason: "Perbaiki dasarnya.",
      returnedById: lead.userId,
    };
    expect(await raw(first, (tx) => tx.evaluationReturn.create({ data }))).not.toBeNull();
  });

  test("takes another predikat from the team lead alone, in their own name", async () => {
    expect(
      await raw(first, (tx) => tx.evaluation.update({ where: { id }, data: otherPredikat(first) })),
    ).not.toBeNull();
    expect(
      await raw(inspector, (tx) => tx.evaluation.update({ where: { id }, data: otherPredikat(inspector) })),
    ).not.toBeNull();
    expect(
      await raw(inspector, (tx) => tx.evaluation.update({ where: { id }, data: otherPredikat(lead) })),
    ).not.toBeNull();
  });

  test("lets nobody of the agency answer for evaluators, nor an evaluator for the agency", async () => {
    const answer = { agencyId: agency.id, evaluationId: id, userId: head.userId, key: "1.a", answer: "AA" };
    expect((await raw(head, (tx) => tx.evaluationAnswer.create({ data: answer })))?.kind).toBe("forbidden");
    const meddled = (tx: Parameters<Parameters<typeof transaction>[2]>[0]) =>
      tx.selfAnswer.updateMany({ where: { evaluationId: id }, data: { answer: "E" } });
    expect((await raw(first, meddled))?.kind).toBe("forbidden");
  });
});

const refusedInReview: (string | undefined)[] = [];

describe("once approved", () => {
  beforeAll(async () => {
    const { template } = (await readEvaluation(first, agency.id, YEAR)) ?? {};
    for (const { subject, rule, of } of template?.prerequisites ?? [])
      await explainBreak(first, {
        ...{ evaluationId: id, key: `${subject} ${rule} ${of.join(" ")}`, reason: "Berjalan dari dokumen lama." },
      }).catch(() => undefined);
    await finishScoring(first, await pass());
    for (const other of [first, inspector])
      refusedInReview.push(
        (await raw(other, (tx) => tx.evaluation.update({ where: { id }, data: otherPredikat(other) })))?.kind,
      );
    await reviewEvaluation(lead, await pass());
    await approveEvaluation(inspector, await pass());
  });

  test("during the review another predikat was still nobody's but the team lead's", () => {
    expect(refusedInReview).toEqual(["forbidden", "forbidden"]);
  });

  test("the agency reads the worksheet", async () => {
    expect((await readEvaluation(operator, agency.id, YEAR))?.written.notes["1.a"]).toBe(SECRET);
  });

  test("nothing is added to it any more", async () => {
    const returned = {
      agencyId: agency.id,
      evaluationId: id,
      key: "1.a",
      reason: "Perbaiki dasarnya.",
      returnedById: lead.userId,
    };
    expect(await raw(lead, (tx) => tx.evaluationReturn.create({ data: returned }))).not.toBeNull();
    const step = {
      agencyId: agency.id,
      evaluationId: id,
      deed: "review",
      fromState: "reviewing",
      toState: "reviewed",
    } as const;
    const signed = { ...step, actorId: lead.userId, actorRole: "team_lead" } as const;
    expect(await raw(lead, (tx) => tx.evaluationStep.create({ data: signed }))).not.toBeNull();
  });
});
