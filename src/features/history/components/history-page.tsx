import { DownloadSimpleIcon } from "@phosphor-icons/react/dist/ssr/DownloadSimple";
import type { Route } from "next";
import Link from "next/link";
import { PageHead } from "#components/page/page-head.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Segments } from "#components/ui/segments.tsx";
import { can } from "#domain/access/policy.ts";
import { periodName } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import type { HistoryPerson, LoadedCount, HistoryPage as Page } from "#features/history/agency-queries.ts";
import { HistoryFilterForm } from "#features/history/components/history-filter.tsx";
import { HistoryTable } from "#features/history/components/history-table.tsx";
import { Loaded } from "#features/history/components/loaded.tsx";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import type { HistorySearch } from "#features/history/filter.ts";
import { historyHeadline } from "#features/history/headline.ts";
import { formatDayTime } from "#lib/format.ts";

type Props = {
  place: Place;
  search: HistorySearch;
  page: Page;
  people: HistoryPerson[];
  loaded: LoadedCount[];
  now: Date;
};

/** Who changed what of this agency, when, and from what to what; the database wrote it, nobody can change it. */
export function HistoryPage({ place, search, page, people, loaded, now }: Props) {
  const { agency, period } = place;
  const scope = search.lingkup ? "semua periode" : periodName(period);
  const here = (changes: HistorySearch) =>
    addressOf(agency, "riwayat", { periode: period.code, ...search, sebelum: undefined, ...changes });
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: "Riwayat" },
        ]}
        finding={historyHeadline(page.records[0], scope)}
        sub={
          <>
            <span>
              {agency.name} {agency.government}
            </span>
            <span>Dicatat basis data bersama perubahannya; tidak dapat diubah atau dihapus.</span>
            {can(place.actor, "history.verify", { governmentId: agency.governmentId }) && (
              <span>
                <Link href={addressOf(agency, "riwayat/rantai")}>Periksa rantainya</Link>
              </span>
            )}
          </>
        }
        aside={
          <ButtonLink href={exportHref(place, search)} download="">
            <Icon of={DownloadSimpleIcon} />
            Unduh CSV
          </ButtonLink>
        }
      />
      <div className="mt-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 print:hidden">
        <HistoryFilterForm
          action={addressOf(agency, "riwayat")}
          period={period.code}
          search={search}
          people={people}
          clear={here({ tabel: undefined, orang: undefined })}
        />
        <Segments
          label="Lingkup"
          choices={[
            { label: periodName(period), href: here({ lingkup: undefined }), current: !search.lingkup },
            { label: "Semua periode", href: here({ lingkup: "semua" }), current: search.lingkup === "semua" },
          ]}
        />
      </div>
      <div className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-6">
        {page.records.length === 0 ? (
          <Empty>
            {search.sebelum
              ? "Tidak ada catatan yang lebih lama."
              : `Tidak ada catatan untuk ${scope} dengan saringan ini.`}
          </Empty>
        ) : (
          <HistoryTable
            records={page.records}
            indicatorHref={(code) => addressOf(agency, `indikator/${code}`, { periode: period.code })}
          />
        )}
        <Pager
          older={page.next === null ? null : here({ sebelum: page.next })}
          newest={search.sebelum ? here({}) : null}
        />
        <Loaded counts={loaded} />
      </div>
      <SealedFoot
        agency={`${agency.name} ${agency.government}`}
        period={scope}
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}

function Pager({ older, newest }: { older: Route | null; newest: Route | null }) {
  if (!older && !newest) return null;
  return (
    <nav aria-label="Halaman riwayat" className="flex gap-4 text-ui print:hidden">
      {newest && <Link href={newest}>Kembali ke yang terbaru</Link>}
      {older && <Link href={older}>Lihat yang lebih lama</Link>}
    </nav>
  );
}

function exportHref({ agency, period }: Place, { tabel, orang, lingkup }: HistorySearch): Route {
  const given = Object.entries({
    ...{ pemda: agency.governmentCode, instansi: agency.code, periode: period.code },
    ...{ tabel, orang, lingkup },
  }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/api/unduh/riwayat?${new URLSearchParams(given)}` as Route;
}
