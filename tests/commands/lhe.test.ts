// The report of an evaluation from its first draft to its code, and its score as the realisasi of "Nilai SAKIP".
import { expect, test } from "vitest";
import { scoreTemplate } from "#domain/evaluation/score.ts";
import { scoreFigure } from "#domain/evaluation/trace.ts";
import { bindIndicator, unbindIndicator } from "#features/lhe/binding.ts";
import { draftLhe, saveLheLetter, saveLheSection } from "#features/lhe/commands.ts";
import { finaliseLhe, returnLhe, reviewLhe } from "#features/lhe/passing.ts";
import { readLhe } from "#features/lhe/queries.ts";
import { sampleWorksheet } from "#features/lhe/testing/worksheet.ts";
import { verifyLhe } from "#features/lhe/verification.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { readCapaianReport } from "#features/realisasi/capaian-report.ts";
import { saveDirectValue } from "#features/realisasi/commands.ts";
import { readSheet } from "#features/realisasi/queries.ts";
import { addRecommendation, changeRecommendation } from "#features/recommendations/commands.ts";
import { listRecommendations } from "#features/recommendations/queries.ts";
import { act, answerTo } from "../support/acting.ts";
import { approvedEvaluation } from "../support/approved-evaluation.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { openForm, refusalOf, setWindow } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
const { agency, period, entry } = await openForm(client);
const person = (email: string) => actorOf(client, `${email}@lamongan.tolok.test`);
const evaluator = await person("evaluator");
const lead = await person("ketua.tim");
const inspector = await person("inspektur");
const verifier = await person("verifikator");
const operator = await person("operator");
const agencyId = agency.id;
const now = new Date();
const worksheet = sampleWorksheet();
const evaluationId = await approvedEvaluation(client, { agencyId, year: 2024, worksheet });
const score = scoreTemplate(worksheet.template, worksheet.answers).score;
const letter = { number: "700/12/2025", place: "Lamongan", datedOn: "2025-05-05" };

const stored = () => client.lhe.findFirstOrThrow({ where: { agencyId, year: 2024 } });
const pass = async () => {
  const { id, version } = await stored();
  return { lheId: id, version };
};
const section = async (key: string) => client.lheSection.findFirstOrThrow({ where: { agencyId, key } });

test("only the inspectorate drafts it, once, and the agency does not see the draft", async () => {
  expect(await refusalOf(draftLhe(verifier, { evaluationId }))).toMatchObject({ kind: "not-found" });
  await draftLhe(evaluator, { evaluationId });
  expect(await refusalOf(draftLhe(evaluator, { evaluationId }))).toMatchObject({ kind: "conflict" });
  expect(await readLhe(verifier, agencyId, 2024, now)).toBeNull();
  const view = await readLhe(evaluator, agencyId, 2024, now);
  expect(view?.may).toEqual({ write: true, review: false, finalise: false, giveBack: false });
  expect(view?.sections.find(({ key }) => key === "hasil")?.body).toContain(scoreFigure(score));
});

test("two people at one part: the later one gets both texts", async () => {
  const { lheId } = await pass();
  const { version } = await section("tujuan");
  await saveLheSection(evaluator, { lheId, key: "tujuan", version, body: "Tujuan menurut evaluator." });
  const refusal = await refusalOf(saveLheSection(lead, { lheId, key: "tujuan", version, body: "Lain." }));
  expect(refusal).toMatchObject({ kind: "conflict", other: { body: "Tujuan menurut evaluator.", by: evaluator.name } });
});

test("whoever wrote in it neither reviews nor signs it, by command and by SQL", async () => {
  const { id, version } = await stored();
  await withSql(url, async (sql) => {
    const review = "update lhe set state = 'reviewed', reviewed_at = now(), reviewed_by_id = $2 where id = $1";
    expect(await answerTo(act(sql, { id: evaluator.userId }, review, [id, evaluator.userId]))).toBe("TK007");
    expect(await answerTo(act(sql, { id: verifier.userId }, review, [id, verifier.userId]))).toBe("TK007");
  });
  expect(await refusalOf(reviewLhe(evaluator, { lheId: id, version }))).toMatchObject({ kind: "forbidden" });
  await reviewLhe(lead, { lheId: id, version });
  const locked = saveLheSection(evaluator, {
    lheId: id,
    key: "tujuan",
    version: (await section("tujuan")).version,
    body: "x",
  });
  expect(await refusalOf(locked)).toMatchObject({ kind: "forbidden" });
  await returnLhe(inspector, { ...(await pass()), reason: "Nomor surat belum ada." });
  const tujuan = await section("tujuan");
  await saveLheSection(lead, { lheId: id, key: "tujuan", version: tujuan.version, body: "Ketua tim ikut menulis." });
  expect(await refusalOf(reviewLhe(lead, await pass()))).toMatchObject({
    message: expect.stringContaining("Anda ikut menulis"),
  });
});

