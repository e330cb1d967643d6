// A recommendation from the note of a worksheet to its end, on a real database: who may what, what the guards hold.
import { beforeAll, describe, expect, test } from "vitest";
import { sampleWorksheet } from "#features/lhe/testing/worksheet.ts";
import {
  addRecommendation,
  changeRecommendation,
  issueRecommendations,
  removeRecommendation,
} from "#features/recommendations/commands.ts";
import { attachFollowUp, detachFollowUp } from "#features/recommendations/evidence-commands.ts";
import { decideFollowUp, planFollowUp, reportFollowUp } from "#features/recommendations/follow-up.ts";
import { readRecommendation } from "#features/recommendations/one-query.ts";
import { followUpOf, listAllRecommendations, listRecommendations } from "#features/recommendations/queries.ts";
import { transaction } from "#lib/transaction.ts";
import { act, answerTo } from "../support/acting.ts";
import { approvedEvaluation } from "../support/approved-evaluation.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore, smallPdf } from "../support/file-store.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const evaluator = await actorOf(client, "evaluator@lamongan.tolok.test");
const inspector = await actorOf(client, "inspektur@lamongan.tolok.test");
const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const stranger = await actorOf(client, "verifikator@jombang.tolok.test");
const agencyId = verifier.agencyId as string;
const now = new Date();
const evaluationId = await approvedEvaluation(client, { agencyId, year: 2023, worksheet: sampleWorksheet() });

const input = { agencyId, evaluationId, year: 2023, place: "1.b", text: "Susun pohon kinerja sampai sub kegiatan." };
const owner = { ownerUnitId: null, ownerTitle: "Kepala Subbag Perencanaan", dueOn: "2024-09-30" };
const action = { text: "Rapat penyusunan", responsible: "Sekretaris", dueOn: "2024-08-30", doneOn: null };
const PDF = { name: "notulen.pdf", content: smallPdf("notulen rapat pohon kinerja") };

const stored = (id: string) => client.recommendation.findUniqueOrThrow({ where: { id } });
const issue = () =>
  transaction(inspector, "lhe.finalise", (tx) => issueRecommendations(tx, inspector, evaluationId, now));

describe("before it is given", () => {
  let id = "";
  beforeAll(async () => {
    id = (await addRecommendation(evaluator, input)).recommendationId;
  });

  test("numbers run on, and only the inspectorate sees it", async () => {
    const second = await addRecommendation(evaluator, input);
    expect(second.number).toBe(2);
    expect((await listRecommendations(evaluator, agencyId, now)).map((row) => row.number)).toEqual([1, 2]);
    expect(await listRecommendations(verifier, agencyId, now)).toEqual([]);
    expect(await readRecommendation(verifier, agencyId, id, now)).toBeNull();
    expect(await listAllRecommendations(inspector, now)).toEqual([]);
    await removeRecommendation(evaluator, { recommendationId: second.recommendationId, version: 1 });
  });

  test("the agency and strangers cannot write one", async () => {
    expect(await refusalOf(addRecommendation(verifier, input))).toMatchObject({ kind: "forbidden" });
    expect(await refusalOf(addRecommendation(stranger, input))).toMatchObject({ kind: "not-found" });
    const own = { ...input, agencyId: evaluator.agencyId as string };
    expect(await refusalOf(addRecommendation(evaluator, own))).toMatchObject({ kind: "forbidden" });
  });

  test("without owner and deadline it cannot be given; the number of the lacking one is said", async () => {
    const refusal = await refusalOf(issue());
    expect(refusal?.message).toContain("Rekomendasi 1 belum mempunyai penanggung jawab");
  });

  test("whoever changes an older version is told", async () => {
    await changeRecommendation(evaluator, { recommendationId: id, version: 1, text: input.text, ...owner });
    const late = changeRecommendation(evaluator, { recommendationId: id, version: 1, text: input.text, ...owner });
    expect(await refusalOf(late)).toMatchObject({ kind: "conflict" });
  });
});

