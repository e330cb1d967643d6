import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Message } from "#components/ui/message.tsx";
import { Segments } from "#components/ui/segments.tsx";
import { can } from "#domain/access/policy.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { PlanTabs } from "#features/plans/components/plan-tabs.tsx";
import type { TargetSheet, Typed } from "#features/targets/grid.ts";
import { targetHeadline } from "#features/targets/headline.ts";
import type { OpenChange, RevisionRow } from "#features/targets/queries.ts";
import { packSheet } from "#features/targets/sheet-pack.ts";
import { formatDay, formatDayTime } from "#lib/format.ts";
import { AgreeButton } from "./agree-button.tsx";
import { ChangePanel } from "./change-panel.tsx";
import { RevisionList } from "./revision-list.tsx";
import { TargetGrid } from "./target-grid.tsx";

type Props = {
  place: Place;
  year: number;
  sheet: TargetSheet;
  change: OpenChange | null;
  unagreed: { count: number; editors: string[] };
  revisions: RevisionRow[];
  /** Whether agreed targets are being typed over, for a PK Perubahan. */
  isRevising: boolean;
  now: Date;
};

export function TargetPage({ place, year, sheet, change, unagreed, revisions, isRevising, now }: Props) {
  const { actor, agency, period, periods } = place;
  const belongs = { agencyId: agency.id, governmentId: agency.governmentId };
  const mayRevise = can(actor, "target.revise", belongs);
  const address = (search: Record<string, string | undefined> = {}): Route =>
    addressOf(agency, "rencana/target", { periode: period.code, tahun: String(year), ...search });
  const hasAgreed = sheet.rows.some(({ cells }) =>
    sheet.columns.some(({ id, period: of }) => of.year === year && cells[id]?.isAgreed),
  );
  const isWritable = change === null || change.state === "draft" || change.state === "returned";
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: "Rencana", href: addressOf(agency, "rencana", { periode: period.code }) },
          { label: "Target" },
        ]}
        finding={targetHeadline(sheet, { year, unagreed: unagreed.count, change: change?.state ?? null })}
        aside={
          !isRevising && (
            <>
              {unagreed.count > 0 && can(actor, "target.approve", { ...belongs, editors: unagreed.editors }) && (
                <AgreeButton agencyId={agency.id} year={year} count={unagreed.count} />
              )}
              {mayRevise && hasAgreed && change === null && (
                <ButtonLink href={address({ perubahan: "1" })}>Rancang PK Perubahan {year}</ButtonLink>
              )}
            </>
          )
        }
      />
      <PlanTabs agency={agency} period={period.code} current="rencana/target" />
      <div className="my-3 print:hidden">
        <Segments
          label="Tahun"
          choices={[...new Set(periods.map((one) => one.year))].sort().map((one) => ({
            label: String(one),
            href: addressOf(agency, "rencana/target", { periode: period.code, tahun: String(one) }),
            current: one === year,
          }))}
        />
      </div>
      {isRevising && (
        <Message kind="info">
          Anda merancang perubahan target {year} yang sudah ditetapkan. Target lama tetap berlaku sampai kepala
          menyetujuinya.
        </Message>
      )}
      {change && !isRevising && (
        <ChangePanel
          agencyId={agency.id}
          change={change}
          year={year}
          dated={formatDay(change.datedOn)}
          edit={address({ perubahan: "1" })}
          mayRevise={mayRevise}
          mayApprove={can(actor, "target.approve", { ...belongs, editors: change.editorIds })}
        />
      )}
      {sheet.columns.length === 0 || sheet.rows.length === 0 ? (
        <Empty action={<ButtonLink href={addressOf(agency, "kalender")}>Buka kalender</ButtonLink>}>
          {sheet.rows.length === 0
            ? `Belum ada indikator yang berlaku pada ${year}. Tambahkan dari halaman Rencana.`
            : `Kalender ${agency.government} belum memuat periode ${year}. Pengelola menambahkannya di kalender.`}
        </Empty>
      ) : (
        <TargetGrid
          key={`${year} ${isRevising}`}
          agencyId={agency.id}
          sheet={packSheet(sheet)}
          mayWrite={isRevising ? mayRevise && isWritable : can(actor, "target.set", belongs)}
          indicator={[addressOf(agency, "indikator/"), `?periode=${period.code}`]}
          change={
            isRevising
              ? {
                  ...{ year, version: change?.version ?? 0, reason: change?.reason ?? "", home: address() },
                  datedOn: change?.datedOn.toISOString().slice(0, 10) ?? "",
                  typed: Object.fromEntries(
                    (change?.lines ?? []).map(({ key, text }): [string, string] => [key, text]),
                  ) as Typed,
                }
              : null
          }
        />
      )}
      {revisions.length > 0 && !isRevising && (
        <Section title={`Perubahan target ${year}`} className="mt-8">
          <RevisionList revisions={revisions} named />
        </Section>
      )}
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={`Tahun ${year}`}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}
