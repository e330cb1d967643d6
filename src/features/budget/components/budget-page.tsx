import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import type { Asked } from "#components/table/parts.ts";
import { Empty } from "#components/ui/empty.tsx";
import { Message } from "#components/ui/message.tsx";
import { periodName } from "#domain/period/period.ts";
import { formatFigure } from "#domain/value/format.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import { budgetFinding } from "#features/budget/headline.ts";
import type { BudgetView } from "#features/budget/rows.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { formatDayTime } from "#lib/format.ts";
import { BudgetTable } from "./budget-table.tsx";

type Props = {
  place: Place;
  view: BudgetView;
  mayPlan: boolean;
  /** null while spending may be typed, else why not. */
  shut: string | null;
  maySpend: boolean;
  margin: string | null;
  from: Asked;
  now: Date;
};

/** Program, kegiatan and sub kegiatan with their money, beside what they achieved. */
export function BudgetPage({ place, view, mayPlan, maySpend, shut, margin, from, now }: Props) {
  const { agency, period } = place;
  const name = periodName(period);
  return (
    <>
      <PageHead
        crumbs={[{ label: agency.government }, { label: agency.shortName }, { label: "Anggaran" }]}
        finding={budgetFinding(view, period.year, name)}
        sub={
          <>
            <span>Realisasi anggaran diketik kumulatif s.d. {name}, dalam rupiah</span>
            <span>
              {margin === null
                ? "Capaian dan serapan disandingkan tanpa sebutan"
                : `Efisiensi: capaian dikurangi serapan; di atas ${formatFigure(margin)} poin efisien`}
            </span>
          </>
        }
        official={agency.name}
      />
      {maySpend && shut && (
        <div className="mt-3">
          <Message kind="info">{shut}</Message>
        </div>
      )}
      <div className="mt-4 grid gap-8">
        {view.rows.length > 0 ? (
          <BudgetTable
            owner={place.actor.userId}
            view={view}
            year={period.year}
            period={{ id: period.id, name }}
            mayPlan={mayPlan}
            maySpend={maySpend && shut === null}
            from={from}
            partHref={(start) => addressOf(agency, "anggaran", { periode: period.code, mulai: String(start) })}
            indicatorHref={(code) => addressOf(agency, `indikator/${code}`, { periode: period.code })}
          />
        ) : (
          <Empty>Belum ada program. Program, kegiatan, dan sub kegiatan ditambahkan di Rencana.</Empty>
        )}
        {view.tags.length > 0 && (
          <Section title="Anggaran yang mendukung">
            <ul className="grid gap-1">
              {view.tags.map(({ tag, nodes, pagu }) => (
                <li key={tag}>
                  <b>{tag}</b>: {pagu === null ? "pagu belum lengkap" : `Rp${formatFigure(pagu, 0)}`}{" "}
                  <span className="meta">dari {nodes} program, kegiatan, atau sub kegiatan</span>
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
      <SealedFoot agency={agency.name} period={name} asOf={`keadaan data per ${formatDayTime(now)}`} landscape />
    </>
  );
}
