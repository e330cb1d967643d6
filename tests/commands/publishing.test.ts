// From approval to the public and back: published by the manager, read by everybody at once, corrected only by opening
// again with a reason, and compared by the reviewer with what was approved.
import { expect, test } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import { attachEvidence, detachEvidence } from "#features/evidence/commands.ts";
import { readPublished } from "#features/publication/queries.ts";
import { saveDirectValue } from "#features/realisasi/commands.ts";
import * as passing from "#features/realisasi/passing.ts";
import { countWaiting } from "#features/realisasi/waiting.ts";
import { readReview } from "#features/review/queries.ts";
import { readNotices } from "#features/work/notice-queries.ts";
import { readOverseen } from "#features/work/oversight-queries.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore, smallPdf } from "../support/file-store.ts";
import { calendarOf, periodSeen } from "../support/lamongan-calendar.ts";
import { openForm, refusalOf, setWindow } from "../support/lamongan-entry.ts";
import { sending } from "../support/sending.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const form = await openForm(client);
const { agency, period, entry } = form;
const person = (name: string): Promise<Actor> => actorOf(client, `${name}@lamongan.tolok.test`);
const [operator, verifier, head, manager] = (await Promise.all(
  ["operator", "verifikator", "kepala", "organisasi"].map(person),
)) as [Actor, Actor, Actor, Actor];
const CODE = "nilai-ikm-internal";
const realisasiId = (await entry(CODE)).id;
const ids = { realisasiIds: [realisasiId] };
const now = () => new Date();
const REASON = "Rekap survei direvisi sesudah terbit.";

const type = async (text: string) =>
  saveDirectValue(operator, { realisasiId, text, baseVersion: (await entry(CODE)).valueVersion });
const review = async (actor: Actor) => {
  const seen = await periodSeen(actor, agency.id, "2024-S2");
  return readReview(actor, agency.id, seen, await calendarOf(actor, agency.id));
};
const published = async () => (await readPublished(agency.id, period.id)).map(({ achievement }) => achievement.code);
const goTheWay = async () => {
  await passing.submitRealisasi(operator, await sending(client, [realisasiId]));
  await passing.verifyRealisasi(verifier, ids);
  await passing.approveRealisasi(head, ids);
};

test("nobody sends a value that was changed since they saw it", async () => {
  await form.attach(operator, CODE);
  await type("88");
  const seen = await sending(client, [realisasiId]);
  await type("90");
  const refusal = await refusalOf(passing.submitRealisasi(operator, seen));
  expect(refusal).toMatchObject({ kind: "conflict", message: expect.stringContaining("Nilai IKM") });
  expect((await entry(CODE)).state).toBe("draft");
});

test("what is approved waits for the manager: in the bell, in the list, on the desk", async () => {
  await goTheWay();
  const calendar = await calendarOf(manager, agency.id);
  const notices = await readNotices(manager, agency, calendar, now());
  expect(notices.map(({ text }) => text)).toContain("1 instansi menunggu terbit untuk semester II 2024");
  const overseen = await readOverseen(manager, calendar, null);
  const row = overseen.find((one) => one.period.id === period.id)?.progress.find((one) => one.agency.id === agency.id);
  expect(row).toMatchObject({ approved: 1, report: { state: "incomplete" } });
  expect(await countWaiting(manager, agency.id, now())).toEqual({ returned: 0, decisions: 1 });
  const { desks, report } = await review(manager);
  expect(desks.map(({ step, items }) => [step, items.map(({ id }) => id)])).toEqual([["publish", [realisasiId]]]);
  expect(report.counts).toMatchObject({ approved: 1, published: 0 });
  expect(await published()).toEqual([]);
});

