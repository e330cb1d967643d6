import { Columns } from "#components/page/columns.tsx";
import { HistoryList } from "#components/page/history-list.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { isWithAgency } from "#domain/evaluation/recommendation.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { RecommendationDetail, UnitChoice } from "#features/recommendations/one-query.ts";
import { isLate } from "#features/recommendations/rows.ts";
import { storySteps } from "#features/recommendations/story.ts";
import { daysLeft, formatDay, isoDay } from "#lib/format.ts";
import { ActionsForm } from "./actions-form.tsx";
import { ActionsTable } from "./actions-table.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { DraftForm } from "./draft-form.tsx";
import { FollowUpEvidence } from "./follow-up-evidence.tsx";
import { RecommendationState } from "./recommendation-state.tsx";
import { ReportForm } from "./report-form.tsx";

type Props = { agency: AgencyHead; detail: RecommendationDetail; units: UnitChoice[]; now: Date };

/** One recommendation: what was asked, what is being done about it, and whether it is true. */
export function DetailPage({ agency, detail, units, now }: Props) {
  const { may, state, id, version } = detail;
  const back = addressOf(agency, "tindak-lanjut");
  const answers = may.answer && isWithAgency(state);
  const steps = storySteps(detail);
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor") },
          { label: "Tindak lanjut", href: back },
          { label: `Rekomendasi ${detail.number}` },
        ]}
        over={`Rekomendasi ${detail.number}, evaluasi AKIP ${detail.year}${detail.place ? `, dari catatan ${detail.place}` : ""}`}
        finding={detail.text}
        sub={
          <>
            <RecommendationState state={state} />
            <span>
              {detail.owner
                ? [detail.owner, detail.unit].filter(Boolean).join(", ")
                : "penanggung jawab belum ditentukan"}
            </span>
            {detail.dueOn && <span>Batas {formatDay(new Date(detail.dueOn))}</span>}
            {detail.dueOn && isLate(detail) && (
              <StateChip state="late">{daysLeft(now, new Date(detail.dueOn))}</StateChip>
            )}
          </>
        }
      />
      <Columns
        label="Keputusan dan riwayat"
        width={316}
        rail={
          <div className="grid gap-8">
            {may.verify && (state === "reported" || state === "closed") && (
              <DecisionForm recommendationId={id} version={version} state={state} />
            )}
            {answers && state === "planned" && (
              <ReportForm recommendationId={id} version={version} files={detail.files.length} />
            )}
            <Section title="Perjalanan">
              {steps.length > 0 ? (
                <HistoryList steps={steps} />
              ) : (
                <p className="meta">Belum diberikan kepada instansi.</p>
              )}
            </Section>
          </div>
        }
      >
        <div className="grid gap-8">
          {may.write && (
            <Section title="Sebelum diberikan">
              <DraftForm detail={detail} units={units} home={back} />
            </Section>
          )}
          {state !== "draft" && (
            <Section title="Rencana aksi">
              {answers ? (
                <ActionsForm detail={detail} today={isoDay(now)} />
              ) : detail.actions.length > 0 ? (
                <ActionsTable actions={detail.actions} now={now} />
              ) : (
                <p className="meta">Instansi belum menyusun rencana aksi.</p>
              )}
            </Section>
          )}
          {state !== "draft" && (
            <Section title={`Bukti tindak lanjut (${detail.files.length})`}>
              <FollowUpEvidence recommendationId={id} files={detail.files} open={answers} />
            </Section>
          )}
        </div>
      </Columns>
    </>
  );
}