describe("once it is given", () => {
  let id = "";
  const version = async () => (await stored(id)).version;
  beforeAll(async () => {
    id = (await client.recommendation.findFirstOrThrow({ where: { agencyId, number: 1, year: 2023 } })).id;
    expect(await issue()).toBe(1);
  });

  test("its words stay, by command and by SQL", async () => {
    const change = changeRecommendation(inspector, { recommendationId: id, version: 3, text: input.text, ...owner });
    expect(await refusalOf(change)).toMatchObject({ kind: "conflict" });
    await withSql(url, async (sql) => {
      const person = { id: inspector.userId };
      expect(
        await answerTo(act(sql, person, "update recommendation set text = 'Sesuatu yang lain' where id = $1", [id])),
      ).toBe("TK002");
      expect(await answerTo(act(sql, person, "delete from recommendation where id = $1", [id]))).toBe("TK002");
      expect(await answerTo(act(sql, person, "update recommendation set state = 'planned' where id = $1", [id]))).toBe(
        "TK007",
      );
      expect(
        await answerTo(
          act(sql, { id: verifier.userId }, "update recommendation set state = 'planned' where id = $1", [id]),
        ),
      ).toBe("TK051");
    });
  });

  test("the agency plans; strangers and the inspectorate do not", async () => {
    const plan = { recommendationId: id, version: await version(), actions: [action] };
    expect(await refusalOf(planFollowUp(stranger, plan))).toMatchObject({ kind: "not-found" });
    expect(await refusalOf(planFollowUp(evaluator, plan))).toMatchObject({ kind: "forbidden" });
    await planFollowUp(verifier, plan);
    expect(await stored(id)).toMatchObject({ state: "planned" });
  });

  test("nothing is reported without evidence and words", async () => {
    const note = "Pohon kinerja sudah ditetapkan.";
    expect(
      await refusalOf(reportFollowUp(verifier, { recommendationId: id, version: await version(), note })),
    ).toMatchObject({
      message: expect.stringContaining("Lampirkan bukti"),
    });
    await attachFollowUp(operator, { recommendationId: id, pageNote: "hal. 1" }, PDF);
    expect(
      await refusalOf(reportFollowUp(verifier, { recommendationId: id, version: await version(), note: "" })),
    ).toMatchObject({
      message: expect.stringContaining("Tulis apa yang sudah dilakukan"),
    });
    await reportFollowUp(verifier, { recommendationId: id, version: await version(), note });
    const detach = detachFollowUp(operator, {
      recommendationId: id,
      evidenceId: (await client.evidence.findFirstOrThrow({ where: { agencyId, fileName: PDF.name } })).id,
    });
    expect(await refusalOf(detach)).toMatchObject({ kind: "conflict" });
  });

  test("the agency does not close it itself, not even by SQL", async () => {
    const decide = { recommendationId: id, version: await version(), deed: "accept" as const, note: "" };
    expect(await refusalOf(decideFollowUp(verifier, decide))).toMatchObject({ kind: "forbidden" });
    await withSql(url, async (sql) => {
      const close = "update recommendation set state = 'closed', closed_at = now() where id = $1";
      expect(await answerTo(act(sql, { id: verifier.userId }, close, [id]))).toBe("TK007");
      const unlink = "delete from recommendation_evidence where recommendation_id = $1";
      expect(await answerTo(act(sql, { id: verifier.userId }, unlink, [id]))).toBe("TK002");
    });
  });

  test("sent back with a reason, reported again, closed, and opened again when it was not true", async () => {
    const decide = async (deed: "accept" | "send_back" | "reopen", note: string) =>
      decideFollowUp(evaluator, { recommendationId: id, version: await version(), deed, note });
    expect(await refusalOf(decide("send_back", ""))).toMatchObject({ kind: "invalid" });
    await decide("send_back", "Notulen belum ditandatangani.");
    await reportFollowUp(verifier, {
      recommendationId: id,
      version: await version(),
      note: "Notulen sudah ditandatangani.",
    });
    await decide("accept", "");
    expect(await stored(id)).toMatchObject({ state: "closed", closedAt: expect.any(Date) });
    await decide("reopen", "Pohon kinerja ternyata belum ditetapkan.");
    expect(await stored(id)).toMatchObject({ state: "planned", closedAt: null });
    const detail = await readRecommendation(verifier, agencyId, id, now);
    expect(detail?.steps.map((step) => step.deed)).toEqual([
      "issue",
      "plan",
      "report",
      "send_back",
      "report",
      "accept",
      "reopen",
    ]);
    expect(detail?.may).toEqual({ write: false, answer: true, verify: false });
  });

  test("the next year's evaluation sees what became of it", async () => {
    const found = await followUpOf(evaluator, agencyId, 2023, new Date("2025-01-31"));
    expect(found).toMatchObject({ total: 1, closed: 0, planned: 1, late: 1 });
    expect(found.rows[0]).toMatchObject({ age: "long-late", actions: [{ text: action.text }], evidence: 1 });
    expect(await followUpOf(stranger, agencyId, 2023)).toMatchObject({ total: 0 });
  });

  test("its story cannot be rewritten", async () => {
    await withSql(url, async (sql) => {
      const person = { id: evaluator.userId };
      expect(
        await answerTo(
          act(sql, person, "update recommendation_step set note = 'lain' where recommendation_id = $1", [id]),
        ),
      ).toBe("TK005");
      expect(
        await answerTo(act(sql, person, "delete from recommendation_step where recommendation_id = $1", [id])),
      ).toBe("TK005");
    });
  });
});
