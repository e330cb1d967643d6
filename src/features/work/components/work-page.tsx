import { PageHead } from "#components/page/page-head.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { periodName } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { TableParts } from "#features/agencies/parts-address.ts";
import type { AgencyPlace } from "#features/agencies/place.ts";
import { type PeriodRow, reopenedUntil } from "#features/periods/queries.ts";
import { windowSentence, workHeadline } from "#features/work/headline.ts";
import { linesOf, type PeriodWork } from "#features/work/work.ts";
import { daysUntil, formatDay, listed, lowered } from "#lib/format.ts";
import { WorkGroups } from "./work-groups.tsx";

type Props = {
  place: AgencyPlace;
  works: PeriodWork[];
  now: Date;
  /** What else waits, said where no period asks for anything. */
  otherwise?: string;
  parts: TableParts;
};

/** Everything of this person, the next first; who has nothing to do is told so and no more. */
export function WorkPage({ place, works, now, otherwise, parts }: Props) {
  const { actor, agency, periods } = place;
  const isOperator = actor.role === "operator";
  const asks = works.some((work) => linesOf(work, "mine") > 0);
  return (
    <>
      <PageHead
        crumbs={[{ label: agency.government }, { label: agency.shortName }, { label: "Tugas saya" }]}
        finding={(!asks && otherwise) || workHeadline(works, isOperator, now)}
        sub={works[0] && works.length === 1 && <PeriodFacts work={works[0]} now={now} />}
      />
      {works.length === 0 && (
        <Empty action={<ButtonLink href={addressOf(agency, "kalender")}>Lihat kalender</ButtonLink>}>
          {nextOpening(periods, now)}
        </Empty>
      )}
      {works.map((work) => (
        <div key={work.period.code} className="mt-6 grid gap-8">
          {works.length > 1 && (
            <div>
              <h2 className="text-lead">{periodName(work.period)}</h2>
              <div className="page-sub">
                <PeriodFacts work={work} now={now} />
              </div>
            </div>
          )}
          <WorkGroups
            agency={agency}
            work={work}
            isFirst={work === works[0]}
            level={works.length > 1 ? 3 : 2}
            parts={parts}
          />
        </div>
      ))}
    </>
  );
}

function PeriodFacts({ work, now }: { work: PeriodWork; now: Date }) {
  const { period } = work;
  const count = (kind: "mine" | "others" | "done") => linesOf(work, kind);
  const counts = [
    [count("mine"), "di tangan Anda"],
    [count("others"), "di tangan orang lain"],
    [count("done"), "selesai"],
  ] as const;
  const said = counts.filter(([n]) => n > 0).map(([n, where]) => `${n} ${where}`);
  return (
    <>
      <span>{periodName(period)}</span>
      {period.window === "late" && count("mine") > 0 && !reopenedUntil(period, now) && (
        <StateChip state="late">terlambat {Math.max(1, daysUntil(period.dueAt, now))} hari</StateChip>
      )}
      <span>{windowSentence(period, now)}</span>
      <span>{said.length > 0 ? listed(said) : "tidak ada yang diukur"}</span>
    </>
  );
}

function nextOpening(periods: readonly PeriodRow[], now: Date): string {
  const [next] = periods
    .filter((period) => period.opensAt > now)
    .sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
  if (!next) return "Tidak ada periode yang terbuka, dan belum ada periode berikutnya di kalender.";
  return `Tidak ada periode yang terbuka. Berikutnya ${lowered(periodName(next))}, dibuka ${formatDay(next.opensAt)}.`;
}
