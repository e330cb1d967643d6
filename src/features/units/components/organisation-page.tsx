import { TextInput } from "#components/form/text-input.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Button } from "#components/ui/button.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { can } from "#domain/access/policy.ts";
import { lastDay, periodName } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import { OrganisationTabs } from "#features/agencies/components/organisation-tabs.tsx";
import type { Place } from "#features/agencies/place.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { dayAfter } from "#features/periods/days.ts";
import { organisationHeadline } from "#features/units/headline.ts";
import { type OrganisationView, rowsOf } from "#features/units/view.ts";
import { formatDayTime } from "#lib/format.ts";
import { sayDay } from "./deed-preview.tsx";
import { OrganisationTree } from "./organisation-tree.tsx";
import { StructureList } from "./structure-list.tsx";
import { Timeline } from "./timeline.tsx";

type Wanted = { buka?: string; simpul?: string; cari?: string; per?: string };
type Props = { place: Place; view: OrganisationView; wanted: Wanted; now: Date };

/** The units of an agency as on one day; whoever keeps them changes them here. */
export function OrganisationPage({ place: { actor, agency, period }, view, wanted, now }: Props) {
  const canKeep = can(actor, "organisation.keep", { agencyId: agency.id, governmentId: agency.governmentId });
  const end = lastDay(period);
  const here = addressOf(agency, "organisasi");
  const rows = rowsOf(view);
  const isEmpty = view.organisation.units.length === 0;
  const name = `${agency.name} ${agency.government}`;
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: "Organisasi" },
        ]}
        finding={organisationHeadline(view)}
        sub={
          <>
            <span>{name}</span>
            <span>
              susunan per {sayDay(view.day)}
              {view.day === end && `, akhir ${periodName(period)}`}
            </span>
          </>
        }
        aside={<PrintButton />}
      />
      <OrganisationTabs agency={agency} period={period.code} current="organisasi" />
      <form className="my-4 flex flex-wrap items-end gap-2 print:hidden" action={here}>
        <input type="hidden" name="periode" value={period.code} />
        <TextInput label="Susunan per tanggal" type="date" name="per" defaultValue={view.day} key={view.day} />
        <Button type="submit">Tampilkan</Button>
      </form>
      {isEmpty && !canKeep ? (
        <Empty>Susunan unit belum dicatat. Subbag Perencanaan instansi atau pengelola pemda yang mencatatnya.</Empty>
      ) : (
        <OrganisationTree
          key={view.day}
          view={view}
          agency={{ id: agency.id, name }}
          canKeep={canKeep}
          deedDay={view.day === end ? dayAfter(end, 1) : view.day}
          here={here}
          period={period.code}
          start={{
            open: openIn(wanted.buka, rows),
            chosen: wanted.simpul ?? null,
            text: wanted.cari ?? "",
            gap: null,
          }}
          beside={<Timeline changes={view.changes} day={view.day} canKeep={canKeep} here={here} period={period.code} />}
        />
      )}
      <StructureList view={view} agency={name} />
      <SealedFoot agency={name} period={`Per ${sayDay(view.day)}`} asOf={`keadaan data per ${formatDayTime(now)}`} />
    </>
  );
}

/** Units lie open down to their positions, which are opened by whoever wants them. */
function openIn(asked: string | undefined, rows: ReturnType<typeof rowsOf>): string[] {
  if (asked === "semua") return rows.map(({ key }) => key);
  if (asked !== undefined) return asked.split("..");
  const above = new Set(rows.flatMap(({ kind, parent }) => (kind === "unit" && parent ? [parent] : [])));
  return [...above];
}
