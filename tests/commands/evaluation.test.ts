// Lamongan 2024: assessed by the agency, scored by two evaluators, settled, reviewed and approved. Each in their own hands,
// in code and in the database.
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import { criteriaOf, subsOf, type Template } from "#domain/evaluation/template.ts";
import {
  attachCriterion,
  linkCriterion,
  saveSelf,
  submitSelf,
  unlinkCriterion,
} from "#features/evaluations/assessing.ts";
import { startEvaluation } from "#features/evaluations/commands.ts";
import { lastYearOf } from "#features/evaluations/last-year.ts";
import {
  approveEvaluation,
  overridePredikat,
  returnEvaluation,
  reviewEvaluation,
} from "#features/evaluations/passing.ts";
import type { SaveAnswer, SaveSelf } from "#features/evaluations/schema.ts";
import { explainBreak, finishScoring, saveAnswer, settle } from "#features/evaluations/scoring.ts";
import { bindIndicator } from "#features/lhe/binding.ts";
import { worksheetOf } from "#features/lhe/worksheet.ts";
import { templateInForce } from "#features/lke-templates/queries.ts";
import { isoDay } from "#lib/format.ts";
import { transaction } from "#lib/transaction.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore, smallPdf } from "../support/file-store.ts";
import { DAY } from "../support/lamongan-calendar.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf, systemActor } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const at = (name: string) => actorOf(client, `${name}@lamongan.tolok.test`);
const [operator, verifier, head] = [await at("operator"), await at("verifikator"), await at("kepala")];
const [first, second, lead, inspector] = [
  await at("evaluator"),
  await at("evaluator2"),
  await at("ketua.tim"),
  await at("inspektur"),
];
const stranger = await actorOf(client, "operator@jombang.tolok.test");
const agency = await client.agency.findFirstOrThrow({
  where: { code: "disnaker", government: { code: "lamongan" } },
  select: { id: true, governmentId: true },
});
const YEAR = 2025;
const DUE = isoDay(new Date(Date.now() + 20 * DAY));
const team = {
  evaluators: [
    { userId: first.userId, parts: [] as string[] },
    { userId: second.userId, parts: ["1.b"] },
  ],
  leadId: lead.userId,
  inspectorId: inspector.userId,
};
const start = (by: Actor, more: object = {}) =>
  startEvaluation(by, { agencyId: agency.id, year: YEAR, due: DUE, ...team, ...more });

let id = "";
let template: Template;
const evaluation = () => client.evaluation.findUniqueOrThrow({ where: { id } });
const version = async () => (await evaluation()).version;
const self = (key: string, more: Partial<SaveSelf>): SaveSelf => ({
  ...{ evaluationId: id, key, probe: null, answer: null, reason: "", baseVersion: 0 },
  ...more,
});
const answer = (key: string, more: Partial<SaveAnswer>): SaveAnswer => ({
  ...{ evaluationId: id, key, probe: null, answer: null, note: "", above: "", baseVersion: 0 },
  ...more,
});

beforeAll(async () => {
  const found = await templateInForce(lead, YEAR);
  if (!found) throw new Error("no template");
  template = found.template;
});

describe("starting", () => {
  test("is for the inspectorate's leads, about others, with a team that fits", async () => {
    for (const other of [first, head, operator]) expect((await refusalOf(start(other)))?.kind).toBe("not-found");
    expect((await refusalOf(start(stranger)))?.kind).toBe("not-found");
    const gap = await refusalOf(start(lead, { evaluators: [{ userId: first.userId, parts: ["1.a"] }] }));
    expect(gap?.message).toContain("Belum ada evaluator untuk bagian 1.b");
    const unfit = await refusalOf(start(lead, { evaluators: [{ userId: verifier.userId, parts: [] }] }));
    expect(unfit?.message).toContain("tidak memegang peran");
    const twice = await refusalOf(start(lead, { leadId: inspector.userId }));
    expect(twice?.message).toContain("Satu orang memegang satu tugas");
    const own = { agencyId: lead.agencyId ?? "" };
    expect((await refusalOf(start(lead, own)))?.kind).toBe("not-found");
    id = (await start(lead)).evaluationId;
    expect((await refusalOf(start(inspector)))?.kind).toBe("conflict");
  });
});

