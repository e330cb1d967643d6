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
  period: Period;
  counts: ReviewCounts;
  /** Which steps this person takes, in their own role or for somebody who is away; neither for those who only read. */
  takes: { verify: boolean; approve: boolean; publish?: boolean };
  /** Of those that wait for this person. */
  belowTarget: number;
};

export function reviewHeadline({ period, counts, takes, belowTarget }: ReviewFinding): string {
  const when = periodInSentence(period);
  const mine = mineWords(takes.verify ? counts.submitted : 0, takes.approve ? counts.verified : 0);
  if (mine)
    return `${capitalised(mine)} untuk ${when}${belowTarget > 0 ? `, ${inWords(belowTarget)} di bawah target` : ""}`;
  if (takes.publish && counts.approved > 0)
    return `${capitalised(inWords(counts.approved))} realisasi ${when} menunggu Anda terbitkan`;
  const moving = movingWords(counts);
  if (!takes.verify && !takes.approve)
    return moving ? `${capitalised(moving)} untuk ${when}` : stillWords(counts, when);
  return moving ? `Tidak ada yang menunggu Anda untuk ${when}, ${moving}` : stillWords(counts, when);
}

function mineWords(submitted: number, verified: number): string {
  const first = submitted > 0 ? `${inWords(submitted)} isian menunggu verifikasi Anda` : "";
  if (verified === 0) return first;
  const second = "menunggu persetujuan Anda";
  return first === "" ? `${inWords(verified)} realisasi ${second}` : `${first}, ${inWords(verified)} ${second}`;
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
