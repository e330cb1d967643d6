"use client";

// Drawn here and there alike: a page then carries its rows once as figures, not once more as everything drawn of them.
import Link from "next/link";
import type { ReactNode } from "react";
import { Table } from "#components/table/table.tsx";
import { periodName, shortPeriodName } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import type { ReportGroup, ReportPart, ReportRow, ReportTable } from "#features/realisasi/capaian-rows.ts";
import { measuredUntil } from "#features/realisasi/capaian-summary.ts";
import { CapaianReportCell } from "#features/realisasi/components/capaian-cell.tsx";
import "./capaian-table.css";

type Props = {
  table: ReportTable;
  agency: AgencyHead;
  year: number;
  before: PeriodRow | null;
  parts: readonly PeriodRow[];
};

/** The words of the document's own head, for each of its two tables. */
const WORDS = {
  sasaran: {
    group: "Sasaran PD",
    name: "Sasaran strategis",
    indicator: "Indikator kinerja utama",
    columns: (year: number) => ["Target kinerja", `Realisasi ${year}`, `Capaian kinerja ${year}`],
  },
  program: {
    group: "Program",
    name: "Program",
    indicator: "Indikator program",
    columns: () => ["Target", "Realisasi", "Capaian"],
  },
} as const;

export function CapaianTable({ table, agency, year, before, parts }: Props) {
  const whole = parts.length === 1 && parts[0]?.kind === "year";
  return (
    <section aria-labelledby={`tabel-${table.level}`}>
      <h2 id={`tabel-${table.level}`} className="capaian-title mb-3">
        {titleOf(table.level, agency).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </h2>
      <Table labelledBy={`tabel-${table.level}`} className="capaian-table">
        {whole ? <YearHead {...{ table, year, before }} /> : <PartsHead {...{ table, year, before, parts }} />}
        <tbody>
          {table.groups.map((group) => (
            <GroupRows key={group.name} {...{ group, agency, year, before, parts, whole }} />
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function titleOf(level: ReportTable["level"], agency: AgencyHead): string[] {
  const whose = `${agency.name} ${agency.government}`;
  return level === "sasaran"
    ? ["Capaian indikator kinerja utama", "Indikator sasaran PD", whose]
    : [`Capaian kinerja ${whose}`];
}

type HeadProps = { table: ReportTable; year: number; before: PeriodRow | null; parts: readonly PeriodRow[] };

function PartsHead({ table, year, before, parts }: HeadProps) {
  const words = WORDS[table.level];
  const until = parts.find(({ code }) => code === measuredUntil(table));
  const count = parts.length;
  return (
    <thead>
      <tr>
        <Th rows={3}>No</Th>
        <Th cols={2}>{words.group}</Th>
        {before && (
          <Th cols={3} starts>
            Tahun {before.year}
          </Th>
        )}
        <Th cols={1 + 3 * count} starts>
          Tahun {year} {until && `(s.d. ${periodName(until).replace(` ${year}`, "")})`}
        </Th>
      </tr>
      <tr>
        <Th rows={2}>{words.name}</Th>
        <Th rows={2}>{words.indicator}</Th>
        {before && <BeforeHeads rows={2} />}
        {words.columns(year).map((word, index) => (
          <Th key={word} cols={index === 0 ? 1 + count : count} starts={index === 0}>
            {word}
          </Th>
        ))}
      </tr>
      <tr>
        <Th num starts>
          Tahun {year}
        </Th>
        {["target", "realisasi", "capaian"].map((kind) =>
          parts.map((part) => (
            <Th key={`${kind} ${part.code}`} num>
              {periodName(part).replace(` ${year}`, "")}
            </Th>
          )),
        )}
      </tr>
    </thead>
  );
}

/** A calendar without semesters or triwulan: the year stands for itself. */
function YearHead({ table, year, before }: Omit<HeadProps, "parts">) {
  const words = WORDS[table.level];
  return (
    <thead>
      <tr>
        <Th rows={2}>No</Th>
        <Th cols={2}>{words.group}</Th>
        {before && (
          <Th cols={3} starts>
            Tahun {before.year}
          </Th>
        )}
        <Th cols={3} starts>
          Tahun {year}
        </Th>
      </tr>
      <tr>
        <Th>{words.name}</Th>
        <Th>{words.indicator}</Th>
        {before && <BeforeHeads rows={1} />}
        <BeforeHeads rows={1} />
      </tr>
    </thead>
  );
}

function BeforeHeads({ rows }: { rows: number }) {
  return ["Target", "Realisasi", "Capaian"].map((word, index) => (
    <Th key={word} rows={rows} num starts={index === 0}>
      {word}
    </Th>
  ));
}

type ThProps = { rows?: number; cols?: number; num?: boolean; starts?: boolean; children: ReactNode };

function Th({ rows, cols, num, starts, children }: ThProps) {
  const name = [num && "num", starts && "capaian-starts"].filter(Boolean).join(" ");
  return (
    <th scope={cols && cols > 1 ? "colgroup" : "col"} rowSpan={rows} colSpan={cols} className={name || undefined}>
      {children}
    </th>
  );
}

type RowsProps = Omit<Props, "table"> & { group: ReportGroup; whole: boolean };

function GroupRows({ group, ...props }: RowsProps) {
  return group.rows.map((row, index) => (
    <tr key={row.code}>
      {index === 0 && (
        <>
          <td rowSpan={group.rows.length} className="capaian-no stack:hidden">
            {group.number}.
          </td>
          <th scope="rowgroup" rowSpan={group.rows.length} className="capaian-name" data-place="full">
            {group.name}
          </th>
        </>
      )}
      <RowCells row={row} {...props} />
    </tr>
  ));
}

function RowCells({ row, agency, year, before, parts, whole }: Omit<RowsProps, "group"> & { row: ReportRow }) {
  const why = (code: string) =>
    addressOf(agency, `indikator/${row.code}`, { periode: code }).concat("#mengapa") as ReturnType<typeof addressOf>;
  const href = addressOf(agency, `indikator/${row.code}`, { periode: parts.at(-1)?.code });
  const named = (part: ReportPart, kind: "target" | "realisasi" | "capaian", place: string) => (
    <CapaianReportCell
      key={`${kind} ${part.code}`}
      cell={part[kind]}
      word={`${kind} ${place}`}
      href={kind === "target" ? undefined : why(part.code)}
      starts={kind === "target" && (part === row.before || whole)}
    />
  );
  const kinds = ["target", "realisasi", "capaian"] as const;
  const places = parts.map((part) => (whole ? String(year) : shortPeriodName(part)));
  return (
    <>
      <th scope="row" className="capaian-name" data-place="full">
        <Link className="row-link" href={href}>
          {row.name}
        </Link>
      </th>
      {before && row.before && kinds.map((kind) => row.before && named(row.before, kind, String(before.year)))}
      {!whole && <CapaianReportCell cell={row.yearTarget} word={`target ${year}`} starts />}
      {kinds.map((kind) => row.parts.map((part, index) => named(part, kind, places[index] ?? "")))}
    </>
  );
}
