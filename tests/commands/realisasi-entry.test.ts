// Entering Semester II 2024 of Disnaker Lamongan: what is saved, what is refused and in which words, and that nobody's
// figure is ever written over unseen.
import { afterEach, describe, expect, test } from "vitest";
import { proveActor } from "#domain/access/actor.ts";
import { linkEvidence } from "#features/evidence/commands.ts";
import { saveDirectValue, saveVariableValue } from "#features/realisasi/commands.ts";
import { markNotApplicable, saveExplanation } from "#features/realisasi/explaining.ts";
import {
  approveRealisasi,
  returnRealisasi,
  submitRealisasi,
  verifyRealisasi,
  withdrawRealisasi,
} from "#features/realisasi/passing.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore } from "../support/file-store.ts";
import { openForm, refusalOf, setWindow } from "../support/lamongan-entry.ts";
import { sending } from "../support/sending.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const { period, variable, stored, entry, type, explain, attach } = await openForm(client);
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const colleague = await actorOf(client, "operator.pelatihan@lamongan.tolok.test");
const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const stranger = await actorOf(client, "operator@jombang.tolok.test");

const submit = async (...codes: string[]) =>
  submitRealisasi(
    operator,
    await sending(
      client,
      (await Promise.all(codes.map(entry))).map((row) => row.id),
    ),
  );
const direct = async (code: string, text: string, actor = operator, baseVersion?: number) => {
  const row = await entry(code);
  return saveDirectValue(actor, { realisasiId: row.id, text, baseVersion: baseVersion ?? row.valueVersion });
};

describe("a figure", () => {
  test("is kept as it was typed and as the exact decimal it means", async () => {
    expect(await type(operator, "penduduk_bekerja", " 706.214 ")).toMatchObject({
      ...{ exact: "706214", asWritten: "706.214", version: 1, by: "Operator" },
    });
    expect(String((await stored("penduduk_bekerja"))?.amount)).toBe("706214");
  });

  test("sent twice is saved once", async () => {
    const before = await client.history.count();
    expect(await type(operator, "penduduk_bekerja", "706.214", 0)).toMatchObject({ version: 1 });
    expect(await client.history.count()).toBe(before);
  });

  test("that cannot be read is refused with what to write, and nothing changes", async () => {
    const refusal = await refusalOf(type(operator, "penduduk_bekerja", "706.21o"));
    expect(refusal).toMatchObject({ kind: "invalid" });
    expect(refusal?.message).toContain("ada huruf o di akhir");
    expect(await stored("penduduk_bekerja")).toMatchObject({ asWritten: "706.214", version: 1 });
  });

  test("taken out is missing, never 0", async () => {
    await type(operator, "angkatan_kerja", "744.902");
    await type(operator, "angkatan_kerja", "");
    expect(await stored("angkatan_kerja")).toMatchObject({ amount: null, asWritten: "", version: 2 });
  });

  test("changes the value version of what rests on it, and makes its typist an editor", async () => {
    const before = await entry("penduduk-yang-bekerja");
    await type(colleague, "angkatan_kerja", "744.902");
    expect((await entry("penduduk-yang-bekerja")).valueVersion).toBe(before.valueVersion + 1);
    const editors = await client.realisasiEditor.findMany({ where: { realisasiId: before.id } });
    expect(editors.map(({ userId }) => userId).sort()).toEqual([colleague.userId, operator.userId].sort());
  });
});

