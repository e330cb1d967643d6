import { expect, test } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import { attachEvidence } from "#features/evidence/commands.ts";
import { countLoaded, listHistory, listHistoryPeople } from "#features/history/agency-queries.ts";
import { historyCsv } from "#features/history/export.ts";
import { type HistoryFilter, SYSTEM_ACTOR } from "#features/history/filter.ts";
import { historyHeadline } from "#features/history/headline.ts";
import { sentenceOf } from "#features/history/sentences.ts";
import { saveDirectValue, saveVariableValue } from "#features/realisasi/commands.ts";
import { saveExplanation } from "#features/realisasi/explaining.ts";
import { returnRealisasi, submitRealisasi } from "#features/realisasi/passing.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore, smallPdf } from "../support/file-store.ts";
import { sending } from "../support/sending.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
const agency = await client.agency.findFirstOrThrow({ where: { code: "disnaker", government: { code: "lamongan" } } });
const agencyId = agency.id;
const period = await client.period.findFirstOrThrow({
  where: { code: "2024-S2", governmentId: agency.governmentId },
});
const everything: HistoryFilter = { periodId: null, subject: null, actorId: null };
const ofPeriod: HistoryFilter = { ...everything, periodId: period.id };

const entryOf = (code: string) =>
  client.realisasi.findFirstOrThrow({ where: { periodId: period.id, indicator: { code, agencyId } } });

async function told(actor: Actor, filter: HistoryFilter, size?: number): Promise<string[]> {
  const { records } = await listHistory(actor, agencyId, filter, null, size);
  return records.map((record) => `${record.who} ${sentenceOf(record).what}`);
}

// One afternoon in the agency: data dasar typed and corrected, a score typed, explained, supported, sent and returned.
const { id: variableId } = await client.variable.findFirstOrThrow({ where: { key: "angkatan_kerja", agencyId } });
const sakip = await entryOf("nilai-sakip");
await saveVariableValue(operator, { variableId, periodId: period.id, text: "744.902", baseVersion: 0 });
await saveVariableValue(operator, { variableId, periodId: period.id, text: "744.920", baseVersion: 1 });
const typed = await saveDirectValue(operator, {
  realisasiId: sakip.id,
  text: "80,10",
  baseVersion: sakip.valueVersion,
});
await saveExplanation(operator, { realisasiId: sakip.id, field: "kendala", text: "Bukti belum lengkap", before: "" });
await saveExplanation(operator, { realisasiId: sakip.id, field: "solusi", text: "Lengkapi per triwulan", before: "" });
await attachEvidence(
  operator,
  { realisasiIds: [sakip.id], pageNote: "halaman 2" },
  { name: "lhe-2024.pdf", content: smallPdf("LHE") },
);
await submitRealisasi(operator, await sending(client, [sakip.id]));
await returnRealisasi(verifier, { realisasiId: sakip.id, reason: "LHE menulis 80,01" });

test("an afternoon reads as sentences, newest first, and nothing is told twice", async () => {
  expect(typed.exact).toBe("80.1");
  expect(await told(operator, ofPeriod)).toEqual([
    "Verifikator Subbag Perencanaan mengembalikan Nilai SAKIP dinas: LHE menulis 80,01",
    "Operator mengirim Nilai SAKIP dinas (80,10) untuk verifikasi",
    "Operator melampirkan lhe-2024.pdf pada Nilai SAKIP dinas",
    "Operator menulis solusi Nilai SAKIP dinas",
    "Operator menulis kendala Nilai SAKIP dinas",
    "Operator mengisi Nilai SAKIP dinas: 80,10",
    "Operator mengubah Angkatan kerja",
    "Operator mengisi Angkatan kerja: 744.902",
  ]);
});

test("a change knows what was before", async () => {
  const { records } = await listHistory(operator, agencyId, { ...ofPeriod, subject: "isian" }, null);
  expect(records.map(sentenceOf).map(({ from, to }) => [from, to])).toEqual([
    [null, "Lengkapi per triwulan"],
    [null, "Bukti belum lengkap"],
    [null, "80,10"],
    ["744.902", "744.920"],
    [null, "744.902"],
  ]);
});

