import { PageHead } from "#components/page/page-head.tsx";
import { type Step, Stepper } from "#components/page/stepper.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Message } from "#components/ui/message.tsx";
import { periodName } from "#domain/period/period.ts";
import type { WorkflowState } from "#domain/workflow/workflow.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import type { EntrySheet } from "#features/entry/sheet.ts";
import { stageOf, windowWords } from "#features/entry/stage.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { formatDayTime, formatShortDay } from "#lib/format.ts";
import { EntryDesk } from "./entry-desk.tsx";
import { EntryProgress } from "./entry-progress.tsx";
import { EntryWork } from "./entry-work.tsx";

type Props = {
  place: Place;
  sheet: EntrySheet;
  /** The unit that verifies here. */
  verifiers: string | null;
  /** Code of the indicator to open the rail with. */
  wanted: string | null;
  now: Date;
};

export function EntryPage({ place, sheet, verifiers, wanted, now }: Props) {
  const { agency, period } = place;
  const name = periodName(period);
  const entries = sheet.indicators.filter((indicator) => indicator.realisasi);
  const first = entries.find((indicator) => indicator.code === wanted) ?? entries[0] ?? sheet.indicators[0];
  const banner = windowWords(period, now, sheet.operator !== null);
  return (
    <EntryDesk key={`${agency.id}/${period.id}`} sheet={sheet} chosen={first?.id ?? null}>
      <PageHead
        crumbs={[
          { label: agency.government, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: agency.name, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: "Pengisian" },
        ]}
        finding={sheet.operator ? `Isi realisasi ${name}` : `Isian realisasi ${name}`}
        sub={<EntryProgress />}
        aside={<Stepper steps={stepsOf(sheet, place, verifiers)} />}
      />
      <SealedFoot
        agency={agency.name}
        period={name}
        asOf={`keadaan data per ${formatDayTime(now)}`}
        draft={entries.some((indicator) => indicator.realisasi?.frozen == null)}
      />
      {banner && (
        <div className="mt-3">
          <Message kind="info">{banner}</Message>
        </div>
      )}
      {sheet.indicators.length > 0 ? (
        <EntryWork />
      ) : (
        <Empty>Belum ada indikator yang berlaku pada {name}. Indikator disusun di halaman Rencana.</Empty>
      )}
    </EntryDesk>
  );
}

function stepsOf(sheet: EntrySheet, { agency, period }: Place, verifiers: string | null): Step[] {
  const states = sheet.indicators.flatMap(({ realisasi, due }) =>
    realisasi && (due === "due" || realisasi.state !== "draft") ? [realisasi.state] : [],
  );
  const stage = stageOf(states);
  const steps: { word: string; note: string; at: WorkflowState }[] = [
    { word: "Draf", note: `s.d. ${formatShortDay(period.dueAt)}`, at: "draft" },
    { word: "Verifikasi", note: verifiers ?? "verifikator", at: "submitted" },
    { word: "Persetujuan", note: headOf(agency.name), at: "verified" },
    { word: "Terbit", note: "untuk publik", at: "approved" },
  ];
  const now = steps.findIndex((step) => step.at === stage);
  return steps.map(({ word, note }, index) => ({
    word,
    note,
    state: stage === "published" || index < now ? "done" : index === now ? "now" : "later",
  }));
}

/** "Kepala Dinas" of a Dinas; whoever leads something else is called by no name we know. */
function headOf(agencyName: string): string {
  const kind = /^(Dinas|Badan)\b/.exec(agencyName)?.[1];
  return kind ? `Kepala ${kind}` : "kepala instansi";
}