describe("two people in one cell", () => {
  test("the second sees what the first saved, by whom and when, and may put theirs on top of it", async () => {
    await type(colleague, "tenaga_kerja_bersertifikat", "19.864", 0);
    const refusal = await refusalOf(type(operator, "tenaga_kerja_bersertifikat", "19.846", 0));
    expect(refusal).toMatchObject({
      kind: "conflict",
      message: "Operator Bidang Pelatihan menyimpan 19.864. Pilih yang dipakai.",
      other: { asWritten: "19.864", exact: "19864", version: 1, by: "Operator Bidang Pelatihan" },
    });
    expect(await type(operator, "tenaga_kerja_bersertifikat", "19.846", 1)).toMatchObject({ version: 2 });
  });

  test("typing the same figure is no conflict, however it is written", async () => {
    expect(await type(colleague, "tenaga_kerja_bersertifikat", "19846", 0)).toMatchObject({
      ...{ asWritten: "19.846", version: 2 },
    });
  });

  test("of ten first values at one moment one is saved, nine are asked", async () => {
    const { id: variableId } = await variable("pdrb_adhk");
    const attempts = Array.from({ length: 10 }, (_, index) =>
      refusalOf(
        saveVariableValue(index % 2 ? operator : colleague, {
          ...{ variableId, periodId: period.id, text: `30.912,${index}`, baseVersion: 0 },
        }),
      ),
    );
    const kinds = (await Promise.all(attempts)).map((refusal) => refusal?.kind ?? "saved");
    expect(kinds.sort()).toEqual([...Array(9).fill("conflict"), "saved"]);
    expect((await stored("pdrb_adhk"))?.version).toBe(1);
  });
});

describe("a directly measured indicator", () => {
  test("takes its value itself; one with a formula does not", async () => {
    expect(await direct("nilai-sakip", "80,10")).toMatchObject({ exact: "80.1", asWritten: "80,10", version: 1 });
    const refusal = await refusalOf(direct("tenaga-kerja-ditempatkan", "73,70"));
    expect(refusal).toMatchObject({ kind: "invalid", message: expect.stringContaining("isi data dasarnya") });
  });

  test("is not in conflict with the words written beside it", async () => {
    await explain(colleague, "nilai-sakip", "kendala", "Dokumen terlambat");
    expect(await direct("nilai-sakip", "80,20", operator, 1)).toMatchObject({ version: 2 });
  });

  test("names who was faster", async () => {
    await direct("nilai-sakip", "80,30", colleague);
    expect(await refusalOf(direct("nilai-sakip", "80,40", operator, 2))).toMatchObject({
      kind: "conflict",
      other: { asWritten: "80,30", version: 3, by: "Operator Bidang Pelatihan", notApplicable: null },
    });
  });

  test("sent twice is saved once; written otherwise it is kept so", async () => {
    expect(await direct("nilai-sakip", "80,3", operator, 0)).toMatchObject({ asWritten: "80,30", version: 3 });
    expect(await direct("nilai-sakip", "80,3", operator, 3)).toMatchObject({ asWritten: "80,3", version: 3 });
  });
});

describe("words beside a figure", () => {
  test("are saved one by one", async () => {
    await explain(operator, "nilai-ikm-internal", "kendala", "Survei terlambat");
    await explain(colleague, "nilai-ikm-internal", "solusi", "Survei dimulai Oktober");
    expect(await entry("nilai-ikm-internal")).toMatchObject({
      ...{ kendala: "Survei terlambat", solusi: "Survei dimulai Oktober" },
    });
  });

  test("are not written over unseen", async () => {
    const { id: realisasiId } = await entry("nilai-ikm-internal");
    const save = (text: string, before: string) =>
      refusalOf(saveExplanation(operator, { realisasiId, field: "solusi", text, before }));
    expect(await save("Survei daring", "")).toMatchObject({
      kind: "conflict",
      other: { text: "Survei dimulai Oktober", by: "Operator Bidang Pelatihan" },
    });
    expect(await save("Survei dimulai Oktober", "")).toBeNull();
    expect(await save("Survei daring", "Survei dimulai Oktober")).toBeNull();
    expect((await entry("nilai-ikm-internal")).solusi).toBe("Survei daring");
  });
});

