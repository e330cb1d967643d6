import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { PartNav } from "#components/table/part-nav.tsx";
import { partOf } from "#components/table/parts.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Segments } from "#components/ui/segments.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { TableParts } from "#features/agencies/parts-address.ts";
import type { Place } from "#features/agencies/place.ts";
import { listHeadline } from "#features/agreements/headline.ts";
import type { AgreementList } from "#features/agreements/queries.ts";
import { filteredGroups } from "#features/agreements/rows.ts";
import type { AgreementSearch } from "#features/agreements/search.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { PlanTabs } from "#features/plans/components/plan-tabs.tsx";
import { formatDayTime } from "#lib/format.ts";
import { AgreementFilter } from "./agreement-filter.tsx";
import { AgreementTable } from "./agreement-table.tsx";
import { DraftAllButton } from "./draft-button.tsx";

type Props = { place: Place; list: AgreementList; search: AgreementSearch; parts: TableParts; now: Date };

/** Whole units, lines with a button each: some 120 KB. */
const MOST = 80;

/** Who has promised what this year, unit by unit, and what is still missing. */
export function ListPage({ place, list, search, parts, now }: Props) {
  const { agency, period, periods } = place;
  const { year, groups, covers, mayDraft } = list;
  const years = [...new Set([...periods.map((one) => one.year), year])].sort();
  const here = (more: Record<string, string | undefined> = {}): Route =>
    addressOf(agency, "pk", { periode: period.code, tahun: String(year), ...more });
  const shown = filteredGroups(groups, search);
  const part = partOf(shown, parts.asked("unit"), MOST, ({ rows }) => 1 + rows.length);
  const undrafted = groups.flatMap(({ rows }) => rows).filter(({ standing }) => standing === "none").length;
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: "Rencana", href: addressOf(agency, "rencana", { periode: period.code }) },
          { label: "Perjanjian kinerja" },
        ]}
        finding={listHeadline(groups, year, covers)}
        sub={
          <span>
            {agency.name} {agency.government}
          </span>
        }
        aside={mayDraft && undrafted > 1 && <DraftAllButton agencyId={agency.id} year={year} count={undrafted} />}
      />
      <PlanTabs agency={agency} period={period.code} current="pk" />
      <div className="my-3 print:hidden">
        <Segments
          label="Tahun"
          choices={years.map((one) => ({
            label: String(one),
            href: addressOf(agency, "pk", { periode: period.code, tahun: String(one) }),
            current: one === year,
          }))}
        />
      </div>
      {covers ? (
        <>
          <AgreementFilter action={addressOf(agency, "pk")} period={period.code} search={search} clear={here()} />
          {shown.length === 0 ? (
            <Empty action={<ButtonLink href={here()}>Tampilkan semua jabatan</ButtonLink>}>
              Tidak ada jabatan yang cocok dengan saringan ini.
            </Empty>
          ) : (
            <Section title={`Perjanjian kinerja ${year} menurut unit`}>
              <AgreementTable
                agencyId={agency.id}
                year={year}
                groups={part.groups}
                base={addressOf(agency, "pk")}
                mayDraft={mayDraft}
              />
              <PartNav part={part} word="unit" href={parts.href("unit")} />
            </Section>
          )}
        </>
      ) : (
        <Empty
          action={<ButtonLink href={addressOf(agency, "rencana", { periode: period.code })}>Buka Rencana</ButtonLink>}
        >
          Perjanjian kinerja dibuat dari rencana. Tambahkan rencana yang mencakup {year}, atau salin rencana tahun
          sebelumnya.
        </Empty>
      )}
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={`Tahun ${year}`}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}
