"use client";

import { useMemo } from "react";
import { Head } from "#components/table/cells.tsx";
import { GroupRow } from "#components/table/rows.tsx";
import { Table } from "#components/table/table.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { parsePeriodCode, periodName, shortPeriodName } from "#domain/period/period.ts";
import { rowsOf } from "#features/entry/grid/rows.ts";
import { useDeskState } from "./entry-context.tsx";
import { useEntryFilter } from "./entry-filter.ts";
import { EntryGroup, QuietRow } from "./entry-group.tsx";
import { SPAN } from "./entry-messages.tsx";

/** Indicators with their data dasar; one column to type in. */
export function EntryGrid() {
  const sheet = useDeskState((state) => state.sheet);
  const { isShown } = useEntryFilter();
  const rows = useMemo(() => rowsOf(sheet, isShown), [sheet, isShown]);
  const { period, previous } = sheet;
  const before = previous ? parsePeriodCode(previous) : null;
  const short = shortPeriodName(period);
  const typed = sheet.variables.filter(({ boundTo }) => boundTo === null);
  const isAllCumulative = typed.length > 0 && typed.every(({ mode }) => mode === "cumulative");
  if (rows.groups.length === 0 && rows.quiet.length === 0)
    return <Empty>Tidak ada indikator pada pilihan ini. Pilih bidang lain, atau tampilkan semuanya.</Empty>;
  return (
    <>
      <Table label={`Isian ${periodName(period)}`} role="grid" className="entry" small="keep" sticky>
        <thead>
          <tr>
            <Head>Indikator dan data dasar</Head>
            <Head className="entry-unit">Satuan</Head>
            <Head num unit className="entry-before flow:hidden">
              {period.year - 1}
            </Head>
            <Head num unit className="entry-before">
              {before
                ? before.year === period.year
                  ? shortPeriodName(before)
                  : `${shortPeriodName(before)} ${before.year}`
                : "Sebelumnya"}
            </Head>
            <Head num className="entry-band">
              Isian {isAllCumulative && "s.d. "}
              {short}
            </Head>
            <Head num unit className="entry-total">
              s.d. {short}
            </Head>
            <Head num className="entry-capaian">
              Capaian
            </Head>
          </tr>
        </thead>
        <tbody>
          {rows.groups.map((group) => (
            <EntryGroup key={group.indicator.id} group={group} isAllCumulative={isAllCumulative} />
          ))}
          {rows.quiet.length > 0 && rows.groups.length > 0 && (
            <GroupRow span={SPAN}>Tidak diisi pada {periodName(period)}</GroupRow>
          )}
          {rows.quiet.map(({ indicator, because }) => (
            <QuietRow key={indicator.id} indicator={indicator} because={because} />
          ))}
        </tbody>
      </Table>
      {typed.some(({ mode }) => mode === "cumulative") && (
        <p className="meta mt-2.5">
          s.d. = angka kumulatif: isi jumlah atau keadaan sejak awal tahun sampai akhir {periodName(period)}.
        </p>
      )}
    </>
  );
}
