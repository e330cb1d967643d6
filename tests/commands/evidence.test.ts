// Evidence as files and addresses: dated, sealed to a version of the value, deleted only while nothing relies on it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  attachAddress,
  attachEvidence,
  dateEvidence,
  detachEvidence,
  linkEvidence,
} from "#features/evidence/commands.ts";
import { deleteEvidence } from "#features/evidence/deletion.ts";
import { listEvidenceOf } from "#features/evidence/period-queries.ts";
import { listEvidence, listEvidenceOfPeriod } from "#features/evidence/queries.ts";
import * as schema from "#features/evidence/schema.ts";
import {
  approveRealisasi,
  reopenRealisasi,
  submitRealisasi,
  verifyRealisasi,
  withdrawRealisasi,
} from "#features/realisasi/passing.ts";
import { transaction } from "#lib/transaction.ts";
import { act, answerTo } from "../support/acting.ts";
import { withSql } from "../support/copies.ts";
import { demoDatabase } from "../support/database.ts";
import { deskOf } from "../support/desk.ts";
import { openFileStore, smallPdf } from "../support/file-store.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { sending } from "../support/sending.ts";
import { actorOf, systemActor } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const stranger = await actorOf(client, "operator@jombang.tolok.test");
const agencyId = operator.agencyId as string;
const desk = await deskOf(client, operator, "2024-S2");
const [sakip, ikm] = [await desk.entryOf("nilai-sakip"), await desk.entryOf("nilai-ikm-internal")];
const SAKIP = [sakip.id];
const page = { realisasiIds: SAKIP, title: "Publikasi BPS", address: "https://lamongankab.bps.go.id/publikasi" };

const attach = (text: string, realisasiIds = SAKIP, datedOn?: string) =>
  attachEvidence(operator, { realisasiIds, pageNote: "", datedOn }, { name: `${text}.pdf`, content: smallPdf(text) });
const onDisk = async (evidenceId: string) => {
  const { storageKey } = await client.evidence.findUniqueOrThrow({ where: { id: evidenceId } });
  return join(process.env.TOLOK_FILES as string, storageKey as string);
};
const sealed = async () =>
  (await listEvidence(operator, sakip.id)).map((one) => [one.fileName, one.sealed, one.datedOn, one.dating]);

test("the date of the document stands beside it, inside the period or outside of it", async () => {
  await desk.typeDirect("nilai-sakip", "80,10");
  await attach("tengah", SAKIP, "2024-09-30");
  await attach("telat", SAKIP, "2025-01-03");
  await attach("tanpa");
  expect(await sealed()).toEqual([
    ["tengah.pdf", true, "2024-09-30", "inside"],
    ["telat.pdf", true, "2025-01-03", "outside"],
    ["tanpa.pdf", true, null, null],
  ]);
  const [newest] = await listEvidenceOf(operator, agencyId, desk.periodId);
  expect(newest).toMatchObject({ fileName: "tanpa.pdf", datedOn: null, dating: null });
});

test("the same file again is the same evidence; a date is added once and then stays", async () => {
  const [first, again] = [await attach("tanpa"), await attach("tanpa", [ikm.id], "2024-10-01")];
  expect(again.evidenceId).toBe(first.evidenceId);
  expect((await sealed()).find(([name]) => name === "tanpa.pdf")).toEqual(["tanpa.pdf", true, "2024-10-01", "inside"]);
  const refusal = await refusalOf(attach("tanpa", SAKIP, "2024-10-02"));
  expect(refusal?.message).toContain("sudah tercatat bertanggal 1 Oktober 2024");
  await withSql(url, async (sql) => {
    const change = (set: string) =>
      answerTo(act(sql, { id: operator.userId }, `update evidence set ${set} where id = '${first.evidenceId}'`));
    expect(await change("dated_on = '2024-12-01'")).toBe("TK031");
    expect(await change("url = 'https://contoh.go.id'")).toBe("23503");
  });
});

test("a date is noted later by the operator, once", async () => {
  const { evidenceId } = await attach("belum bertanggal");
  expect((await refusalOf(dateEvidence(verifier, { evidenceId, datedOn: "2024-10-05" })))?.kind).toBe("not-found");
  expect((await refusalOf(dateEvidence(stranger, { evidenceId, datedOn: "2024-10-05" })))?.kind).toBe("not-found");
  await dateEvidence(operator, { evidenceId, datedOn: "2024-10-05" });
  const again = await refusalOf(dateEvidence(operator, { evidenceId, datedOn: "2024-10-06" }));
  expect(again?.message).toContain("sudah tercatat bertanggal 5 Oktober 2024");
  await deleteEvidence(operator, { evidenceId });
});

