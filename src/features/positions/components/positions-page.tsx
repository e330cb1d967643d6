import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { PartNav } from "#components/table/part-nav.tsx";
import { type Asked, partOf } from "#components/table/parts.ts";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { PrintButton } from "#components/ui/print-button.tsx";
import { can } from "#domain/access/policy.ts";
import { periodName } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import { OrganisationTabs } from "#features/agencies/components/organisation-tabs.tsx";
import type { Place } from "#features/agencies/place.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { positionsHeadline } from "#features/positions/headline.ts";
import { groupPositions, type ListFilter } from "#features/positions/list-view.ts";
import type { PositionList } from "#features/positions/position.ts";
import { onDay } from "#features/positions/words.ts";
import { formatDayTime, lowered } from "#lib/format.ts";
import { PositionsFilter } from "./positions-filter.tsx";
import { PositionsTable } from "./positions-table.tsx";

type Props = { place: Place; list: PositionList; filter: ListFilter; from: Asked; now: Date };

/** Every position of the agency on a day: who holds it, what it carries, what it lacks. */
export function PositionsPage({ place: { actor, agency, period }, list, filter, from, now }: Props) {
  const there = list.positions.filter(({ isThere }) => isThere);
  const groups = groupPositions(list, filter);
  const part = partOf(groups, from, MOST, ({ positions }) => positions.length + 1);
  const here = addressOf(agency, "organisasi/jabatan");
  const isKeeper = can(actor, "organisation.keep", { agencyId: agency.id, governmentId: agency.governmentId });
  const add = addressOf(agency, "organisasi/jabatan/baru", { periode: period.code });
  const found = groups.reduce((sum, { positions }) => sum + positions.length, 0);
  const asked = {
    cari: filter.text || undefined,
    unit: filter.unitId ?? undefined,
    celah: filter.gap ?? undefined,
    berakhir: filter.withEnded ? "1" : undefined,
  };
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: "Organisasi", href: addressOf(agency, "organisasi", { periode: period.code }) },
          { label: "Jabatan" },
        ]}
        finding={positionsHeadline(there)}
        sub={
          <>
            <span>
              {agency.name} {agency.government}
            </span>
            {there.length > 0 && (
              <span>
                {there.length} jabatan pada {onDay(list.day)}, hari terakhir {lowered(periodName(period))}
              </span>
            )}
          </>
        }
        aside={
          <>
            {isKeeper && there.length > 0 && <ButtonLink href={add}>Tambah jabatan</ButtonLink>}
            <PrintButton />
          </>
        }
      />
      <OrganisationTabs agency={agency} period={period.code} current="organisasi/jabatan" />
      {list.positions.length > 0 && (
        <PositionsFilter filter={filter} units={list.units} hasIku={list.hasIku} here={here} period={period.code} />
      )}
      {found > 0 ? (
        <>
          <p className="meta pb-2" role="status">
            {found === list.positions.length ? `${found} jabatan` : `${found} dari ${list.positions.length} jabatan`}
          </p>
          <PositionsTable
            groups={part.groups}
            hrefOf={(code) => addressOf(agency, `organisasi/jabatan/${code}`, { periode: period.code })}
          />
          <PartNav
            part={part}
            word="unit"
            href={(start) =>
              addressOf(agency, "organisasi/jabatan", { periode: period.code, ...asked, mulai: String(start) })
            }
          />
        </>
      ) : (
        <NothingHere isEmpty={list.positions.length === 0} add={isKeeper ? add : null} />
      )}
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={periodName(period)}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}

const MOST = 80;

function NothingHere({ isEmpty, add }: { isEmpty: boolean; add: Route | null }) {
  if (!isEmpty) return <Empty>Tidak ada jabatan yang cocok. Ubah kata carian, unit, atau yang kurang.</Empty>;
  if (!add) return <Empty>Jabatan dicatat Subbag Perencanaan instansi ini atau pengelola pemda.</Empty>;
  return (
    <Empty
      action={
        <ButtonLink look="primary" href={add}>
          Tambah jabatan
        </ButtonLink>
      }
    >
      Mulai dari jabatan pimpinan, lalu jabatan di tiap unit; kinerja dan IKI menyusul di rencana.
    </Empty>
  );
}
