// The finding of the review page: what waits for whom, by rule from the counts.
import type { Period } from "#domain/period/period.ts";
import { periodInSentence } from "#features/indicators/headline.ts";
import { capitalised, inWords } from "#lib/format.ts";

export type ReviewCounts = {
  drafts: number;
  submitted: number;
  verified: number;
  approved: number;
  published: number;
};

export type ReviewFinding = {
  as: "verifier" | "head" | "reader";
  period: Period;
  counts: ReviewCounts;
  /** Of those that wait for this person. */
  belowTarget: number;
};

export function reviewHeadline({ as, period, counts, belowTarget }: ReviewFinding): string {
  const when = periodInSentence(period);
  const mine = as === "verifier" ? counts.submitted : as === "head" ? counts.verified : 0;
  if (mine > 0) {
    const work = as === "verifier" ? "isian menunggu verifikasi Anda" : "realisasi menunggu persetujuan Anda";
    const low = belowTarget > 0 ? `, ${inWords(belowTarget)} di bawah target` : "";
    return `${capitalised(inWords(mine))} ${work} untuk ${when}${low}`;
  }
  const moving = movingWords(counts);
  if (as === "reader") return moving ? `${capitalised(moving)} untuk ${when}` : stillWords(counts, when);
  return moving ? `Tidak ada yang menunggu Anda untuk ${when}, ${moving}` : stillWords(counts, when);
}

function movingWords({ submitted, verified }: ReviewCounts): string {
  const parts = [
    submitted > 0 ? `${inWords(submitted)} isian menunggu verifikasi` : "",
    verified > 0 ? `${inWords(verified)} menunggu persetujuan` : "",
  ].filter((part) => part !== "");
  if (submitted === 0 && verified > 0) return `${inWords(verified)} realisasi menunggu persetujuan`;
  return parts.join(", ");
}

function stillWords({ drafts, approved, published }: ReviewCounts, when: string): string {
  const done = approved + published;
  const word = approved > 0 ? "disetujui" : "terbit";
  if (drafts === 0 && done === 0) return `Tidak ada indikator yang diukur pada ${when}`;
  if (drafts === 0) return `Semua realisasi ${when} sudah ${word}`;
  if (done === 0) return `Belum ada isian yang dikirim untuk ${when}`;
  return `${capitalised(inWords(done))} realisasi ${when} sudah ${word}, ${inWords(drafts)} masih di operator`;
}
