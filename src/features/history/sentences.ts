// The history in people's words: what somebody did, and from what to what. The role stands before the sentence:
// "Operator mengisi Angkatan kerja: 744.902".
import { formatFigure } from "#domain/value/format.ts";
import { toCanonical } from "#domain/value/value.ts";
import { agreementSentence } from "#features/history/agreement-sentences.ts";
import { delegationSentence, exceptionSentence, inWhoseName, late } from "#features/history/calendar-sentences.ts";
import { planSentence } from "#features/history/plan-sentences.ts";
import { formerNameSentence, holderSentence } from "#features/history/position-sentences.ts";
import type { HistoryRecord, Row, Sentence } from "#features/history/record.ts";

type Teller = (record: HistoryRecord) => Sentence;

export function sentenceOf(record: HistoryRecord): Sentence {
  return (TELLERS[record.table] ?? planSentence)(record);
}

const TELLERS: Record<string, Teller> = {
  variable_value: (record) => late(record, valueSentence(record, record.about.variable ?? "data dasar", "amount")),
  realisasi: realisasiSentence,
  workflow_step: (record) => inWhoseName(record, stepSentence(record)),
  evidence: evidenceSentence,
  evidence_link: linkSentence,
  membership: membershipSentence,
  delegation: delegationSentence,
  period_exception: exceptionSentence,
  note: noteSentence,
  position_holder: holderSentence,
  position_former_name: formerNameSentence,
  perjanjian_kinerja: agreementSentence,
};

function evidenceSentence({ operation, before, after, about }: HistoryRecord): Sentence {
  const file = about.file ?? (after ?? before)?.file_name ?? "berkas";
  if (operation === "DELETE") return changed(`menghapus bukti ${file}`);
  if (operation === "UPDATE") return changed(`mencatat tanggal ${file}`, { to: after?.dated_on ?? null });
  return changed(`mengunggah ${file}`, { sign: "attached" });
}

function valueSentence({ before, after, about }: HistoryRecord, name: string, column: string): Sentence {
  const from = figureOf(before, column, about.decimals);
  const to = figureOf(after, column, about.decimals);
  const reason = after?.not_applicable_reason;
  if (reason && reason !== before?.not_applicable_reason)
    return changed(`menandai ${name} tidak berlaku: ${reason}`, { from, to });
  if (before?.not_applicable_reason && to === null)
    return changed(`mencabut tanda tidak berlaku dari ${name}`, { from, to });
  if (to === null) return changed(from === null ? `membuka isian ${name}` : `mengosongkan ${name}`, { from, to });
  if (from === null) return changed(`mengisi ${name}: ${to}`, { from, to });
  return changed(from === to ? `menulis ulang ${name}: ${to}` : `mengubah ${name}`, { from, to });
}

const NOTES = { kendala: "kendala", solusi: "solusi", faktor_pendorong: "faktor pendorong" } as const;

function realisasiSentence(record: HistoryRecord): Sentence {
  const { before, after, operation, about } = record;
  const name = about.indicator ?? "indikator";
  if (operation === "DELETE") return changed(`menghapus isian ${name}`, { sign: "opened" });
  if (operation === "INSERT" && after?.direct_amount == null)
    return changed(`membuka isian ${name}`, { sign: "opened" });
  const note = (Object.keys(NOTES) as (keyof typeof NOTES)[]).find(
    (column) => before !== null && (before[column] ?? "") !== (after?.[column] ?? ""),
  );
  const valueChanged =
    before?.direct_amount !== after?.direct_amount || before?.not_applicable_reason !== after?.not_applicable_reason;
  if (note && !valueChanged) {
    const [from, to] = [before?.[note] || null, after?.[note] || null];
    return changed(`${to === null ? "menghapus" : "menulis"} ${NOTES[note]} ${name}`, { from, to });
  }
  return valueSentence(record, name, "direct_amount");
}

function stepSentence({ after, reason, about }: HistoryRecord): Sentence {
  const name = about.indicator ?? "realisasi";
  const shown = after?.shown_value ? ` (${after.shown_value})` : "";
  const why = after?.reason ?? reason ?? "";
  switch (after?.action) {
    case "submit":
      return changed(`mengirim ${name}${shown} untuk verifikasi`, { sign: "passed" });
    case "withdraw":
      return changed(`menarik kembali ${name}`, { sign: "opened" });
    case "verify":
      return changed(`meneruskan ${name}${shown} untuk persetujuan`, { sign: "passed" });
    case "return_to_operator":
      return changed(`mengembalikan ${name}: ${why}`, { sign: "returned" });
    case "approve":
      return changed(`menyetujui ${name}${shown}`, { sign: "approved" });
    case "publish":
      return changed(`menerbitkan ${name}${shown}`, { sign: "published" });
    case "reopen": {
      const since = after?.from_state === "published" ? "terbit" : "disetujui";
      return changed(`membuka kembali ${name}, dikoreksi setelah ${since}: ${why}`, { sign: "opened" });
    }
    default:
      return changed(`mencatat langkah ${name}`, { sign: "passed" });
  }
}

function noteSentence({ operation, after, about }: HistoryRecord): Sentence {
  const name = about.indicator ?? "indikator";
  if (operation === "UPDATE") return changed(`menandai catatan ${name} selesai`, { sign: "approved" });
  return changed(`menulis catatan ${name}: ${after?.text ?? ""}`);
}

function linkSentence({ operation, about }: HistoryRecord): Sentence {
  const file = about.file ?? "berkas";
  const name = about.indicator ?? "indikator";
  if (operation === "DELETE") return changed(`melepas ${file} dari ${name}`, { sign: "attached" });
  if (operation === "UPDATE") return changed(`menyegel ulang ${file} pada ${name}`, { sign: "attached" });
  return changed(`melampirkan ${file} pada ${name}`, { sign: "attached" });
}

function membershipSentence({ operation, before, after, about }: HistoryRecord): Sentence {
  const title = (after ?? before)?.title ?? "peran";
  const person = about.person ?? "seseorang";
  if (operation === "INSERT")
    return changed(person === title ? `memberi peran ${title}` : `memberi ${person} peran ${title}`);
  if (operation === "DELETE") return changed(`mencabut peran ${title} dari ${person}`);
  return changed(`mengubah peran ${title} ${person}`, {
    from: before?.valid_until ?? null,
    to: after?.valid_until ?? null,
  });
}

const changed = (what: string, more: Partial<Sentence> = {}): Sentence => ({
  sign: "changed",
  from: null,
  to: null,
  ...more,
  what,
});

/** With at least the decimals of its kind, and every digit that was typed beyond them. */
function figureOf(row: Row | null, column: string, decimals: number | null): string | null {
  const value = row?.[column];
  if (value == null) return null;
  const exact = toCanonical(value);
  return formatFigure(exact, Math.max(decimals ?? 0, exact.split(".")[1]?.length ?? 0));
}
