// What a reviewer sees of a period: what waits for them, what changed since they saw it, and what they cannot pass.
import { expect, test } from "vitest";
import { type Actor, type Delegated, proveActor } from "#domain/access/actor.ts";
import { attachEvidence } from "#features/evidence/commands.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { approveRealisasi, returnRealisasi, verifyRealisasi } from "#features/realisasi/passing.ts";
import { reviewHeadline } from "#features/review/headline.ts";
import { readReview } from "#features/review/queries.ts";
import { Refusal } from "#lib/refusal.ts";
import { demoDatabase } from "../support/database.ts";
import { deskOf } from "../support/desk.ts";
import { openFileStore, smallPdf } from "../support/file-store.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);

const operator = await actorOf(client, "operator@lamongan.tolok.test");
const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const desk = await deskOf(client, operator, "2024-S2");
const PLACED = "tenaga-kerja-ditempatkan";

async function reviewAs(actor: Actor, code = "2024-S2") {
  const periods = await listPeriods(actor, new Date());
  const period = periods.find((one) => one.code === code);
  if (!period) throw new Error(`${code} is not in the calendar`);
  return readReview(actor, operator.agencyId ?? "", period, periods);
}

const mineOf = (review: Awaited<ReturnType<typeof reviewAs>>) => review.desks.flatMap(({ items }) => items);
const codes = (items: { indicator: { code: string } }[]) => items.map(({ indicator }) => indicator.code);

async function attach(...entries: string[]) {
  const ids = await Promise.all(entries.map(async (code) => (await desk.entryOf(code)).id));
  const file = { name: "rekap.pdf", content: smallPdf(entries.join()) };
  await attachEvidence(operator, { realisasiIds: ids, pageNote: "halaman 2" }, file);
}

test("before anything is sent, everything that is due lies with the operator, and says what it lacks", async () => {
  const review = await reviewAs(verifier);
  expect(review).toMatchObject({ desks: [{ step: "verify", onBehalfOf: null, items: [] }], moving: [], done: [] });
  expect(codes(review.drafts)).toContain(PLACED);
  // No schedule is known for it, so nobody owes it.
  expect(codes(review.drafts)).not.toContain("transmigran-berhasil");
  const placed = review.drafts.find(({ indicator }) => indicator.code === PLACED);
  expect(placed?.missing).toEqual(["Jumlah Pencari kerja yang ditempatkan: Semester II 2024 belum diisi."]);
  expect(placed?.unit).toBe("Bidang Penempatan");
});

test("what was sent waits for the verifier, compared with the semester before", async () => {
  await desk.type("pencari_kerja_ditempatkan", "4.200");
  await desk.type("pencari_kerja_terdaftar", "6.080");
  await desk.typeDirect("nilai-sakip", "87,15");
  await desk.explain(PLACED, "Rekap bursa kerja terlambat.", "Rekap dibuat mingguan.");
  await attach(PLACED, "nilai-sakip");
  await desk.send(PLACED, "nilai-sakip");
  const review = await reviewAs(verifier);
  const mine = mineOf(review);
  expect(codes(mine)).toEqual(["nilai-sakip", PLACED]);
  expect(mine.every(({ blocked, mayReturn }) => blocked === null && mayReturn)).toBe(true);
  const placed = mine[1];
  expect(placed).toMatchObject({ typed: [{ by: "Operator" }], sent: { by: "Operator" } });
  expect(placed?.evidence).toMatchObject([{ fileName: "rekap.pdf", sealed: true, usedElsewhere: 1 }]);
  expect(placed?.difference).toMatchObject({
    since: "period",
    period: "Semester I 2024",
    changes: [
      { name: "Realisasi", before: "59,25%", now: "69,08%", gap: "+9,83 poin" },
      { before: null, now: "4.200 orang" },
      { before: null, now: "6.080 orang" },
    ],
  });
  const { counts } = review;
  const belowTarget = mine.filter(({ indicator }) => indicator.measurement.capaian.belowTarget).length;
  expect(
    reviewHeadline({ takes: { verify: true, approve: false }, period: review.sheet.period, counts, belowTarget }),
  ).toBe("Dua isian menunggu verifikasi Anda untuk Semester II 2024, satu di bawah target");
});

