// The same for who holds a position and what it is called. A NIP is never said, only that it was changed: whoever keeps the
// organisation reads it at the position.
import { changedColumns, type HistoryRecord, type Row, type Sentence } from "#features/history/record.ts";
import { formatDay } from "#lib/format.ts";

const KINDS: Record<string, string> = { definitif: "pejabat definitif", plt: "Plt.", plh: "Plh." };

export function holderSentence(record: HistoryRecord): Sentence {
  const { operation, before, after, about } = record;
  const row = after ?? before ?? {};
  const who = row.person_name ?? about.person ?? "seseorang";
  const office = about.position ?? "suatu jabatan";
  if (operation === "INSERT")
    return told(`mencatat ${who} sebagai ${KINDS[row.kind ?? ""] ?? "pejabat"} ${office} ${spanOf(row)}`);
  if (operation === "DELETE") return told(`menghapus catatan ${who} pada ${office}`);
  const columns = changedColumns(record);
  if (columns.length === 1 && columns[0] === "valid_until")
    return after?.valid_until
      ? told(`mengakhiri ${who} pada ${office}, hari terakhir ${lastDay(after.valid_until)}`)
      : told(`membuka lagi masa ${who} pada ${office}`);
  const what = columns.map((column) => COLUMNS[column] ?? column.replaceAll("_", " ")).join(", ");
  return told(`mengoreksi catatan ${who} pada ${office}${what ? `: ${what}` : ""}`);
}

export function formerNameSentence({ operation, before, after, about }: HistoryRecord): Sentence {
  const row = after ?? before ?? {};
  if (operation === "DELETE") return told(`memberlakukan lagi nama ${row.name ?? ""}`);
  return told(`mengakhiri nama ${row.name ?? ""} pada ${lastDay(row.valid_until)}; sekarang ${about.position ?? ""}`);
}

const COLUMNS: Record<string, string> = {
  kind: "sebagai",
  user_id: "orangnya",
  person_name: "namanya",
  nip: "NIP",
  decree_number: "nomor SK",
  decree_on: "tanggal SK",
  valid_from: "hari pertama",
  valid_until: "hari terakhir",
};

const told = (what: string): Sentence => ({ sign: "changed", what, from: null, to: null });

const spanOf = ({ valid_from: from, valid_until: until }: Row): string =>
  until
    ? `dari ${formatDay(new Date(from ?? ""))} sampai ${lastDay(until)}`
    : `sejak ${from ? formatDay(new Date(from)) : ""}`;

/** The database keeps the first day without it. */
const lastDay = (until: string | null | undefined): string =>
  until ? formatDay(new Date(Date.parse(until) - 86_400_000)) : "";