describe("the agency's own assessment", () => {
  test("is written by the agency alone, one version after another", async () => {
    expect(await saveSelf(operator, self("1.a.1", { probe: "yes" }))).toEqual({ version: 1 });
    expect(await saveSelf(operator, self("1.a.1", { probe: "yes" }))).toEqual({ version: 1 });
    expect((await refusalOf(saveSelf(verifier, self("1.a.1", { probe: "no" }))))?.kind).toBe("conflict");
    for (const other of [first, lead, stranger])
      expect((await refusalOf(saveSelf(other, self("1.a.2", { probe: "yes" }))))?.kind).toBe("not-found");
    expect((await refusalOf(saveSelf(operator, self("9.z", { probe: "yes" }))))?.kind).toBe("not-found");
    expect((await refusalOf(saveSelf(operator, self("1.a", { answer: "Z" }))))?.message).toContain('"Z"');
    const raw = transaction(first, "test.meddle", (tx) =>
      tx.selfAnswer.create({
        data: { agencyId: agency.id, evaluationId: id, key: "1.a.3", probe: "no", editedById: first.userId },
      }),
    );
    expect((await refusalOf(raw))?.kind).toBe("forbidden");
  });

  test("evidence is the agency's own, linked to many criteria with its page", async () => {
    const evidence = await transaction(systemActor, "test.evidence", (tx) =>
      tx.evidence.create({
        data: {
          ...{ agencyId: agency.id, fileName: "renstra.pdf", mediaType: "application/pdf", size: 10 },
          ...{ sha256: "a".repeat(64), storageKey: "renstra", uploadedById: operator.userId },
        },
      }),
    );
    const link = { evaluationId: id, evidenceId: evidence.id, pageNote: "hal. 12" };
    const { linkId } = await linkCriterion(operator, { ...link, key: "1.a.1" });
    await linkCriterion(operator, { ...link, key: "1.b.1" });
    await unlinkCriterion(verifier, { linkId });
    expect(await client.evaluationEvidence.count({ where: { evaluationId: id } })).toBe(1);
    expect((await refusalOf(linkCriterion(operator, { ...link, key: "1.a" })))?.kind).toBe("not-found");
    expect((await refusalOf(linkCriterion(first, { ...link, key: "1.a.1" })))?.kind).toBe("not-found");
  });

  test("a new file goes straight to a criterion, is stored once, and keeps its day", async () => {
    const file = { name: "pedoman.pdf", content: new Uint8Array(Buffer.from(smallPdf("pedoman"))) };
    const to = (key: string) => ({ evaluationId: id, key, pageNote: "hal. 3", datedOn: "2025-01-15" });
    await attachCriterion(operator, to("1.a.1"), file);
    await attachCriterion(operator, to("1.a.2"), file);
    const links = await client.evaluationEvidence.findMany({
      where: { evaluationId: id, key: { in: ["1.a.1", "1.a.2"] } },
      include: { evidence: true },
    });
    expect(links.map(({ key, pageNote }) => [key, pageNote]).sort()).toEqual([
      ["1.a.1", "hal. 3"],
      ["1.a.2", "hal. 3"],
    ]);
    expect(new Set(links.map(({ evidenceId }) => evidenceId)).size).toBe(1);
    expect(links[0]?.evidence.datedOn?.toISOString().slice(0, 10)).toBe("2025-01-15");
    expect((await refusalOf(attachCriterion(operator, to("9.z.1"), file)))?.kind).toBe("not-found");
    expect((await refusalOf(attachCriterion(first, to("1.a.1"), file)))?.kind).toBe("not-found");
  });

  test("is handed in whole, by verifier or head, and then stays for good", async () => {
    expect((await refusalOf(submitSelf(head, { evaluationId: id, version: await version() })))?.message).toContain(
      "Belum dijawab",
    );
    expect((await refusalOf(saveAnswer(first, answer("1.a", { answer: "BB" }))))?.message).toContain("belum mengirim");
    for (const { key } of criteriaOf(template).filter((one) => one.key !== "1.a.1"))
      await saveSelf(operator, self(key, { probe: "yes" }));
    for (const { key } of subsOf(template)) await saveSelf(operator, self(key, { answer: "BB", reason: "Lengkap." }));
    expect((await refusalOf(submitSelf(operator, { evaluationId: id, version: await version() })))?.kind).toBe(
      "forbidden",
    );
    await submitSelf(head, { evaluationId: id, version: await version() });
    expect((await refusalOf(saveSelf(operator, self("1.a.1", { probe: "no", baseVersion: 1 }))))?.message).toContain(
      "terkunci",
    );
    const raw = transaction(operator, "test.late", (tx) =>
      tx.selfAnswer.updateMany({ where: { evaluationId: id }, data: { answer: "AA" } }),
    );
    expect(await refusalOf(raw)).not.toBeNull();
  });
});