test("an address is evidence: https, dated, sealed by both, and opened where it is", async () => {
  const input = schema.attachAddress.parse({ ...page, datedOn: "2024-08-17" });
  const first = await attachAddress(operator, input);
  expect((await attachAddress(operator, input)).evidenceId).toBe(first.evidenceId);
  const other = await attachAddress(operator, schema.attachAddress.parse({ ...page, datedOn: "2024-12-17" }));
  expect(other.evidenceId).not.toBe(first.evidenceId);
  const [found] = (await listEvidenceOfPeriod(operator, agencyId, desk.periodId))
    .get(sakip.id)
    ?.filter((one) => one.id === first.evidenceId) ?? [undefined];
  expect(found).toMatchObject({ url: page.address, fileName: "Publikasi BPS", dating: "inside", sealed: true });
  await withSql(url, async (sql) => {
    const add = (address: string) =>
      answerTo(
        act(
          sql,
          { id: operator.userId },
          `insert into evidence (agency_id, file_name, media_type, size, sha256, url, dated_on, uploaded_by_id)
           values ($1, 'x', 'text/uri-list', 0, repeat('a', 64), $2, '2024-08-17', $3)`,
          [agencyId, address, operator.userId],
        ),
      );
    expect(await add("http://contoh.go.id")).toBe("23514 evidence_content");
    expect(await add("javascript:alert(1)")).toBe("23514 evidence_content");
  });
});

test.each([
  [{ ...page, datedOn: "" }, "Tanggal tidak ada di kalender"],
  [{ ...page, datedOn: "2024-02-30" }, "Tanggal tidak ada di kalender"],
  [{ ...page, datedOn: "2024-08-17", address: "http://bps.go.id" }, "http:// tidak diterima"],
  [{ ...page, datedOn: "2024-08-17", title: "  " }, "Beri judul"],
])("an address without its parts is refused in words", (input, words) => {
  const parsed = schema.attachAddress.safeParse(input);
  expect(parsed.error?.issues.map(({ message }) => message).join()).toContain(words);
});

test("when the value changes, everything it rested on is unchecked until somebody says so", async () => {
  await desk.typeDirect("nilai-sakip", "80,20");
  expect((await sealed()).map(([, isSealed]) => isSealed)).toEqual([false, false, false, false, false]);
  const [first] = await listEvidence(operator, sakip.id);
  await linkEvidence(operator, { evidenceId: first?.id ?? "", realisasiIds: SAKIP });
  expect((await sealed()).filter(([, isSealed]) => isSealed)).toHaveLength(1);
});

test("what supports only drafts is deleted with its file, and its deletion is in the history", async () => {
  const { evidenceId } = await attach("salah unggah", [sakip.id, ikm.id]);
  const path = await onDisk(evidenceId);
  expect(existsSync(path)).toBe(true);
  for (const other of [stranger, verifier])
    expect((await refusalOf(deleteEvidence(other, { evidenceId })))?.kind).toBe("not-found");
  expect(await deleteEvidence(operator, { evidenceId })).toEqual({ fileName: "salah unggah.pdf" });
  expect(existsSync(path)).toBe(false);
  expect(await client.evidenceLink.count({ where: { evidenceId } })).toBe(0);
  const told = await client.history.findFirstOrThrow({
    where: { tableName: "evidence", operation: "DELETE", rowKey: evidenceId },
  });
  expect(told).toMatchObject({ rowKey: evidenceId, action: "evidence.delete", actorId: operator.userId });
  expect(JSON.parse(told.oldRow ?? "{}")).toMatchObject({ file_name: "salah unggah.pdf" });
  const again = await attach("salah unggah");
  expect(existsSync(await onDisk(again.evidenceId))).toBe(true);
  await deleteEvidence(operator, { evidenceId: again.evidenceId });
});

