// The finding over the grid of targets: how many indicators have a target for the year, and what waits.
import type { TargetSheet } from "#features/targets/grid.ts";
import { capitalised, inWords } from "#lib/format.ts";

type Facts = { year: number; unagreed: number; change: "draft" | "proposed" | "approved" | "returned" | null };

export function targetHeadline({ rows, columns }: TargetSheet, { year, unagreed, change }: Facts): string {
  const own = columns.find(({ period }) => period.year === year && period.kind === "year");
  const asked = own ? rows.filter(({ cells }) => !cells[own.id]?.locked) : [];
  if (!own) return `Kalender belum memuat tahun ${year}, jadi targetnya belum dapat diisi`;
  if (asked.length === 0) return `Tidak ada indikator yang berlaku pada ${year}`;
  const set = asked.filter(({ cells }) => cells[own.id]?.written !== "").length;
  const said =
    set === 0
      ? `Target ${year} belum diisi untuk ${inWords(asked.length)} indikator`
      : set === asked.length
        ? `${capitalised(inWords(asked.length))} indikator semuanya punya target ${year}`
        : `${capitalised(inWords(set))} dari ${inWords(asked.length)} indikator punya target ${year}`;
  return `${said}${waiting(unagreed, change)}`;
}

function waiting(unagreed: number, change: Facts["change"]): string {
  if (change === "proposed") return "; satu perubahan menunggu persetujuan kepala";
  if (change === "returned") return "; satu perubahan dikembalikan";
  return unagreed > 0 ? `; ${inWords(unagreed)} target belum ditetapkan kepala` : "";
}
