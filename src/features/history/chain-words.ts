// What a verification found, in sentences that say exactly where.
import type { Finding, RowName } from "#domain/history/finding.ts";
import { formatDay } from "#lib/format.ts";

export function findingInWords(finding: Finding): string {
  switch (finding.kind) {
    case "altered":
      return `Isi ${rowInWords(finding.row)} tidak lagi seperti saat disegel.`;
    case "resealed":
      return `Isi ${rowInWords(finding.row)} diubah lalu disegel ulang: segel baris berikutnya (urut ${number(finding.next.sequence)}) masih dari isi lamanya.`;
    case "swapped":
      return `Isi ${rowInWords(finding.row)} dan ${rowInWords(finding.other)} saling ditukar.`;
    case "missing":
      return `Urut ${range(finding.from, finding.to)} dihapus${between(finding.before, finding.after)}.`;
    case "removed":
      return `${number(finding.count)} baris dihapus dan urutan sesudahnya digeser${between(finding.before, finding.after)}.`;
    case "inserted":
      return finding.count === 1
        ? `Disisipkan: ${rowInWords(finding.row)}; urutan sesudahnya digeser.`
        : `Disisipkan ${number(finding.count)} baris, terakhir ${rowInWords(finding.row)}; urutan sesudahnya digeser.`;
    case "cut":
      return `Ekor rantai terpotong: urut ${range(finding.from, finding.to)} tidak ada lagi sesudah ${rowInWords(finding.last)}. ${knownInWords(finding)}`;
    case "gone":
      return `Seluruh rantai hilang. ${knownInWords(finding)}`;
    case "rewritten":
      return `Rantai ditulis ulang di antara urut ${range(finding.from, finding.to)}: segelnya tidak sama dengan jangkar ${moment(finding.at)}.`;
    case "head":
      return finding.recorded === null
        ? `Catatan kepala rantai tidak ada; baris terakhirnya ${rowInWords(finding.last)}.`
        : `Kepala rantai tercatat di urut ${number(finding.recorded)} dengan segel lain; baris terakhirnya ${rowInWords(finding.last)}.`;
    case "unchained":
      return `Di luar rantai: ${rowInWords(finding.row)}. Baris ini tidak ditulis oleh pemicu riwayat.`;
    case "anchor-line":
      return `Berkas jangkar tidak utuh: baris ${number(finding.line)} tidak menyambung ke baris sebelumnya.`;
    case "anchor-lost":
      return `Berkas jangkar hilang atau terpotong: seharusnya memuat paling sedikit ${number(finding.lines)} baris, terakhir ditulis ${moment(finding.at)}.`;
  }
}

/** "urut 4.812 (variable_value 0198…, UPDATE, 24 November 2026, 10.42.00 WIB)" */
export function rowInWords(row: RowName): string {
  const place = row.sequence > 0 ? `urut ${number(row.sequence)}` : `nomor ${number(row.historyId)}`;
  return `${place} (${row.table} ${row.rowKey}, ${row.operation}, ${moment(row.at)})`;
}

const clock = new Intl.DateTimeFormat("id-ID", {
  timeZone: "Asia/Jakarta",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** To the second, on the clock of Jakarta; what is no time is told as it stands. */
export function moment(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return `${formatDay(date)}, ${clock.format(date).replaceAll(":", ".")} WIB`;
}

function between(before: RowName | null, after: RowName | null): string {
  if (before && after) return `, di antara ${rowInWords(before)} dan ${rowInWords(after)}`;
  return after ? `, sebelum ${rowInWords(after)}` : "";
}

function knownInWords({ to, known, at }: { to: number; known: "head" | "anchor" | "government"; at: string | null }) {
  if (known === "anchor" && at) return `Jangkar ${moment(at)} mencatat urut ${number(to)}.`;
  if (known === "head") return `Catatan kepala rantai menunjuk urut ${number(to)}.`;
  return "Pemerintah daerahnya ada, jadi rantainya pernah dimulai.";
}

const number = (value: number): string => value.toLocaleString("id-ID");
const range = (from: number, to: number): string =>
  from === to ? number(from) : `${number(from)}–${number(to)} (${number(to - from + 1)} baris)`;
