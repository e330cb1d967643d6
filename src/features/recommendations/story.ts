// The story of a recommendation, newest first.
import type { RecommendationDeed } from "#domain/evaluation/recommendation.ts";
import type { RecommendationDetail } from "#features/recommendations/one-query.ts";
import { formatDayTime } from "#lib/format.ts";

const WORDS: Record<RecommendationDeed, string> = {
  issue: "memberikan rekomendasi ini kepada instansi",
  plan: "menetapkan rencana aksi",
  report: "melaporkan tindak lanjutnya selesai",
  accept: "menyatakan tindak lanjutnya sesuai, rekomendasi selesai",
  send_back: "mengembalikan laporannya",
  reopen: "membuka lagi rekomendasi ini",
};

const KINDS = {
  issue: "published",
  plan: "changed",
  report: "passed",
  accept: "approved",
  send_back: "returned",
  reopen: "opened",
} as const;

export function storySteps({ steps }: Pick<RecommendationDetail, "steps">) {
  return steps
    .map(({ deed, by, at, note }, index) => ({
      id: `${index}`,
      kind: KINDS[deed],
      who: by,
      what: note ? `${WORDS[deed]}: “${note}”` : WORDS[deed],
      when: formatDayTime(at),
    }))
    .reverse();
}
