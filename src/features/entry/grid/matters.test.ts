import { describe, expect, it } from "vitest";
import type { EntryIndicator, EntrySheet } from "#features/entry/sheet.ts";
import { type Field, freshField } from "./field.ts";
import { keptFields } from "./kept.ts";
import { createLive } from "./live.ts";
import { isToMend, mattersOf, progressOf, progressWords } from "./matters.ts";
import { planOf, withAnswer } from "./plan.ts";
import { rowsOf } from "./rows.ts";
import { sampleIndicator, sampleRealisasi, sampleSheet } from "./sample.ts";

type Change = Record<string, Partial<Field>>;

function formOf(sheet: EntrySheet, change: Change = {}) {
  const fields = Object.fromEntries(
    Object.entries(keptFields(sheet)).map(([name, kept]) => [name, { ...freshField(kept), ...change[name] }]),
  );
  const live = createLive(sheet);
  const liveOf = (indicator: EntryIndicator) => live(indicator, (name) => fields[name]);
  const matters = (indicator: EntryIndicator) => mattersOf(sheet, indicator, fields, liveOf(indicator));
  const said = (id: string) => {
    const indicator = sheet.indicators.find((one) => one.id === id);
    return indicator ? matters(indicator).map(({ what, say }) => `${what}: ${say}`) : [];
  };
  const plan = () => planOf(sheet.indicators, matters, (one) => liveOf(one).measurement.realisasi.kind === "number");
  return { fields, matters, said, plan, progress: progressOf(rowsOf(sheet), fields, matters) };
}

const file = {
  ...{ id: "e", fileName: "Rekap.pdf", mediaType: "application/pdf", pageNote: "", uploadedAt: "", usedElsewhere: 0 },
  ...{ url: null, datedOn: null, dating: null },
  sealed: true,
};
const sheet = sampleSheet();
const change = (id: string, with_: Partial<EntryIndicator>, on = sheet) =>
  sampleSheet({ ...on, indicators: on.indicators.map((one) => (one.id === id ? { ...one, ...with_ } : one)) });
const saved = (text: string): Partial<Field> => ({ text, kept: { text, version: 1 } });

const filled: Change = {
  "angka/v-terdaftar_ditempatkan": saved("5.412"),
  "angka/v-terdaftar": saved("6.010"),
};

describe("what keeps a draft from being sent", () => {
  it("is first of all the figure that is not there", () => {
    expect(formOf(sheet).said("ikm")).toEqual(["value: Semester II 2024 belum diisi"]);
    expect(formOf(sheet).said("penempatan")[0]).toContain("value: Jumlah terdaftar_ditempatkan");
  });

  it("is evidence, and below the target kendala and solusi: two things to mend", () => {
    const form = formOf(sheet, filled);
    expect(form.said("penempatan")).toEqual([
      "evidence: bukti dukung belum dilampirkan",
      "words: di bawah target: kendala dan solusi belum ditulis",
    ]);
    const [penempatan] = sheet.indicators;
    expect(penempatan && form.matters(penempatan).filter(isToMend)).toHaveLength(2);
  });

  it("counts the words as they stand in their boxes", () => {
    const words = { "kendala/penempatan": saved("Jadwal berubah"), "solusi/penempatan": saved("Dijadwalkan ulang") };
    const evidenced = change("penempatan", { evidence: [file] });
    expect(formOf(evidenced, { ...filled, ...words }).said("penempatan")).toEqual([]);
  });

  it("is whatever has not reached the server, the words too", () => {
    const form = formOf(sheet, {
      "nilai/ikm": { text: "8,6", phase: "queued" },
      "kendala/ikm": { text: "Survei terlambat", phase: "editing" },
    });
    expect(form.said("ikm").filter((one) => one.startsWith("unsaved"))).toHaveLength(2);
  });

  it("is a figure that cannot be read or was typed by two, each once", () => {
    const problem = { kind: "unreadable" as const, message: '"88,9o" bukan bilangan.', readings: [] };
    expect(formOf(sheet, { "nilai/ikm": { text: "88,9o", phase: "refused", problem } }).said("ikm")).toEqual([
      'refused: "88,9o" bukan bilangan',
    ]);
    expect(formOf(sheet, { "nilai/ikm": { text: "8", phase: "conflict" } }).said("ikm")).toEqual([
      "conflict: dua isian bentrok: pilih yang dipakai",
    ]);
  });

  it("is nothing for an indicator without a clear schedule that nobody began", () => {
    const unclear = change("ikm", { due: "unclear", measuredIn: null });
    expect(formOf(unclear).said("ikm")).toEqual([]);
    expect(formOf(unclear, { "nilai/ikm": saved("86") }).said("ikm")).toEqual([
      "evidence: bukti dukung belum dilampirkan",
    ]);
  });

  it("is nothing once it was sent, nor for what does not apply with a reason", () => {
    expect(formOf(change("ikm", { realisasi: sampleRealisasi("ikm", { state: "submitted" }) })).said("ikm")).toEqual(
      [],
    );
    const excused = sampleRealisasi("ikm", { notApplicableReason: "tidak ada survei", source: "direct" });
    expect(formOf(change("ikm", { realisasi: excused })).said("ikm")).toEqual([]);
  });

  it("is a return until somebody does something about it", () => {
    const realisasi = sampleRealisasi("ikm", { returnedReason: "Periksa koma.", exact: "8.62", asWritten: "8,62" });
    const returned = change("ikm", { realisasi, evidence: [file], returned: { by: "Verifikator", isAnswered: false } });
    expect(formOf(returned).said("ikm")).toContain("returned: dikembalikan: Periksa koma");
    expect(
      formOf(returned, { "nilai/ikm": { ...saved("86,2"), savedAt: "2024-12-20T03:00:00Z" } }).said("ikm"),
    ).toEqual([]);
    const answered = change("ikm", { returned: { by: "Verifikator", isAnswered: true } }, returned);
    expect(
      formOf(answered)
        .said("ikm")
        .filter((one) => one.startsWith("returned")),
    ).toEqual([]);
  });
});

