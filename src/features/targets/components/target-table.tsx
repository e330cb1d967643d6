"use client";

import type { Route } from "next";
import Link from "next/link";
import { Fragment } from "react";
import { Dash } from "#components/table/dash.tsx";
import { type GridWay, gridCellAt } from "#components/table/grid-keys.ts";
import { GroupRow } from "#components/table/rows.tsx";
import { Table } from "#components/table/table.tsx";
import { periodName } from "#domain/period/period.ts";
import { satuanWords } from "#domain/value/satuan.ts";
import {
  cellKey,
  type GridRow,
  isOpen,
  misfitsOf,
  openCells,
  problemOf,
  type TargetColumn,
  type TargetSheet,
  type Typed,
  textOf,
} from "#features/targets/grid.ts";
import { TargetCell } from "./target-cell.tsx";

type Props = {
  sheet: TargetSheet;
  typed: Typed;
  /** The year whose agreed targets are being changed. */
  change: number | null;
  mayWrite: boolean;
  hrefOf: (code: string) => Route;
  onType: (key: string, text: string) => void;
  onBlock: (from: string, text: string) => void;
};

/** Indicators by periods; what is agreed stands as text, what is open is a field. */
export function TargetTable({ sheet, typed, change, mayWrite, hrefOf, onType, onBlock }: Props) {
  const { rows, columns } = sheet;
  const cells = openCells(sheet, change);
  const move = (from: string, way: GridWay) => document.getElementById(gridCellAt(cells, from, way) ?? "")?.focus();
  const years = [...new Set(columns.map(({ period }) => period.year))];
  return (
    <Table label="Target per indikator dan periode" role="grid" small="scroll" className="target-grid">
      <thead>
        <tr>
          <th scope="col" rowSpan={2} className="sticky left-0 z-10 bg-surface">
            Indikator
          </th>
          <th scope="col" rowSpan={2}>
            Satuan
          </th>
          {years.map((year) => (
            <th
              key={year}
              scope="colgroup"
              colSpan={columns.filter(({ period }) => period.year === year).length}
              className="num"
            >
              {year}
            </th>
          ))}
        </tr>
        <tr>
          {columns.map(({ id, period, label }) => (
            <th key={id} scope="col" className="num min-w-28">
              {period.kind === "year" ? "setahun" : label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <Fragment key={row.id}>
            {row.group !== rows[index - 1]?.group && <GroupRow span={columns.length + 2}>{row.group}</GroupRow>}
            <tr>
              <th
                scope="row"
                className="cell-name sticky left-0 z-10 max-w-72 bg-surface phone:max-w-40"
                title={row.official}
              >
                <Link className="row-link inline-flex min-h-6 items-center" href={hrefOf(row.code)} prefetch={false}>
                  {row.name}
                </Link>
              </th>
              <td className="text-ink-3">{satuanWords(row.satuan)}</td>
              {columns.map((column) => (
                <td key={column.id} className="num">
                  {mayWrite && isOpen(row, column, change) ? (
                    <TargetCell
                      name={cellKey(row.id, column.id)}
                      text={textOf(row, column, typed)}
                      before={row.cells[column.id]?.written ?? ""}
                      label={`Target ${row.name}, ${periodName(column.period)}`}
                      problem={problemAt(row, column, typed)}
                      onType={(text) => onType(cellKey(row.id, column.id), text)}
                      onMove={(way) => move(cellKey(row.id, column.id), way)}
                      onBlock={(text) => onBlock(cellKey(row.id, column.id), text)}
                    />
                  ) : (
                    <Standing row={row} column={column} typed={typed} />
                  )}
                </td>
              ))}
            </tr>
            <Notes row={row} sheet={sheet} typed={typed} />
          </Fragment>
        ))}
      </tbody>
    </Table>
  );
}

function Standing({ row, column, typed }: { row: GridRow; column: TargetColumn; typed: Typed }) {
  const cell = row.cells[column.id];
  const text = textOf(row, column, typed);
  if (text === "") return <Dash because={cell?.locked ?? "target belum ditetapkan"} />;
  return (
    <span title={cell?.isAgreed ? "sudah ditetapkan" : "belum ditetapkan kepala"}>
      {text}
      {(cell?.revision ?? 0) > 0 && (
        <small className="quiet">
          {" "}
          <abbr title={`perubahan ke-${cell?.revision}`}>p{cell?.revision}</abbr>
        </small>
      )}
      {!cell?.isAgreed && <small className="quiet"> (draf)</small>}
    </span>
  );
}

/** What is wrong with a text, and what does not fit within a year: under the row, which stays where it is. */
function Notes({ row, sheet, typed }: { row: GridRow; sheet: TargetSheet; typed: Typed }) {
  const problems = sheet.columns.flatMap((column) => {
    const message = problemAt(row, column, typed);
    return message
      ? [{ id: `${cellKey(row.id, column.id)}/pesan`, message: `${periodName(column.period)}: ${message}` }]
      : [];
  });
  const misfits = problems.length > 0 ? [] : misfitsOf(sheet, row, typed);
  if (problems.length === 0 && misfits.length === 0) return null;
  return (
    <tr className="entry-note">
      <td colSpan={sheet.columns.length + 2}>
        {problems.map(({ id, message }) => (
          <p key={id} id={id} className="tone-refused text-meta" role="status">
            {message}
          </p>
        ))}
        {misfits.map(({ year, message }) => (
          <p key={`${year} ${message}`} className="tone-conflict text-meta" role="status">
            {message}
          </p>
        ))}
      </td>
    </tr>
  );
}

function problemAt(row: GridRow, column: TargetColumn, typed: Typed): string | null {
  const text = typed[cellKey(row.id, column.id)];
  return text === undefined ? null : problemOf(row, text);
}
