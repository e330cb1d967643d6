import { expect, test } from "vitest";
import { attachEvidence } from "#features/evidence/commands.ts";
import { listEvidenceOf, listSupportedEntries } from "#features/evidence/period-queries.ts";
import { evidenceHeadline, supportOf } from "#features/evidence/support.ts";
import { saveDirectValue } from "#features/realisasi/commands.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore, smallPdf } from "../support/file-store.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const agency = await client.agency.findFirstOrThrow({ where: { code: "disnaker", government: { code: "lamongan" } } });
const period = await client.period.findFirstOrThrow({
  where: { code: "2024-S2", governmentId: agency.governmentId },
});

const entryOf = (code: string) =>
  client.realisasi.findFirstOrThrow({ where: { periodId: period.id, indicator: { code, agencyId: agency.id } } });

const supportNow = async () => supportOf(await listSupportedEntries(operator, agency.id, period.id), period);

test("before anything is attached every due indicator is listed; the one without a schedule is not", async () => {
  const support = await supportNow();
  expect(support.without.map(({ code }) => code)).toEqual([
    "penduduk-yang-bekerja",
    "nilai-sakip",
    "nilai-ikm-internal",
    "akurasi-proyeksi",
    "tenaga-kerja-bersertifikat",
    "produktivitas-tenaga-kerja",
    "tenaga-kerja-ditempatkan",
    "perusahaan-menerapkan-uu",
  ]);
  expect(await listEvidenceOf(operator, agency.id, period.id)).toEqual([]);
});

test("a file shows what it supports, and that its value changed after it was sealed", async () => {
  const sakip = await entryOf("nilai-sakip");
  const ikm = await entryOf("nilai-ikm-internal");
  await saveDirectValue(operator, { realisasiId: sakip.id, text: "80,10", baseVersion: sakip.valueVersion });
  await attachEvidence(
    operator,
    { realisasiIds: [sakip.id, ikm.id], pageNote: "halaman 3" },
    { name: "lhe.pdf", content: smallPdf("LHE") },
  );
  const { valueVersion } = await entryOf("nilai-sakip");
  await saveDirectValue(operator, { realisasiId: sakip.id, text: "80,20", baseVersion: valueVersion });
  const files = await listEvidenceOf(operator, agency.id, period.id);
  expect(files).toHaveLength(1);
  expect(files[0]).toMatchObject({
    fileName: "lhe.pdf",
    mediaType: "application/pdf",
    uploadedBy: "Operator",
    usedBy: 2,
  });
  const supports = files[0]?.supports.map(({ code, pageNote, sealed }) => [code, pageNote, sealed]);
  expect(supports).toEqual(
    expect.arrayContaining([
      ["nilai-sakip", "halaman 3", false],
      ["nilai-ikm-internal", "halaman 3", true],
    ]),
  );
  expect(evidenceHeadline(await supportNow(), period)).toBe(
    "Enam dari delapan indikator yang diukur pada Semester II 2024 belum didukung bukti",
  );
});

test("figures of a source document have no file, and that is said of 2023", async () => {
  const before = await client.period.findFirstOrThrow({ where: { code: "2023", governmentId: agency.governmentId } });
  const entries = await listSupportedEntries(operator, agency.id, before.id);
  expect(entries.filter(({ isPrinted }) => isPrinted)).toHaveLength(9);
  expect(entries.every(({ evidence }) => evidence === 0)).toBe(true);
});

test("evidence of an agency is read by its people and its overseers, by nobody else", async () => {
  const reads = async (email: string) => {
    const actor = await actorOf(client, email);
    const files = await listEvidenceOf(actor, agency.id, period.id);
    const entries = await listSupportedEntries(actor, agency.id, period.id);
    return [email, files.length, entries.length];
  };
  for (const email of ["inspektur@lamongan.tolok.test", "kepala@lamongan.tolok.test"])
    expect(await reads(email)).toEqual([email, 1, 9]);
  for (const email of ["operator@jombang.tolok.test", "kepala@malang.tolok.test", "admin@tolok.test"])
    expect(await reads(email)).toEqual([email, 0, 0]);
});

test("an overseer of one government finds nothing of an agency of another", async () => {
  const leader = await actorOf(client, "bupati@lamongan.tolok.test");
  const jombang = await client.agency.findFirstOrThrow({ where: { code: "dinsosnakertrans" } });
  const year = await client.period.findFirstOrThrow({ where: { code: "2015", governmentId: jombang.governmentId } });
  expect(await client.realisasi.count({ where: { agencyId: jombang.id, periodId: year.id } })).toBeGreaterThan(0);
  expect(await listSupportedEntries(leader, jombang.id, year.id)).toEqual([]);
});
