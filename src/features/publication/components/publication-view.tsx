import { ArrowLeftIcon } from "@phosphor-icons/react/dist/ssr/ArrowLeft";
import { DownloadSimpleIcon } from "@phosphor-icons/react/dist/ssr/DownloadSimple";
import Link from "next/link";
import { PrintFoot } from "#components/page/print-foot.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { Segments } from "#components/ui/segments.tsx";
import { inGroups } from "#features/publication/achievement.ts";
import { PUBLISHERS, publicationAddress, publicationCsvAddress } from "#features/publication/address.ts";
import type { Budget } from "#features/publication/budget.ts";
import { AchievementColumns } from "#features/publication/components/achievement-columns.tsx";
import { AchievementList } from "#features/publication/components/achievement-list.tsx";
import { BudgetSection } from "#features/publication/components/budget-section.tsx";
import { PublicFrame } from "#features/publication/components/frame.tsx";
import { ReadingSection } from "#features/publication/components/reading-section.tsx";
import { periodLabel, publicHeadline, publicLead } from "#features/publication/headline.ts";
import type { PublishedFigure, PublishedPeriod, Publisher } from "#features/publication/queries.ts";
import { formatDay, formatDayTime } from "#lib/format.ts";

type Props = {
  publisher: Publisher;
  period: PublishedPeriod;
  figures: PublishedFigure[];
  budget: Budget | null;
  now: Date;
};

export function PublicationView({ publisher, period, figures, budget, now }: Props) {
  const all = figures.map(({ achievement }) => achievement);
  const { below, reached, apart } = inGroups(all);
  const fromDocument = figures.filter((figure) => figure.fromDocument).length;
  return (
    <PublicFrame government={publisher.government}>
      <div className="public-columns">
        <div className="pt-3 pb-2">
          <Link className="public-back" href={PUBLISHERS}>
            <Icon of={ArrowLeftIcon} />
            Semua instansi
          </Link>
          <p className="mt-2 font-semibold text-brand text-lead">{publisher.name}</p>
          <h1 className="max-w-[19ch] text-balance">
            {publicHeadline(reached.length, reached.length + below.length, period)}
          </h1>
          <p className="public-lead">{publicLead(all, fromDocument)}</p>
          {publisher.periods.length > 1 && (
            <div className="mt-4">
              <Segments
                label="Periode"
                large
                choices={publisher.periods.map((one) => ({
                  href: publicationAddress(publisher, one.code),
                  label: periodLabel(one),
                  current: one.id === period.id,
                }))}
              />
            </div>
          )}
        </div>
        <AchievementColumns ordered={[...below, ...reached.toReversed()]} period={period} />
        <div>
          <AchievementList title="Belum tercapai" of={below} />
          <AchievementList title="Tercapai" of={reached} />
          <AchievementList title="Tanpa capaian" of={apart} />
        </div>
        <div>
          <BudgetSection budget={budget} year={period.year} />
          <ReadingSection all={all} />
          <Downloads publisher={publisher} figures={figures} />
        </div>
      </div>
      <PrintFoot
        agency={`${publisher.name} ${publisher.government}`}
        period={periodLabel(period)}
        asOf={`dicetak ${formatDayTime(now)}`}
      />
    </PublicFrame>
  );
}

function Downloads({ publisher, figures }: { publisher: Publisher; figures: PublishedFigure[] }) {
  const published = figures.flatMap(({ publishedAt }) => publishedAt ?? []).sort((a, b) => a.getTime() - b.getTime());
  const last = published.at(-1);
  return (
    <section className="mt-8 print:hidden" aria-label="Data">
      <p className="flex flex-wrap gap-2">
        <ButtonLink href={publicationCsvAddress(publisher)} download="">
          <Icon of={DownloadSimpleIcon} />
          Unduh data (CSV)
        </ButtonLink>
        <PrintButton />
      </p>
      <p className="meta mt-2">
        Berkas data memuat semua periode yang sudah terbit.{last && ` Terakhir diterbitkan ${formatDay(last)}.`}
      </p>
    </section>
  );
}