describe("scoring", () => {
  test("each on their own part, in their own name", async () => {
    expect((await refusalOf(saveAnswer(second, answer("1.a", { answer: "BB" }))))?.message).toContain("evaluator lain");
    for (const other of [head, lead, inspector, stranger])
      expect((await refusalOf(saveAnswer(other, answer("1.b", { answer: "BB" }))))?.kind).toBe("not-found");
    const raw = transaction(second, "test.other", (tx) =>
      tx.evaluationAnswer.create({
        data: { agencyId: agency.id, evaluationId: id, userId: second.userId, key: "2.a", answer: "AA" },
      }),
    );
    expect((await refusalOf(raw))?.kind).toBe("forbidden");
    for (const { key } of criteriaOf(template)) await saveAnswer(first, answer(key, { probe: "yes" }));
    for (const { key } of subsOf(template)) await saveAnswer(first, answer(key, { answer: "BB" }));
    expect(await saveAnswer(first, answer("1.a", { answer: "BB" }))).toEqual({ version: 1 });
    expect((await refusalOf(saveAnswer(first, answer("1.a", { answer: "C" }))))?.kind).toBe("conflict");
  });

  test("is not finished with an open difference, a missing note, an unexplained break or an answer above the gradation", async () => {
    const finish = async () =>
      (await refusalOf(finishScoring(first, { evaluationId: id, version: await version() })))?.message ?? "";
    await saveAnswer(second, answer("1.b", { answer: "CC", note: "Dua satuan tidak cocok dengan rumusnya." }));
    expect(await finish()).toContain("1.b: jawaban dua evaluator berbeda");
    await settle(second, {
      evaluationId: id,
      key: "1.b",
      probe: null,
      answer: "CC",
      reason: "Disepakati setelah membaca bukti.",
      baseVersion: 0,
    });
    expect(await client.evaluationAnswer.count({ where: { evaluationId: id, key: "1.b" } })).toBe(2);
    expect(await finish()).toMatch(/1\.c/);
    const breaks = await client.evaluation.findUniqueOrThrow({ where: { id }, include: { explanations: true } });
    expect(breaks.explanations).toEqual([]);
    for (const rule of template.prerequisites.filter(({ of }) => of.includes("1.b")))
      await explainBreak(first, {
        evaluationId: id,
        key: `${rule.subject} ${rule.rule} ${rule.of.join(" ")}`,
        reason: "Pemanfaatan berjalan dari dokumen tahun lalu.",
      }).catch(() => undefined);
    await saveAnswer(first, answer("2.a", { answer: "A", baseVersion: 1 }));
    expect(await finish()).toContain("2.a");
    await saveAnswer(first, answer("2.a", { answer: "A", above: "Dipertahankan sejak 2022.", baseVersion: 2 }));
    await saveAnswer(first, answer("3.a", { answer: "C", baseVersion: 1 }));
    expect(await finish()).toContain("3.a dijawab C: tulis catatannya");
    await saveAnswer(first, answer("3.a", { answer: "BB", baseVersion: 2 }));
    await finishScoring(first, { evaluationId: id, version: await version() });
    expect((await evaluation()).state).toBe("reviewing");
    expect((await refusalOf(saveAnswer(first, answer("1.a", { answer: "AA", baseVersion: 1 }))))?.kind).toBe(
      "conflict",
    );
  });
});