test("an indicator with a formula cannot be bound; a bound one is not typed any more", async () => {
  const formula = await client.indicator.findFirstOrThrow({
    where: { agencyId, formulas: { some: { expression: { not: null } } } },
  });
  expect(await refusalOf(bindIndicator(verifier, { indicatorId: formula.id, yearFrom: 2024 }))).toMatchObject({
    kind: "invalid",
  });
  const row = await entry("nilai-sakip");
  expect(await refusalOf(bindIndicator(operator, { indicatorId: row.indicatorId, yearFrom: 2024 }))).toMatchObject({
    kind: "forbidden",
  });
  expect(await bindIndicator(verifier, { indicatorId: row.indicatorId, yearFrom: 2024 })).toEqual({
    taken: 1,
    left: 0,
  });
  const typed = saveDirectValue(operator, { realisasiId: row.id, text: "90", baseVersion: row.valueVersion });
  expect(await refusalOf(typed)).toMatchObject({
    kind: "forbidden",
    message: expect.stringContaining("hasil evaluasi"),
  });
  const waiting = await nilaiSakip();
  expect(waiting?.measurement.realisasi).toMatchObject({ kind: "none", because: "missing" });
});

test("final: recommendations are given, the whole is sealed, the code is genuine, nothing changes any more", async () => {
  const { recommendationId } = await addRecommendation(evaluator, {
    ...{ agencyId, evaluationId, year: 2024, place: "2.c", text: "Pakai realisasi untuk menyesuaikan strategi." },
  });
  const outsider = await otherLead();
  await saveLheLetter(evaluator, { ...(await pass()), ...letter });
  await reviewLhe(outsider, await pass());
  expect(await refusalOf(finaliseLhe(outsider, await pass()))).toMatchObject({ kind: "forbidden" });
  expect(await refusalOf(finaliseLhe(inspector, await pass()))).toMatchObject({
    message: expect.stringContaining("Rekomendasi 1"),
  });
  const words = { text: "Pakai realisasi untuk menyesuaikan strategi.", ownerUnitId: null, ownerTitle: "Sekretaris" };
  await changeRecommendation(evaluator, { recommendationId, version: 1, ...words, dueOn: "2025-09-30" });
  // The period is long locked when the inspectorate is done: the value comes from elsewhere, so the lock does not matter.
  await setWindow(period.id, -30, -20, -10);
  const { code } = await finaliseLhe(inspector, await pass());
  const view = await readLhe(verifier, agencyId, 2024, now);
  expect(view).toMatchObject({ state: "final", code, predikat: "A" });
  expect(view?.paper.watermark).toBeUndefined();
  expect(await listRecommendations(verifier, agencyId, now)).toMatchObject([{ number: 1, state: "issued" }]);
  expect(await verifyLhe(code)).toMatchObject({
    title: "Laporan Hasil Evaluasi AKIP Dinas Tenaga Kerja Tahun 2024",
    isWhole: true,
  });
  expect(JSON.stringify(await verifyLhe(code))).not.toContain(inspector.name);
  expect(await verifyLhe("0000000000000000")).toBeNull();
  await withSql(url, async (sql) => {
    const { id } = await stored();
    const by = { id: inspector.userId };
    expect(await answerTo(act(sql, by, "update lhe set number = 'lain' where id = $1", [id]))).toBe("TK002");
    expect(await answerTo(act(sql, by, "delete from lhe where id = $1", [id]))).toBe("TK002");
    expect(await answerTo(act(sql, by, "update lhe_section set body = 'lain' where lhe_id = $1", [id]))).toBe("TK002");
  });
});

test("the score is the realisasi: sheet, year, capaian table all say the same, with the report as the source", async () => {
  const shown = scoreFigure(score);
  const semester = await nilaiSakip();
  expect(semester?.realisasi).toMatchObject({
    source: "evaluation",
    state: "draft",
    evaluation: { year: 2024, predikat: "A" },
  });
  expect(semester?.measurement).toMatchObject({ realisasi: { kind: "number", exact: score }, realisasiShown: shown });
  expect(semester?.measurement.trace.direct.at(-1)?.source).toMatch(
    /^Laporan hasil evaluasi AKIP 2024, predikat A, kode /,
  );
  const periods = await listPeriods(verifier, now);
  const year = periods.find((one) => one.code === "2024");
  if (!year) throw new Error("the demo has the year 2024");
  const whole = (await readSheet(verifier, agencyId, year)).indicators.find(({ code }) => code === "nilai-sakip");
  expect(whole?.measurement.realisasiShown).toBe(shown);
  expect(whole?.measurement.capaian.shown).toBe(semester?.measurement.capaian.shown);
  const report = await readCapaianReport(verifier, agencyId, periods, 2024);
  expect(JSON.stringify(report.tables)).toContain(`"${shown}"`);
});

test("unbound, it is typed again", async () => {
  const row = await entry("nilai-sakip");
  await unbindIndicator(verifier, { indicatorId: row.indicatorId });
  expect(await entry("nilai-sakip")).toMatchObject({ source: "direct", lheId: null });
});

async function nilaiSakip() {
  const semester = (await listPeriods(verifier, now)).find((one) => one.code === "2024-S2");
  if (!semester) throw new Error("the demo has the second semester of 2024");
  return (await readSheet(verifier, agencyId, semester)).indicators.find(({ code }) => code === "nilai-sakip");
}

/** A second team lead, who wrote nothing here. */
async function otherLead() {
  const { systemActor } = await import("../support/world.ts");
  const { transaction } = await import("#lib/transaction.ts");
  await transaction(systemActor, "test.lead", (tx) =>
    tx.user.create({
      data: {
        ...{ email: "ketua.tim.dua@lamongan.tolok.test", name: "Ketua Tim Dua" },
        memberships: {
          create: {
            ...{ role: "team_lead", title: "Ketua Tim", governmentId: agency.governmentId },
            ...{ agencyId: lead.agencyId, validFrom: new Date("2020-01-01") },
          },
        },
      },
    }),
  );
  return person("ketua.tim.dua");
}
