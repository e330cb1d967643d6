// What is mine: for each person what waits for them now, what is with others, what is done; and silence when nothing is.
import { expect, test } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import { grantException } from "#features/calendar/exception-commands.ts";
import { makeDelegation } from "#features/delegations/commands.ts";
import { saveDirectValue } from "#features/realisasi/commands.ts";
import { approveRealisasi, returnRealisasi, submitRealisasi, verifyRealisasi } from "#features/realisasi/passing.ts";
import { workHeadline } from "#features/work/headline.ts";
import { readNotices } from "#features/work/notice-queries.ts";
import { readOversight } from "#features/work/oversight-queries.ts";
import { readWork } from "#features/work/queries.ts";
import { formatDay, isoDay } from "#lib/format.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore } from "../support/file-store.ts";
import { calendarOf, DAY } from "../support/lamongan-calendar.ts";
import { openForm, setWindow } from "../support/lamongan-entry.ts";
import { sending } from "../support/sending.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const { agency, period, entry, type, attach, variable } = await openForm(client);
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const ofPelatihan = await actorOf(client, "operator.pelatihan@lamongan.tolok.test");
const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const manager = await actorOf(client, "organisasi@lamongan.tolok.test");
const SCORE = "nilai-sakip";

const workOf = async (actor: Actor) => {
  const works = await readWork(actor, agency, await calendarOf(actor, agency.id), null, new Date());
  const [first] = works;
  return {
    headline: workHeadline(works, actor.role === "operator", new Date()),
    periods: works.map((work) => work.period.code),
    groups: Object.fromEntries((first?.groups ?? []).map(({ title, lines }) => [title, lines])),
  };
};
const titles = async (actor: Actor) =>
  Object.entries((await workOf(actor)).groups).map(([title, lines]) => `${title}: ${lines.length}`);
const noticesOf = async (actor: Actor) =>
  (await readNotices(actor, agency, await calendarOf(actor, agency.id), new Date())).map(({ text }) => text);
const ids = async (...codes: string[]) => ({
  realisasiIds: await Promise.all(codes.map(async (code) => (await entry(code)).id)),
});
const score = async (text: string) => {
  const row = await entry(SCORE);
  await saveDirectValue(operator, { realisasiId: row.id, text, baseVersion: row.valueVersion });
  await attach(operator, SCORE);
};

test("at first everything waits for the operator, each missing figure with its own cell", async () => {
  const { headline, groups, periods } = await workOf(operator);
  expect(periods).toEqual(["2024-S2"]);
  expect(headline).toBe("Delapan isian semester II 2024 menunggu Anda, batasnya 45 hari lagi");
  expect(await titles(operator)).toEqual(["Belum lengkap: 8"]);
  const working = groups["Belum lengkap"]?.find(({ name }) => name === "Penduduk yang bekerja");
  const { id } = await variable("angkatan_kerja");
  expect(working?.needs).toContainEqual({
    say: "isi Angkatan kerja",
    to: {
      page: "pengisian",
      search: { periode: "2024-S2", indikator: "penduduk-yang-bekerja" },
      anchor: `angka/${id}`,
    },
  });
});

test("an operator of a bidang has their own, and sees the others as others'", async () => {
  expect(await titles(ofPelatihan)).toEqual(["Belum lengkap: 2", "Menunggu bidang lain: 6"]);
});

test("to the verifier and the head nothing is waiting yet", async () => {
  for (const reviewer of [verifier, head]) {
    expect((await workOf(reviewer)).headline).toBe("Tidak ada yang menunggu Anda");
    expect(await titles(reviewer)).toEqual(["Masih di operator: 8"]);
    expect(await noticesOf(reviewer)).toEqual([]);
  }
});

test("half filled, it says what is still missing; whole, it is only to be sent", async () => {
  await type(operator, "angkatan_kerja", "744.902");
  await score("90");
  const { groups } = await workOf(operator);
  expect(Object.keys(groups)).toEqual(["Belum lengkap", "Lengkap, tinggal dikirim"]);
  expect(groups["Lengkap, tinggal dikirim"]?.map(({ name }) => name)).toEqual(["Nilai SAKIP dinas"]);
  const working = groups["Belum lengkap"]?.find(({ name }) => name === "Penduduk yang bekerja");
  expect(working?.needs.map(({ say }) => say)).toEqual(["isi Penduduk yang bekerja"]);
});

test("sent, it waits for the verifier and leads to its row", async () => {
  await submitRealisasi(operator, await sending(client, (await ids(SCORE)).realisasiIds));
  expect(await titles(operator)).toEqual(["Belum lengkap: 7", "Menunggu verifikasi Verifikator Subbag Perencanaan: 1"]);
  const { groups, headline } = await workOf(verifier);
  expect(headline).toBe("Satu isian semester II 2024 menunggu keputusan Anda");
  const [line] = groups["Menunggu verifikasi Anda"] ?? [];
  expect(line).toMatchObject({
    to: { page: "periksa", search: { periode: "2024-S2" }, anchor: (await entry(SCORE)).id },
    note: "dikirim Operator hari ini",
  });
  expect(await noticesOf(verifier)).toEqual(["1 isian semester II 2024 menunggu verifikasi Anda"]);
});

