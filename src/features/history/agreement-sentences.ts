// What was done with a Perjanjian Kinerja, in people's words; its content is on its own page.
import { revisionWord } from "#domain/planning/agreement.ts";
import { changedColumns, type HistoryRecord, type Sentence } from "#features/history/record.ts";

type Told = Pick<HistoryRecord, "operation" | "before" | "after" | "reason">;

export function agreementSentence({ operation, before, after, reason }: Told): Sentence {
  const row = after ?? before ?? {};
  const name = `PK ${row.year ?? ""} ${row.promiser_title ?? ""} (${revisionWord(Number(row.revision ?? 0))})`;
  const told = (sign: Sentence["sign"], what: string): Sentence => ({ sign, what, from: null, to: null });
  if (operation === "INSERT") return told("changed", `menyusun draf ${name}${reason ? `: ${reason}` : ""}`);
  if (operation === "DELETE") return told("changed", `menghapus draf ${name}`);
  switch (before?.state === after?.state ? null : after?.state) {
    case "agreed":
      return told("approved", `menyepakati ${name}`);
    case "draft":
      return told("returned", `mengembalikan ${name} ke draf: ${after?.returned_reason ?? reason ?? ""}`);
    case "signed":
      return told("published", `mencatat ${name} sudah ditandatangani`);
    case "changed":
      return told("passed", `mengganti ${name} dengan Perubahan yang ditandatangani`);
    default:
      return told("changed", `mengubah ${name}: ${columnsIn({ before, after })}`);
  }
}

const COLUMNS: Record<string, string> = {
  promiser_name: "nama Pihak Pertama",
  promiser_title: "jabatan Pihak Pertama",
  promiser_kind: "sebutan Pihak Pertama",
  superior_name: "nama Pihak Kedua",
  superior_title: "jabatan Pihak Kedua",
  superior_kind: "sebutan Pihak Kedua",
  place: "tempat",
  money_note: "keterangan anggaran",
  reason: "alasan perubahan",
};

function columnsIn(rows: Pick<HistoryRecord, "before" | "after">): string {
  const words = changedColumns(rows).flatMap((column) => COLUMNS[column] ?? []);
  return words.length > 0 ? words.join(", ") : "isi menurut rencana";
}
