// What the entry page reads: the form of the operator's agency, what stands beside each cell, and entries that are opened
// when they are missing.
import { expect, test } from "vitest";
import type { Actor } from "#domain/access/actor.ts";
import { listAgencies } from "#features/agencies/queries.ts";
import { readEntrySheet, verifyingUnit } from "#features/entry/queries.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { saveDirectValue } from "#features/realisasi/commands.ts";
import { returnRealisasi, submitRealisasi } from "#features/realisasi/passing.ts";
import { transaction } from "#lib/transaction.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore } from "../support/file-store.ts";
import { openForm } from "../support/lamongan-entry.ts";
import { sending } from "../support/sending.ts";
import { actorOf, systemActor } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const { entry, type, attach } = await openForm(client);
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");

async function read(actor: Actor, code: string) {
  const now = new Date();
  const agencies = await listAgencies(actor);
  const periods = await listPeriods(actor, now);
  const agency = agencies.find((one) => one.code === "disnaker");
  const period = periods.find((one) => one.code === code);
  if (!agency || !period) throw new Error(`${actor.title} sees no ${code} of disnaker`);
  const place = { actor, memberships: [], agency, agencies, periods, period };
  return { sheet: await readEntrySheet(actor, place, now), unit: await verifyingUnit(actor, place, now) };
}

const indicatorIn = (sheet: Awaited<ReturnType<typeof read>>["sheet"], code: string) => {
  const found = sheet.indicators.find((one) => one.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found;
};

test("an operator gets the nine entries, with last semester's figures, bidang and findings", async () => {
  const { sheet, unit } = await read(operator, "2024-S2");
  expect(sheet.operator).toEqual({ userId: operator.userId, name: "Operator" });
  expect(unit).toBe("Subbag Perencanaan");
  expect(sheet.previous).toBe("2024-S1");
  expect(sheet.indicators.filter((one) => one.realisasi)).toHaveLength(9);
  expect(indicatorIn(sheet, "tenaga-kerja-ditempatkan")).toMatchObject({
    ...{ before: "59,25", unit: { name: "Bidang Penempatan" }, due: "due" },
  });
  expect(indicatorIn(sheet, "penduduk-yang-bekerja").before).toBeNull();
  expect(indicatorIn(sheet, "transmigran-berhasil").due).toBe("unclear");
  expect(indicatorIn(sheet, "akurasi-proyeksi").findings.length).toBeGreaterThan(0);
  // Plain JSON, and no measurement of the server's in it: the browser measures.
  expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
  expect(JSON.stringify(sheet)).not.toContain("tolok/jejak-1");
});

test("an entry that is missing is opened for an operator, and not by those who only read", async () => {
  const { id } = await entry("nilai-ikm-internal");
  await transaction(systemActor, "test.forget", (tx) => tx.realisasi.delete({ where: { id } }));
  expect(indicatorIn((await read(verifier, "2024-S2")).sheet, "nilai-ikm-internal").realisasi).toBeNull();
  const { sheet } = await read(operator, "2024-S2");
  expect(indicatorIn(sheet, "nilai-ikm-internal").realisasi).toMatchObject({ state: "draft", source: "direct" });
  expect(sheet.indicators.filter((one) => one.realisasi)).toHaveLength(9);
  const history = await client.history.findFirstOrThrow({ where: { action: "realisasi.open" } });
  expect(history.actorId).toBe(operator.userId);
});

test("a year is not entered once more where its semesters are", async () => {
  const { sheet } = await read(operator, "2024");
  expect(sheet.period.window).toBe("not-open");
  const shown = sheet.indicators.filter((one) => one.realisasi).map(({ code }) => code);
  expect(shown).toEqual(["tenaga-kerja-dilatih", "pencari-kerja-job-fair"]);
});

test("evidence tells whether it is still sealed to the value, and where else it serves", async () => {
  await attach(operator, "nilai-sakip", "nilai-ikm-internal");
  const { id: realisasiId, valueVersion: baseVersion } = await entry("nilai-sakip");
  await saveDirectValue(operator, { realisasiId, text: "88,90", baseVersion });
  const { sheet } = await read(operator, "2024-S2");
  expect(indicatorIn(sheet, "nilai-sakip").evidence).toMatchObject([{ sealed: false, usedElsewhere: 1 }]);
  expect(indicatorIn(sheet, "nilai-ikm-internal").evidence).toMatchObject([{ sealed: true, usedElsewhere: 1 }]);
});

test("a returned one tells who returned it, and whether its value was changed since", async () => {
  const { id } = await entry("nilai-sakip");
  await submitRealisasi(operator, await sending(client, [id]));
  await returnRealisasi(verifier, { realisasiId: id, reason: "Mohon periksa koma." });
  const returned = async () => indicatorIn((await read(operator, "2024-S2")).sheet, "nilai-sakip").returned;
  expect(await returned()).toEqual({ by: "Verifikator Subbag Perencanaan", isAnswered: false });
  const { valueVersion: baseVersion } = await entry("nilai-sakip");
  await saveDirectValue(operator, { realisasiId: id, text: "88,95", baseVersion });
  expect(await returned()).toMatchObject({ isAnswered: true });
});

test("whoever only reads gets the same figures and no place to type", async () => {
  await type(operator, "penduduk_bekerja", "706.214");
  const { sheet } = await read(verifier, "2024-S2");
  expect(sheet.operator).toBeNull();
  const variable = sheet.variables.find((one) => one.key === "penduduk_bekerja");
  expect(variable?.values).toMatchObject([{ period: "2024-S2", asWritten: "706.214" }]);
});
