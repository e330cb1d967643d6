// What the list of recommendations says at its head, made from its rows.
import { isLate, type RecommendationRow } from "#features/recommendations/rows.ts";
import { capitalised, inWords } from "#lib/format.ts";

/** "Tiga dari lima rekomendasi belum selesai, satu lewat batas" */
export function followUpHeadline(rows: readonly RecommendationRow[]): string {
  const given = rows.filter((row) => row.state !== "draft");
  const drafts = rows.length - given.length;
  if (given.length === 0)
    return drafts > 0
      ? `${capitalised(inWords(drafts))} rekomendasi masih draf, belum diberikan kepada instansi`
      : "Belum ada rekomendasi evaluasi";
  const open = given.filter((row) => row.state !== "closed");
  if (open.length === 0)
    return given.length === 1
      ? "Rekomendasi sudah selesai ditindaklanjuti"
      : "Semua rekomendasi sudah selesai ditindaklanjuti";
  const late = open.filter(isLate).length;
  const waiting = open.filter((row) => row.state === "reported").length;
  const said = [
    late > 0 ? `${inWords(late)} lewat batas` : null,
    waiting > 0 ? `${inWords(waiting)} menunggu verifikasi inspektorat` : null,
  ].filter((part) => part !== null);
  const of =
    open.length === given.length ? inWords(open.length) : `${inWords(open.length)} dari ${inWords(given.length)}`;
  return `${capitalised(of)} rekomendasi belum selesai${said.length > 0 ? `, ${said.join(", ")}` : ""}`;
}

/** "Dua rekomendasi evaluasi menunggu tindak lanjut Anda, satu lewat batas"; nothing where none does. */
export function waitingHeadline(rows: readonly RecommendationRow[]): string | undefined {
  if (rows.length === 0) return undefined;
  const late = rows.filter(isLate).length;
  const said = late > 0 ? `, ${inWords(late)} lewat batas` : "";
  return `${capitalised(inWords(rows.length))} rekomendasi evaluasi menunggu tindak lanjut Anda${said}`;
}
