import { Section } from "#components/page/section.tsx";
import type { RecommendationRow } from "#features/recommendations/rows.ts";
import { RecommendationTable } from "./recommendation-table.tsx";

type Props = { rows: RecommendationRow[]; verifies: boolean; now: Date };

/** Under "Tugas saya": the recommendations that wait for this person; nothing where none does. */
export function FollowUpWork({ rows, verifies, now }: Props) {
  if (rows.length === 0) return null;
  return (
    <div className="mt-8">
      <Section
        title={
          verifies
            ? `Tindak lanjut menunggu verifikasi Anda (${rows.length})`
            : `Rekomendasi evaluasi yang harus ditindaklanjuti (${rows.length})`
        }
      >
        <RecommendationTable rows={rows} withAgency={verifies} now={now} />
      </Section>
    </div>
  );
}