describe("tidak berlaku", () => {
  const mark = async (reason: string, change: { before?: string; baseVersion?: number } = {}, actor = operator) => {
    const row = await entry("nilai-ikm-internal");
    const before = change.before ?? row.notApplicableReason ?? "";
    const given = { realisasiId: row.id, reason, before, baseVersion: change.baseVersion ?? row.valueVersion };
    return markNotApplicable(actor, given);
  };

  test("takes the place of a value, with its reason, until it is taken back", async () => {
    await direct("nilai-ikm-internal", "86,20");
    await mark("Survei ditiadakan tahun ini");
    expect(await entry("nilai-ikm-internal")).toMatchObject({
      ...{ notApplicableReason: "Survei ditiadakan tahun ini", directAmount: null, directAsWritten: null },
    });
    await mark("");
    expect((await entry("nilai-ikm-internal")).notApplicableReason).toBeNull();
  });

  test("does not take away a value that was typed meanwhile", async () => {
    const { valueVersion } = await entry("nilai-ikm-internal");
    await direct("nilai-ikm-internal", "86,20", colleague);
    const refusal = await refusalOf(mark("Survei ditiadakan", { baseVersion: valueVersion }));
    expect(refusal).toMatchObject({ kind: "conflict" });
    expect(refusal?.message).toContain("Operator Bidang Pelatihan mengisi 86,20");
  });

  test("is ended by typing a value over it, if one has seen it", async () => {
    const { valueVersion } = await entry("nilai-ikm-internal");
    await mark("Survei ditiadakan tahun ini", {}, colleague);
    expect(await refusalOf(direct("nilai-ikm-internal", "86,30", operator, valueVersion))).toMatchObject({
      kind: "conflict",
      other: { notApplicable: "Survei ditiadakan tahun ini" },
    });
    await direct("nilai-ikm-internal", "86,30");
    expect(await entry("nilai-ikm-internal")).toMatchObject({ notApplicableReason: null, directAsWritten: "86,30" });
  });
});

test("another agency's data dasar and entries look as if they were not there", async () => {
  const { id: variableId } = await variable("penduduk_bekerja");
  const { id: realisasiId } = await entry("nilai-sakip");
  // Asked before: an attempt that is refused while something else is awaited would be nobody's.
  const sent = await sending(client, [realisasiId]);
  const attempts = [
    saveVariableValue(stranger, { variableId, periodId: period.id, text: "1", baseVersion: 1 }),
    saveDirectValue(stranger, { realisasiId, text: "1", baseVersion: 3 }),
    saveExplanation(stranger, { realisasiId, field: "kendala", text: "x", before: "" }),
    markNotApplicable(stranger, { realisasiId, reason: "tidak ada", before: "", baseVersion: 3 }),
    submitRealisasi(stranger, sent),
    withdrawRealisasi(stranger, { realisasiIds: [realisasiId] }),
  ];
  for (const refusal of await Promise.all(attempts.map(refusalOf))) expect(refusal?.kind).toBe("not-found");
});

describe("the window", () => {
  afterEach(() => setWindow(period.id, -10, 45, 365));

  test("before it opens and after it locks nothing is typed, and the words say which", async () => {
    await setWindow(period.id, 1, 45, 365);
    expect(await refusalOf(type(operator, "penduduk_bekerja", "1"))).toMatchObject({
      ...{ kind: "forbidden", message: "Periode ini belum dibuka untuk pengisian." },
    });
    await setWindow(period.id, -60, -30, -1);
    const refusal = await refusalOf(direct("nilai-sakip", "1"));
    expect(refusal).toMatchObject({ kind: "forbidden" });
    expect(refusal?.message).toContain("sudah dikunci");
  });

  test("after the deadline it takes values until it locks, and what is sent then is late for good", async () => {
    await setWindow(period.id, -60, -3, 30);
    await type(operator, "perusahaan_menerapkan_uu", "640");
    await type(operator, "perusahaan_seluruhnya", "1.012");
    await attach(operator, "perusahaan-menerapkan-uu");
    await submit("perusahaan-menerapkan-uu");
    expect(await entry("perusahaan-menerapkan-uu")).toMatchObject({ state: "submitted", isLate: true });
  });
});