test("filters by subject, person and period", async () => {
  expect(await told(operator, { ...ofPeriod, subject: "alur" })).toHaveLength(2);
  expect(await told(operator, { ...ofPeriod, subject: "bukti" })).toHaveLength(1);
  expect(await told(operator, { ...ofPeriod, actorId: verifier.userId })).toHaveLength(1);
  const other = await client.period.findFirstOrThrow({ where: { code: "2023", governmentId: agency.governmentId } });
  expect(await told(operator, { ...everything, periodId: other.id })).toEqual([]);
  const loaded = await told(operator, { ...everything, actorId: SYSTEM_ACTOR }, 1000);
  expect(loaded.length).toBeGreaterThan(100);
  expect(loaded).toContain("Sistem Tolok menambah indikator Nilai SAKIP dinas");
});

test("pages go on from a record, not from a count: a change in between moves nothing", async () => {
  const first = await listHistory(operator, agencyId, ofPeriod, null, 3);
  expect(first.records).toHaveLength(3);
  await saveVariableValue(operator, { variableId, periodId: period.id, text: "744.921", baseVersion: 2 });
  const second = await listHistory(operator, agencyId, ofPeriod, first.next, 3);
  const third = await listHistory(operator, agencyId, ofPeriod, second.next, 3);
  const ids = [...first.records, ...second.records, ...third.records].map(({ id }) => id);
  expect(new Set(ids).size).toBe(8);
  expect(third.next).toBeNull();
});

test("the heading is the newest change", async () => {
  const { records } = await listHistory(operator, agencyId, ofPeriod, null, 1);
  expect(historyHeadline(records[0], "Semester II 2024")).toMatch(
    /^Terakhir, Operator mengubah Angkatan kerja, \d+ \p{L}+ \d\d\.\d\d WIB$/u,
  );
});

test("the file holds the same lines as the page", async () => {
  const text = await new Response(historyCsv(operator, agencyId, ofPeriod)).text();
  const lines = text.trimEnd().split("\r\n");
  expect(lines[0]).toMatch(/^\uFEFF?Nomor;Tanggal;Waktu;Siapa;Apa;Sebelum;Sesudah;Alasan;Periode;Kode indikator/);
  expect(lines).toHaveLength(10);
  expect(lines[1]).toContain(";Operator;mengubah Angkatan kerja;744.920;744.921;;Semester II 2024;;nilai data dasar;");
});

test("who acted, and what the installation loaded", async () => {
  expect((await listHistoryPeople(operator, agencyId)).map(({ who }) => who)).toEqual([
    "Operator",
    "Sistem Tolok",
    "Verifikator Subbag Perencanaan",
  ]);
  const loaded = await countLoaded(operator, agencyId);
  expect(loaded).toContainEqual({ table: "indicator", count: 11 });
});

test("the history of an agency is read by its people and its overseers, by nobody else", async () => {
  const reads = async (email: string) => {
    const actor = await actorOf(client, email);
    const { records } = await listHistory(actor, agencyId, everything, null);
    const people = await listHistoryPeople(actor, agencyId);
    const loaded = await countLoaded(actor, agencyId);
    return [records.length, people.length, loaded.length].map((count) => count > 0);
  };
  for (const email of ["evaluator@lamongan.tolok.test", "bupati@lamongan.tolok.test", "kepala@lamongan.tolok.test"])
    expect([email, ...(await reads(email))]).toEqual([email, true, true, true]);
  for (const email of ["operator@jombang.tolok.test", "kepala@malang.tolok.test", "admin@tolok.test"])
    expect([email, ...(await reads(email))]).toEqual([email, false, false, false]);
});

test("an overseer of one government does not reach into another, nor from one agency into the next by a record", async () => {
  const leader = await actorOf(client, "bupati@lamongan.tolok.test");
  const jombang = await client.agency.findFirstOrThrow({ where: { code: "dinsosnakertrans" } });
  const bySystem = { ...everything, actorId: SYSTEM_ACTOR };
  expect(await listHistory(leader, jombang.id, bySystem, null)).toEqual({ records: [], next: null });
  expect(await listHistoryPeople(leader, jombang.id)).toEqual([]);
  expect(await countLoaded(leader, jombang.id)).toEqual([]);
  // A record of another agency is no place to go on from.
  const foreign = await client.history.findFirstOrThrow({ where: { agencyId: jombang.id }, orderBy: { id: "desc" } });
  expect(await listHistory(leader, agencyId, everything, String(foreign.id))).toEqual({ records: [], next: null });
  const inspectorate = await client.agency.findFirstOrThrow({
    where: { code: "inspektorat", government: { code: "lamongan" } },
  });
  expect(await listHistory(operator, inspectorate.id, bySystem, null)).toEqual({ records: [], next: null });
});