test("returned, it is the operator's again, with the reason and by whom", async () => {
  const { id: realisasiId } = await entry(SCORE);
  await returnRealisasi(verifier, { realisasiId, reason: "Rekap tertulis 89." });
  const [line] = (await workOf(operator)).groups["Dikembalikan kepada Anda"] ?? [];
  expect(line).toMatchObject({
    sign: "returned",
    note: "“Rekap tertulis 89.” Verifikator Subbag Perencanaan, hari ini",
  });
  expect(await noticesOf(operator)).toEqual(["1 isian semester II 2024 dikembalikan kepada Anda"]);
  await score("89");
  expect((await workOf(operator)).groups["Lengkap, tinggal dikirim"]).toHaveLength(1);
});

test("the way on: verified for the head, approved for nobody", async () => {
  await submitRealisasi(operator, await sending(client, (await ids(SCORE)).realisasiIds));
  await verifyRealisasi(verifier, await ids(SCORE));
  expect(await titles(head)).toEqual(["Menunggu persetujuan Anda: 1", "Masih di operator: 7"]);
  const { id: toUserId } = await client.user.findUniqueOrThrow({ where: { email: "verifikator@lamongan.tolok.test" } });
  const days = { from: isoDay(new Date()), until: isoDay(new Date(Date.now() + DAY)) };
  await makeDelegation(head, { toUserId, ...days, reason: "Dinas luar dua hari." });
  const deputy = await actorOf(client, "verifikator@lamongan.tolok.test");
  expect(await titles(deputy)).toEqual([
    "Menunggu persetujuan Anda a.n. Kepala Dinas Tenaga Kerja: 1",
    "Masih di operator: 7",
  ]);
  await approveRealisasi(deputy, await ids(SCORE));
  expect((await workOf(head)).headline).toBe("Tidak ada yang menunggu Anda");
  expect(await noticesOf(head)).toEqual([]);
  const [done] = (await workOf(head)).groups.Selesai ?? [];
  expect(done).toMatchObject({ word: "disetujui", note: "realisasi 89,00" });
});

test("the bell speaks near the deadline, louder after it", async () => {
  expect(await noticesOf(operator)).toEqual([]);
  await setWindow(period.id, -30, 3, 30);
  expect(await noticesOf(operator)).toEqual(["Batas semester II 2024 3 hari lagi: 7 isian belum dikirim"]);
  expect(await noticesOf(ofPelatihan)).toEqual(["Batas semester II 2024 3 hari lagi: 2 isian belum dikirim"]);
  await setWindow(period.id, -30, -2, 30);
  expect(await noticesOf(operator)).toEqual(["Semester II 2024 terlambat 2 hari: 7 isian belum dikirim"]);
  expect((await workOf(operator)).headline).toBe("Tujuh isian semester II 2024 menunggu Anda, terlambat dua hari");
  expect(await noticesOf(manager)).toEqual([
    "1 instansi menunggu terbit untuk semester II 2024",
    "Semester II 2024 terlambat 2 hari: 1 dari 1 instansi belum selesai mengirim",
  ]);
});

test("locked, nothing waits for the operator, and it says what was left", async () => {
  await setWindow(period.id, -30, -20, -10);
  expect(await noticesOf(operator)).toEqual([]);
  const calendar = await calendarOf(operator, agency.id);
  const chosen = calendar.find((one) => one.code === "2024-S2") ?? null;
  const [work] = await readWork(operator, agency, calendar, chosen, new Date());
  expect(work?.groups.map(({ kind, title, lines }) => `${kind} ${title} ${lines.length}`)).toEqual([
    "others Tidak dikirim sampai periode terkunci 7",
    "done Selesai 1",
  ]);
});

test("let in again, it waits for the operator once more, until the day that was given", async () => {
  const ends = new Date(Date.now() + 3 * DAY);
  await grantException(manager, {
    ...{ periodId: period.id, agencyId: agency.id, ownerId: operator.userId, until: isoDay(ends) },
    ...{ indicatorId: (await entry("nilai-ikm-internal")).indicatorId, reason: "Survei selesai terlambat." },
  });
  const { headline, groups } = await workOf(operator);
  expect(headline).toBe(`Satu isian semester II 2024 menunggu Anda, dibuka lagi sampai ${formatDay(ends)}`);
  expect(groups["Belum lengkap"]?.map(({ name }) => name)).toEqual(["Nilai IKM internal"]);
  expect(await noticesOf(operator)).toEqual([
    `Semester II 2024 dibuka lagi sampai ${formatDay(ends)}: 1 isian belum dikirim`,
  ]);
  await setWindow(period.id, -30, 45, 90);
});

test("overseers read every agency of their government and none of another", async () => {
  const calendar = await calendarOf(manager, agency.id);
  const chosen = calendar.find((one) => one.code === "2024-S2");
  if (!chosen) throw new Error("2024-S2 is not in the calendar");
  expect(await readOversight(manager, chosen, calendar)).toMatchObject([
    { agency: { code: "disnaker" }, total: 8, draft: 7, submitted: 0, verified: 0, done: 1 },
  ]);
  for (const email of ["inspektur@lamongan.tolok.test", "bupati@lamongan.tolok.test", "evaluator@lamongan.tolok.test"])
    expect(await readOversight(await actorOf(client, email), chosen, calendar)).toHaveLength(1);
  for (const actor of [operator, head, await actorOf(client, "operator@jombang.tolok.test")])
    expect(await readOversight(actor, chosen, calendar)).toEqual([]);
});

test("a stranger's work is not read", async () => {
  const stranger = await actorOf(client, "operator@jombang.tolok.test");
  const calendar = await calendarOf(operator, agency.id);
  await expect(readWork(stranger, agency, calendar, null, new Date())).rejects.toMatchObject({ kind: "not-found" });
  expect(await readNotices(stranger, agency, calendar, new Date())).toEqual([]);
});