describe("a data dasar that two indicators share", () => {
  test("is locked while one of them is on its way, says which, and opens when it is taken back", async () => {
    await type(operator, "tenaga_kerja_keseluruhan", "706.214");
    await attach(operator, "tenaga-kerja-bersertifikat");
    await submit("tenaga-kerja-bersertifikat");
    const refusal = await refusalOf(type(operator, "tenaga_kerja_keseluruhan", "706.215"));
    expect(refusal).toMatchObject({ kind: "forbidden" });
    expect(refusal?.message).toContain('dipakai "Tenaga kerja bersertifikat kompetensi" yang sudah dikirim');
    const { id } = await entry("tenaga-kerja-bersertifikat");
    await withdrawRealisasi(operator, { realisasiIds: [id] });
    expect(await type(operator, "tenaga_kerja_keseluruhan", "706.215")).toMatchObject({ version: 2 });
  });
});

describe("sending", () => {
  test("sends what is complete and answers for the rest why it stays", async () => {
    await type(operator, "pencari_kerja_ditempatkan", "9.441");
    await type(operator, "pencari_kerja_terdaftar", "12.810");
    const { passed, left } = await submit("tenaga-kerja-bersertifikat", "tenaga-kerja-ditempatkan", "akurasi-proyeksi");
    expect(passed).toEqual(["Tenaga kerja bersertifikat kompetensi"]);
    const why = Object.fromEntries(left.map((one) => [one.name, one.why]));
    expect(why["Tenaga kerja yang ditempatkan"]).toEqual([
      "bukti dukung belum dilampirkan",
      "di bawah target: kendala belum ditulis",
      "di bawah target: solusi belum ditulis",
    ]);
    expect(why["Akurasi proyeksi rencana tenaga kerja"]?.join()).toContain("belum diisi");
    const ids = await Promise.all(["tenaga-kerja-ditempatkan", "akurasi-proyeksi"].map(entry));
    expect(left.map(({ id }) => id).sort()).toEqual(ids.map(({ id }) => id).sort());
    expect((await entry("tenaga-kerja-ditempatkan")).state).toBe("draft");
  });

  test("sends nothing when nothing is complete, and says what the first one lacks", async () => {
    const refusal = await refusalOf(submit("akurasi-proyeksi"));
    expect(refusal).toMatchObject({ kind: "invalid" });
    expect(refusal?.message).toContain("Akurasi proyeksi");
  });

  test("takes one below its target once kendala, solusi and evidence are there", async () => {
    await explain(operator, "tenaga-kerja-ditempatkan", "kendala", "Keberangkatan tertunda");
    await explain(operator, "tenaga-kerja-ditempatkan", "solusi", "Jadwal ulang Januari");
    await attach(operator, "tenaga-kerja-ditempatkan");
    expect(await submit("tenaga-kerja-ditempatkan")).toMatchObject({ left: [] });
    const step = await client.workflowStep.findFirstOrThrow({
      where: { realisasiId: (await entry("tenaga-kerja-ditempatkan")).id },
    });
    expect(step).toMatchObject({ action: "submit", shownValue: "73,70", actorRole: "operator" });
  });

  test("locks what was sent: figures, words and evidence", async () => {
    const row = await entry("tenaga-kerja-ditempatkan");
    const attempts = [
      type(operator, "pencari_kerja_terdaftar", "12.811"),
      explain(operator, "tenaga-kerja-ditempatkan", "kendala", "lain"),
      attach(operator, "tenaga-kerja-ditempatkan"),
    ];
    for (const refusal of await Promise.all(attempts.map(refusalOf))) {
      expect(refusal).toMatchObject({ kind: "forbidden" });
      expect(refusal?.message).toContain("sudah dikirim");
    }
    expect(await entry("tenaga-kerja-ditempatkan")).toEqual(row);
  });

  test("counts tidak berlaku as complete, without evidence", async () => {
    const row = await entry("akurasi-proyeksi");
    const reason = "BPS belum menerbitkan angkanya";
    await markNotApplicable(operator, { realisasiId: row.id, reason, before: "", baseVersion: row.valueVersion });
    expect(await submit("akurasi-proyeksi")).toMatchObject({ left: [] });
  });
});