test("returned and corrected, it shows what became of it since, and that its evidence is older than the value", async () => {
  const { id } = await desk.entryOf(PLACED);
  await returnRealisasi(verifier, { realisasiId: id, reason: "rekap tertulis 6.800" });
  const waiting = (await reviewAs(verifier)).drafts.find(({ indicator }) => indicator.code === PLACED);
  expect(waiting?.realisasi.returnedReason).toBe("rekap tertulis 6.800");
  await desk.type("pencari_kerja_terdaftar", "6.800");
  await desk.send(PLACED);
  const placed = mineOf(await reviewAs(verifier)).find(({ indicator }) => indicator.code === PLACED);
  expect(placed?.returns).toMatchObject([{ by: "Verifikator Subbag Perencanaan", reason: "rekap tertulis 6.800" }]);
  expect(placed?.evidence).toMatchObject([{ sealed: false }]);
  expect(placed?.difference).toMatchObject({
    since: "turn",
    changes: [
      { name: "Realisasi", before: "69,08%", now: "61,76%", changed: true },
      { before: "4.200 orang", now: "4.200 orang", changed: false },
      { before: "6.080 orang", now: "6.800 orang", gap: "+720 orang", changed: true },
    ],
  });
});

test("passed by the verifier it waits for the head, and approved it is with neither", async () => {
  const [{ id: sakip }, { id: placed }] = [await desk.entryOf("nilai-sakip"), await desk.entryOf(PLACED)];
  await verifyRealisasi(verifier, { realisasiIds: [sakip, placed] });
  expect(codes((await reviewAs(verifier)).moving)).toEqual(["nilai-sakip", PLACED]);
  expect(codes(mineOf(await reviewAs(head)))).toEqual(["nilai-sakip", PLACED]);
  await approveRealisasi(head, { realisasiIds: [sakip] });
  const review = await reviewAs(head);
  expect(codes(mineOf(review))).toEqual([PLACED]);
  expect(review.done).toMatchObject([{ id: sakip, approved: { by: "Kepala Dinas Tenaga Kerja" } }]);
});

test("the inspectorate reads the same without a hand in it, and a stranger reads nothing", async () => {
  const evaluator = await actorOf(client, "evaluator@lamongan.tolok.test");
  const review = await reviewAs(evaluator);
  expect(review).toMatchObject({ desks: [] });
  expect(codes(review.moving)).toEqual([PLACED]);
  expect(review.moving.some(({ mayReturn }) => mayReturn)).toBe(false);
  const stranger = await actorOf(client, "verifikator@jombang.tolok.test");
  const periods = await listPeriods(evaluator, new Date());
  const period = periods.find((one) => one.code === "2024-S2");
  if (!period) throw new Error("2024-S2 is not in the calendar");
  await expect(readReview(stranger, operator.agencyId ?? "", period, periods)).rejects.toBeInstanceOf(Refusal);
});

test("who typed a value and then holds the verifier's role sees that somebody else must pass it", async () => {
  const { title, governmentId, agencyId } = operator;
  const validFrom = new Date("2024-01-01");
  // Written as the system: giving out roles is no part of this story.
  await client.$transaction(async (tx) => {
    await tx.$queryRaw`select set_config('tolok.actor', '00000000-0000-7000-8000-000000000001', true),
      set_config('tolok.action', 'test.role', true)`;
    await tx.membership.create({
      data: { userId: operator.userId, role: "verifier", title, governmentId, agencyId, validFrom },
    });
  });
  await desk.type("perusahaan_menerapkan_uu", "640");
  await desk.type("perusahaan_seluruhnya", "1.020");
  await attach("perusahaan-menerapkan-uu");
  await desk.send("perusahaan-menerapkan-uu");
  const both = await actorOf(client, "operator@lamongan.tolok.test", "verifier");
  const [item] = mineOf(await reviewAs(both));
  expect(item).toMatchObject({ blocked: { by: "reader" }, mayReturn: true });
  await expect(verifyRealisasi(both, { realisasiIds: [item?.id ?? ""] })).rejects.toThrow(/Anda ikut mengisi/);
  expect(mineOf(await reviewAs(verifier))).toMatchObject([{ blocked: null, mayReturn: true }]);
});

test("a verifier who stands in for the head has both desks, and signs in the head's name", async () => {
  const away: Delegated = {
    ...{ id: "", role: "head", agencyId: operator.agencyId ?? "", fromUserId: head.userId },
    ...{ fromTitle: head.title, until: new Date("2100-01-01") },
  };
  const standIn = proveActor({ ...verifier, delegations: [away] });
  const { desks } = await reviewAs(standIn);
  expect(desks.map(({ step, onBehalfOf, items }) => [step, onBehalfOf, codes(items)])).toEqual([
    ["verify", null, ["perusahaan-menerapkan-uu"]],
    ["approve", "Kepala Dinas Tenaga Kerja", [PLACED]],
  ]);
});
