import type { Route } from "next";
import Link from "next/link";
import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { GroupRow } from "#components/table/rows.tsx";
import { Table } from "#components/table/table.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { periodName } from "#domain/period/period.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { daysLeft, daysUntil, formatDay } from "#lib/format.ts";

type Props = {
  periods: readonly PeriodRow[];
  now: Date;
  /** For the manager: where a schedule is changed, where an exception is given. */
  edit: ((period: PeriodRow) => { change: Route; except: Route | null }) | null;
  current: string | null;
};

/** All periods by year, the newest year first. */
export function CalendarTable({ periods, now, edit, current }: Props) {
  const years = [...new Set(periods.map(({ year }) => year))].sort((a, b) => b - a);
  return (
    <Table label="Periode">
      <thead>
        <tr>
          <Head>Periode</Head>
          <Head>Dibuka</Head>
          <Head>Batas isian</Head>
          <Head>Dikunci sesudah</Head>
          <Head>Keadaan</Head>
          {edit && <Head>Tindakan</Head>}
        </tr>
      </thead>
      {years.map((year) => (
        <tbody key={year}>
          <GroupRow span={edit ? 6 : 5}>{year}</GroupRow>
          {periods
            .filter((period) => period.year === year)
            .map((period) => (
              <tr key={period.id} aria-current={period.code === current ? "true" : undefined}>
                <NameCell>{periodName(period)}</NameCell>
                <TextCell place="left" word="dibuka" className="whitespace-nowrap">
                  {formatDay(period.opensAt)}
                </TextCell>
                <TextCell place="right" word="batas" className="whitespace-nowrap">
                  {formatDay(period.dueAt)}
                </TextCell>
                <TextCell place="left-2" word="dikunci" className="whitespace-nowrap">
                  {period.locksAt ? formatDay(period.locksAt) : "tidak pernah"}
                </TextCell>
                <TextCell place="figure">
                  <WindowChip period={period} now={now} />
                </TextCell>
                {edit && (
                  <TextCell place="full">
                    <Verbs period={period} {...edit(period)} />
                  </TextCell>
                )}
              </tr>
            ))}
        </tbody>
      ))}
    </Table>
  );
}

function Verbs({ period, change, except }: { period: PeriodRow; change: Route; except: Route | null }) {
  const name = periodName(period);
  return (
    <span className="flex flex-wrap gap-x-4">
      <Link className="inline-block py-1 narrow:py-3" href={change} prefetch={false}>
        Ubah<span className="sr-only"> jadwal {name}</span>
      </Link>
      {except && (
        <Link className="inline-block py-1 narrow:py-3" href={except} prefetch={false}>
          Pengecualian<span className="sr-only"> untuk {name}</span>
        </Link>
      )}
    </span>
  );
}

function WindowChip({ period, now }: { period: PeriodRow; now: Date }) {
  switch (period.window) {
    case "not-open":
      return <StateChip state="notDue">belum dibuka</StateChip>;
    case "open":
      return <StateChip state="saved">terbuka, batasnya {daysLeft(now, period.dueAt)}</StateChip>;
    case "late":
      return <StateChip state="late">lewat batas {Math.max(1, daysUntil(period.dueAt, now))} hari</StateChip>;
    case "locked":
      return <StateChip state="locked" />;
  }
}