describe("what was sent", () => {
  test("is taken back only while nobody has looked at it", async () => {
    const { id } = await entry("akurasi-proyeksi");
    await withdrawRealisasi(operator, { realisasiIds: [id] });
    expect((await entry("akurasi-proyeksi")).state).toBe("draft");
    await submit("akurasi-proyeksi");
    await verifyRealisasi(verifier, { realisasiIds: [id] });
    expect(await refusalOf(withdrawRealisasi(operator, { realisasiIds: [id] }))).toMatchObject({ kind: "conflict" });
  });

  test("is passed by nobody who typed it, in whatever role they come back", async () => {
    const { id } = await entry("tenaga-kerja-ditempatkan");
    const asVerifier = proveActor({ ...operator, role: "verifier", title: "Verifikator" });
    const refusal = await refusalOf(verifyRealisasi(asVerifier, { realisasiIds: [id] }));
    expect(refusal).toMatchObject({ kind: "forbidden" });
    expect(refusal?.message).toContain("Anda ikut mengisi nilai ini");
    await verifyRealisasi(verifier, { realisasiIds: [id] });
    const asHead = proveActor({ ...operator, role: "head", title: "Kepala Dinas" });
    expect(await refusalOf(approveRealisasi(asHead, { realisasiIds: [id] }))).toMatchObject({ kind: "forbidden" });
  });

  test("comes back alone with its reason, opens, and goes again without it", async () => {
    const row = await entry("tenaga-kerja-ditempatkan");
    await returnRealisasi(head, { realisasiId: row.id, reason: "Mohon lampirkan rekap per negara." });
    expect(await entry("tenaga-kerja-ditempatkan")).toMatchObject({
      ...{ state: "draft", returnedReason: "Mohon lampirkan rekap per negara." },
    });
    expect((await entry("tenaga-kerja-bersertifikat")).state).toBe("submitted");
    await type(operator, "pencari_kerja_ditempatkan", "9.442");
    await submit("tenaga-kerja-ditempatkan");
    expect(await entry("tenaga-kerja-ditempatkan")).toMatchObject({ state: "submitted", returnedReason: null });
  });
});

describe("evidence", () => {
  test("of a changed value is looked at and sealed anew, and keeps its note", async () => {
    await direct("nilai-ikm-internal", "86,40");
    const { evidenceId } = await attach(operator, "nilai-ikm-internal");
    await direct("nilai-ikm-internal", "86,50");
    const row = await entry("nilai-ikm-internal");
    const seal = () =>
      client.evidenceLink.findFirstOrThrow({
        where: { evidenceId, realisasiId: row.id },
        select: { valueVersion: true },
      });
    expect((await seal()).valueVersion).toBe(row.valueVersion - 1);
    await linkEvidence(operator, { evidenceId, realisasiIds: [row.id] });
    expect((await seal()).valueVersion).toBe(row.valueVersion);
  });

  test("serves a further indicator without being sent again", async () => {
    const row = await entry("nilai-ikm-internal");
    const { evidenceId } = await client.evidenceLink.findFirstOrThrow({ where: { realisasiId: row.id } });
    const sakip = await entry("nilai-sakip");
    await linkEvidence(operator, { evidenceId, realisasiIds: [sakip.id], pageNote: "halaman 4" });
    expect(await client.evidenceLink.count({ where: { evidenceId } })).toBe(2);
    const foreign = linkEvidence(stranger, { evidenceId, realisasiIds: [sakip.id] });
    expect((await refusalOf(foreign))?.kind).toBe("not-found");
  });
});

test("many saving and sending at once end in order: each is done or refused, nothing is half or stuck", async () => {
  const keys = ["transmigran_meningkat", "transmigran_ditempatkan", "tenaga_kerja_keseluruhan", "pdrb_adhk"];
  const work = Array.from({ length: 40 }, async (_, index) => {
    const actor = index % 2 ? operator : colleague;
    if (index % 8 === 0) return refusalOf(submit("transmigran-berhasil", "produktivitas-tenaga-kerja"));
    return refusalOf(type(actor, keys[index % keys.length] ?? "", String(100 + index)));
  });
  const kinds = new Set((await Promise.all(work)).map((refusal) => refusal?.kind ?? "done"));
  for (const kind of kinds) expect(["done", "conflict", "forbidden", "invalid"]).toContain(kind);
  expect(kinds.has("done")).toBe(true);
});