describe("review and approval", () => {
  const pass = async () => ({ evaluationId: id, version: await version() });

  test("a part goes back with its reason and comes again", async () => {
    const back = { ...(await pass()), parts: ["1.b"], reason: "Lampirkan dasar angka CC itu." };
    expect((await refusalOf(returnEvaluation(first, back)))?.kind).toBe("not-found");
    await returnEvaluation(lead, back);
    const again = await refusalOf(finishScoring(first, await pass()));
    expect(again?.message).toContain("1.b dikembalikan");
    await saveAnswer(
      second,
      answer("1.b", { answer: "CC", note: "Dua satuan tidak cocok; daftar terlampir.", baseVersion: 1 }),
    );
    await finishScoring(second, await pass());
  });

  test("whoever answered passes nothing; the reviewer does not approve; nobody stands in by role alone", async () => {
    expect((await refusalOf(reviewEvaluation(first, await pass())))?.kind).toBe("not-found");
    expect((await refusalOf(approveEvaluation(inspector, await pass())))?.kind).toBe("conflict");
    const raw = transaction(first, "test.self", (tx) =>
      tx.evaluation.update({
        where: { id },
        data: { state: "reviewed", reviewedById: first.userId, reviewedAt: new Date() },
      }),
    );
    expect((await refusalOf(raw))?.kind).toBe("forbidden");
    await overridePredikat(lead, {
      ...(await pass()),
      predikat: "B",
      reason: "Temuan pemeriksaan di luar LKE atas data.",
    });
    await reviewEvaluation(lead, await pass());
    const asReviewer = transaction(lead, "test.approve", (tx) =>
      tx.evaluation.update({
        where: { id },
        data: { state: "approved", approvedById: lead.userId, approvedAt: new Date() },
      }),
    );
    expect(await refusalOf(asReviewer)).not.toBeNull();
  });

  test("approved, it is frozen as the report takes it, and never changes again", async () => {
    await approveEvaluation(inspector, await pass());
    const done = await evaluation();
    const { probes: _, selfProbes: __, ...sheet } = done.frozen as Record<string, unknown>;
    const worksheet = worksheetOf(sheet);
    expect(worksheet.answers["1.b"]).toBe("CC");
    expect(worksheet.self?.["1.b"]).toBe("BB");
    expect(worksheet.override).toMatchObject({ predikat: "B" });
    expect(done).toMatchObject({ state: "approved", predikat: "B" });
    // 100 weights at BB but 1.b (9) at CC and 2.a (6) at A: 80 − 9 × 0,20 + 6 × 0,10.
    expect(done.score?.toString()).toBe("78.8");
    const raw = transaction(systemActor, "test.after", (tx) =>
      tx.evaluation.update({ where: { id }, data: { predikat: "AA" } }),
    );
    expect(await refusalOf(raw)).not.toBeNull();
    expect(
      await client.evaluationStep.findMany({
        where: { evaluationId: id },
        orderBy: { at: "asc" },
        select: { deed: true },
      }),
    ).toEqual(["submit", "finish", "return_part", "finish", "review", "approve"].map((deed) => ({ deed })));
  });
});

test("beside the first evaluation stands what the indicator that is bound to it says of the year before", async () => {
  expect(await lastYearOf(lead, agency.id, 2024, template.regime)).toBeNull();
  const { id: indicatorId } = await client.indicator.findFirstOrThrow({
    where: { agencyId: agency.id, code: "nilai-sakip" },
  });
  await bindIndicator(verifier, { indicatorId, yearFrom: 2024 });
  expect(await lastYearOf(lead, agency.id, 2024, template.regime)).toEqual({ kind: "realisasi", written: "88,30" });
  expect(await lastYearOf(stranger, agency.id, 2024, template.regime)).toBeNull();
});