test("the manager publishes, and everybody reads it", async () => {
  expect((await refusalOf(passing.publishRealisasi(head, ids)))?.kind).toBe("forbidden");
  expect((await passing.publishRealisasi(manager, ids)).passed).toEqual(["Nilai IKM internal"]);
  expect(await published()).toEqual([CODE]);
  const steps = await client.workflowStep.findMany({ where: { realisasiId }, orderBy: { at: "desc" } });
  expect(steps[0]).toMatchObject({
    action: "publish",
    actorRole: "manager",
    fromState: "approved",
    shownValue: "90,00",
  });
  expect((await review(manager)).desks[0]?.items).toEqual([]);
  expect((await refusalOf(passing.publishRealisasi(manager, ids)))?.kind).toBe("conflict");
});

test("what is published is corrected only by opening it again, with a reason, while it can be typed", async () => {
  await setWindow(period.id, -30, -20, -10);
  const locked = await refusalOf(passing.reopenRealisasi(manager, { realisasiId, reason: REASON }));
  expect(locked).toMatchObject({ kind: "forbidden", message: expect.stringContaining("pengecualian") });
  await setWindow(period.id, -10, 10, 20);
  const short = await refusalOf(passing.reopenRealisasi(manager, { realisasiId, reason: "keliru" }));
  expect(short).toMatchObject({ kind: "invalid", message: expect.stringContaining("10 huruf") });
  expect((await refusalOf(passing.reopenRealisasi(head, { realisasiId, reason: REASON })))?.kind).toBe("forbidden");
  await passing.reopenRealisasi(manager, { realisasiId, reason: REASON });
  expect(await entry(CODE)).toMatchObject({ state: "draft", frozenAt: null, returnedReason: REASON });
  expect(await published()).toEqual([]);
  expect(await countWaiting(operator, agency.id, now())).toMatchObject({ returned: 1 });
});

test("the reviewer sees what differs from the approval: the figure, the reason, the evidence", async () => {
  await type("84");
  const { evidenceId } = await client.evidenceLink.findFirstOrThrow({ where: { realisasiId } });
  await attachEvidence(operator, { ...ids, pageNote: "" }, { name: "Rekap revisi.pdf", content: smallPdf("revisi") });
  await detachEvidence(operator, { evidenceId, realisasiId });
  await passing.submitRealisasi(operator, await sending(client, [realisasiId]));
  await passing.returnRealisasi(verifier, { realisasiId, reason: "Lampirkan rekapnya." });
  await type("85");
  await passing.submitRealisasi(operator, await sending(client, [realisasiId]));
  const item = (await review(verifier)).desks[0]?.items[0];
  expect(item).toMatchObject({
    correction: { reason: REASON, wasPublished: true },
    evidenceChange: { added: ["Rekap revisi.pdf"], removed: ["Rekap.pdf"] },
    difference: { since: "turn", turn: { kind: "approved" } },
  });
  expect(item?.difference.changes[0]).toMatchObject({ before: "90,00", now: "85,00", gap: "−5,00" });
});

test("it comes the whole way again, and the public reads the corrected value", async () => {
  await passing.verifyRealisasi(verifier, ids);
  await passing.approveRealisasi(head, ids);
  expect(await published()).toEqual([]);
  await passing.publishRealisasi(manager, ids);
  expect(await published()).toEqual([CODE]);
  expect((await review(verifier)).done.find(({ id }) => id === realisasiId)?.correction).toBeNull();
});

test("a figure that a document printed is not opened again", async () => {
  const printed = await client.realisasi.findFirstOrThrow({
    where: { agencyId: agency.id, source: "document", state: "published", period: { code: "2024-S1" } },
  });
  await setWindow(printed.periodId, -10, 10, 20);
  const refusal = await refusalOf(passing.reopenRealisasi(manager, { realisasiId: printed.id, reason: REASON }));
  expect(refusal).toMatchObject({ kind: "forbidden", message: expect.stringContaining("dokumen sumber") });
});

test("a change beyond the limit asks what drove it", async () => {
  await passing.reopenRealisasi(manager, { realisasiId, reason: REASON });
  await type("170");
  const held = await refusalOf(passing.submitRealisasi(operator, await sending(client, [realisasiId])));
  expect(held?.message).toMatch(/berubah \d+,\d+% dari .* \(ambang 50%\): faktor pendorong belum ditulis/);
});