describe("progress", () => {
  it("counts figures to type, a shared one once", () => {
    expect(formOf(sheet).progress).toMatchObject({ saved: 0, total: 4, toMend: 0 });
    expect(formOf(sheet, filled).progress).toMatchObject({ saved: 2, total: 4, toMend: 2 });
  });

  it("draws each in its state", () => {
    const states = formOf(sheet, {
      "angka/v-terdaftar_ditempatkan": saved("5.412"),
      "angka/v-terdaftar": { text: "6.010", phase: "queued" },
      "nilai/ikm": { text: "88,9o", phase: "refused" },
    }).progress.states;
    expect(states).toEqual(["saved", "waiting", "empty", "refused"]);
  });

  it("leaves out what has no clear schedule until somebody begins it", () => {
    const unclear = change("ikm", { due: "unclear", measuredIn: null });
    expect(formOf(unclear).progress.total).toBe(3);
    expect(formOf(unclear, { "nilai/ikm": saved("86") }).progress.total).toBe(4);
  });

  it("is said in two sentences", () => {
    const words = (saved: number, total: number, toMend: number, counts = { draft: 3, sent: 0 }) => {
      const { done, next } = progressWords({ saved, total, toMend, states: [] }, counts);
      return `${done} ${next}`.trim();
    };
    expect(words(4, 12, 4)).toBe("4 dari 12 isian tersimpan. Empat hal perlu dibereskan sebelum dikirim.");
    expect(words(0, 12, 0)).toBe("0 dari 12 isian tersimpan. Belum ada yang perlu dibereskan.");
    expect(words(12, 12, 0)).toBe("12 dari 12 isian tersimpan. Semuanya siap dikirim.");
    expect(words(0, 0, 0, { draft: 0, sent: 9 })).toBe(
      "Sembilan realisasi sudah dikirim. Tidak ada yang perlu diisi lagi.",
    );
    expect(words(0, 0, 0, { draft: 0, sent: 0 })).toBe("Tidak ada yang perlu diisi.");
  });
});

describe("the plan of sending", () => {
  const ready = change("ikm", { evidence: [file] });

  it("sends what is complete and leaves the rest with its reasons and places", () => {
    const plan = formOf(ready, { ...filled, "nilai/ikm": saved("86,2") }).plan();
    expect(plan.send).toEqual(["r-ikm"]);
    expect(plan.left.map(({ indicator, spot }) => [indicator.id, spot.kind])).toEqual([
      ["penempatan", "evidence"],
      ["penempatan", "field"],
      ["produktivitas", "field"],
    ]);
  });

  it("does not send an older figure than the one on the screen", () => {
    const stale = { text: "8,6", kept: { text: "86,2", version: 1 }, phase: "queued" as const };
    expect(formOf(ready, { "nilai/ikm": stale }).plan().send).toEqual([]);
  });

  it("neither sends nor holds back what has no clear schedule and was not begun", () => {
    const unclear = sampleSheet({ indicators: [sampleIndicator("t", { due: "unclear", measuredIn: null })] });
    expect(formOf(unclear).plan()).toEqual({ send: [], left: [] });
  });

  it("sends a returned one again", () => {
    const realisasi = sampleRealisasi("ikm", { returnedReason: "Periksa koma.", exact: "86.2", asWritten: "86,2" });
    const returned = change("ikm", { realisasi, returned: { by: "Verifikator", isAnswered: false } }, ready);
    expect(formOf(returned).plan().send).toEqual(["r-ikm"]);
  });

  it("adds what the server knew better", () => {
    const plan = formOf(ready, { "nilai/ikm": saved("86,2") }).plan();
    const answer = [{ id: "r-ikm", name: "ikm", why: ["bukti dukung belum dilampirkan"] }];
    const left = withAnswer(plan, answer, ready.indicators);
    expect(left.at(-1)).toMatchObject({ indicator: { id: "ikm" }, spot: { kind: "evidence" } });
  });
});