test("what an evaluation rests on stays, in the words of the command and at the bare database", async () => {
  const { evidenceId } = await attach("renstra", [ikm.id]);
  const version = await client.lkeTemplateVersion.findFirstOrThrow();
  await transaction(systemActor, "test.evaluation", async (tx) => {
    const { id: evaluationId } = await tx.evaluation.create({
      data: { agencyId, year: 2024, templateVersionId: version.id, startedById: systemActor.userId, dueAt: new Date() },
    });
    await tx.evaluationEvidence.create({
      data: { agencyId, evaluationId, evidenceId, key: "1.a.1", linkedById: systemActor.userId },
    });
  });
  expect((await refusalOf(deleteEvidence(operator, { evidenceId })))?.message).toContain(
    "menjadi bukti kriteria 1.a.1 pada evaluasi 2024",
  );
  await detachEvidence(operator, { evidenceId, realisasiId: ikm.id });
  await withSql(url, async (sql) => {
    const remove = act(sql, { id: operator.userId }, `delete from evidence where id = '${evidenceId}'`);
    expect(await answerTo(remove)).toMatch(/^23001|^23503/);
  });
});

test("what a sent value rests on is not deleted, taken off or sealed anew, and the sentence says which", async () => {
  const { evidenceId } = await attach("laporan", SAKIP, "2024-11-30");
  await desk.explain("nilai-sakip", "Bukti kurang", "Lengkapi");
  await submitRealisasi(operator, await sending(client, SAKIP));
  expect((await refusalOf(deleteEvidence(operator, { evidenceId })))?.message).toBe(
    '"laporan.pdf" tidak dapat dihapus: mendukung Nilai SAKIP dinas, Semester II 2024, yang menunggu verifikasi. Lepas saja dari isian yang masih draf.',
  );
  expect((await refusalOf(detachEvidence(operator, { evidenceId, realisasiId: sakip.id })))?.kind).toBe("forbidden");
  await withSql(url, async (sql) => {
    const at = (text: string) => answerTo(act(sql, { id: operator.userId }, text));
    expect(await at(`delete from evidence_link where evidence_id = '${evidenceId}'`)).toBe("TK002");
    expect(await at(`update evidence_link set value_version = 99 where evidence_id = '${evidenceId}'`)).toBe("TK002");
    expect(await at(`delete from evidence where id = '${evidenceId}'`)).toMatch(/^23001|^23503/);
  });
  await withdrawRealisasi(operator, { realisasiIds: SAKIP });
});

test("what an approval froze stays for good, also after the value was opened again", async () => {
  const { evidenceId } = await attach("laporan");
  await submitRealisasi(operator, await sending(client, SAKIP));
  await verifyRealisasi(verifier, { realisasiIds: SAKIP });
  await approveRealisasi(head, { realisasiIds: SAKIP });
  const { frozenEvidence } = await client.realisasi.findUniqueOrThrow({ where: { id: sakip.id } });
  expect(frozenEvidence).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ fileName: "laporan.pdf", datedOn: "2024-11-30" }),
      expect.objectContaining({ fileName: "Publikasi BPS", url: page.address }),
    ]),
  );
  expect((await refusalOf(deleteEvidence(operator, { evidenceId })))?.message).toContain("yang sudah disetujui");
  await reopenRealisasi(head, { realisasiId: sakip.id, reason: "LHE terbaru belum dipakai" });
  expect((await client.realisasi.findUniqueOrThrow({ where: { id: sakip.id } })).state).toBe("draft");
  expect((await refusalOf(deleteEvidence(operator, { evidenceId })))?.message).toContain(
    "dibekukan bersama nilai yang pernah disetujui",
  );
  await withSql(url, async (sql) => {
    const at = (text: string) => answerTo(act(sql, { id: operator.userId }, text));
    expect(await at(`delete from evidence_link where evidence_id = '${evidenceId}'`)).toBe("done");
    expect(await at(`delete from evidence where id = '${evidenceId}'`)).toBe("TK032");
  });
});

test("evidence replaced after approval: the old seal no longer fits, the new one does", async () => {
  await desk.typeDirect("nilai-sakip", "81,00");
  await attach("laporan perbaikan", SAKIP, "2024-12-20");
  const rows = await sealed();
  expect(rows.filter(([, isSealed]) => isSealed)).toEqual([["laporan perbaikan.pdf", true, "2024-12-20", "inside"]]);
  expect(rows.length).toBeGreaterThan(3);
});
