// The canonical text of a row of history: what its seal is the SHA-256 of. Written by the database when a row is chained
// (`history_text` in the migrations) and here when it is verified; anybody with the row can write it a third time.
//
//   tolok/riwayat-1
//   rantai 36:0198…            the chain: id of the government, or of nobody for the installation's own
//   urut 4:4812                place in the chain, from 1, without gaps
//   sebelum 64:9f3a…           seal of the row before; zeros for the first
//   nomor, waktu, pelaku, tindakan, alasan, tabel, kunci, operasi, pemda, instansi, lama, baru
//
// One line per field: name, length of the value in bytes of UTF-8, value; "-" where there is no value. The length makes
// it injective: no two different rows have the same text, whatever line breaks a value carries.

/** The SHA-256 of the UTF-8 of a text, in hexadecimal. The domain has no digest of its own. */
export type Digest = (text: string) => string;

/** The chain of what belongs to no government: accounts, reference data. */
export const INSTALLATION = "00000000-0000-0000-0000-000000000000";

/** What the first row of a chain is sealed with. */
export const GENESIS = "0".repeat(64);

export type HistoryRow = {
  id: number;
  /** Microseconds since 1970, as the database keeps them. */
  atMicros: number;
  actorId: string;
  action: string;
  reason: string | null;
  table: string;
  rowKey: string;
  operation: string;
  governmentId: string | null;
  agencyId: string | null;
  oldRow: string | null;
  newRow: string | null;
};

export type Slot = { chain: string; sequence: number; previous: string };

export function canonicalText(row: HistoryRow, { chain, sequence, previous }: Slot): string {
  return [
    "tolok/riwayat-1\n",
    field("rantai", chain),
    field("urut", String(sequence)),
    field("sebelum", previous),
    field("nomor", String(row.id)),
    field("waktu", instant(row.atMicros)),
    field("pelaku", row.actorId),
    field("tindakan", row.action),
    field("alasan", row.reason),
    field("tabel", row.table),
    field("kunci", row.rowKey),
    field("operasi", row.operation),
    field("pemda", row.governmentId),
    field("instansi", row.agencyId),
    field("lama", row.oldRow),
    field("baru", row.newRow),
  ].join("");
}

/** "2026-11-24T03:42:10.123456Z". A time that no clock has shown is written as such and fits no seal. */
export function instant(micros: number): string {
  const whole = Math.floor(micros / 1000);
  if (!Number.isSafeInteger(micros) || Math.abs(whole) > LAST_MILLISECOND) return "di luar kalender";
  const rest = String(micros - whole * 1000).padStart(3, "0");
  return `${new Date(whole).toISOString().slice(0, -1)}${rest}Z`;
}

// The end of time of a JavaScript date.
const LAST_MILLISECOND = 8.64e15;

const field = (name: string, value: string | null): string =>
  value === null ? `${name} -\n` : `${name} ${bytes(value)}:${value}\n`;

const encoder = new TextEncoder();

// Most values are plain ASCII, where a byte is a letter.
function bytes(value: string): number {
  for (let at = 0; at < value.length; at++) if (value.charCodeAt(at) > 127) return encoder.encode(value).length;
  return value.length;
}
