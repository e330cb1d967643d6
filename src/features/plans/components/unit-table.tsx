import Link from "next/link";
import type { ReactNode } from "react";
import { Head } from "#components/table/cells.tsx";
import { GroupRow } from "#components/table/rows.tsx";
import { Table } from "#components/table/table.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { measuredInWords } from "#domain/period/period.ts";
import { type TargetColumn, targetCell } from "#features/plans/columns.ts";
import { DutyList } from "#features/plans/components/duty-list.tsx";
import type { IndicatorHref } from "#features/plans/components/indicator-cells.tsx";
import { indicatorsOf, type PlanIndicator, type PlanPosition, type YearPlan } from "#features/plans/plan.ts";
import type { UnitGroup } from "#features/plans/positions.ts";

type Props = {
  group: UnitGroup;
  plan: YearPlan;
  /** The same for all units, so that they stand below each other. */
  columns: readonly TargetColumn[];
  indicatorHref: IndicatorHref;
};

/**
 * The positions of one unit: duties folded, then each kinerja with its IKI. An agency has hundreds of these rows, so
 * their cells say only what differs; the look that they share is told once, by the table.
 */
export function UnitTable({ group, plan, columns, indicatorHref }: Props) {
  const span = columns.length + 3;
  return (
    <Table label={`Jabatan, kinerja, dan IKI ${group.name}`} rows="dense" className={LOOK}>
      <thead>
        <tr>
          <Head>Jabatan, kinerja, dan IKI</Head>
          <Head className="w-24">Satuan</Head>
          {columns.map(({ code, label }) => (
            <Head key={code} num className="w-24">
              Target {label}
            </Head>
          ))}
          <Head className="w-32">Diukur</Head>
        </tr>
      </thead>
      {group.positions.map((position) => (
        <tbody key={position.id}>
          <GroupRow span={span}>
            <PositionHead position={position} />
          </GroupRow>
          {position.kinerja.length === 0 && <Line span={span}>belum ada kinerja</Line>}
          {position.kinerja.flatMap(({ id, text }) => {
            const iki = indicatorsOf(plan, id);
            return [
              <Line key={id} span={span}>{`Kinerja: ${text}${iki.length === 0 ? " (belum ada IKI)" : ""}`}</Line>,
              ...iki.map((one) => <IkiRow key={one.code} iki={one} columns={columns} href={indicatorHref(one.code)} />),
            ];
          })}
        </tbody>
      ))}
    </Table>
  );
}

const LOOK = "mb-3 [&_td]:text-ink-2 [&_tr>th[scope=row]]:pl-4";

function PositionHead({ position: { name, shortName, duties } }: { position: PlanPosition }) {
  const { tugas, fungsi } = duties;
  const counts = [tugas.length > 0 && `${tugas.length} tugas`, fungsi.length > 0 && `${fungsi.length} fungsi`];
  const title = <span title={name}>{shortName}</span>;
  if (tugas.length + fungsi.length === 0) return title;
  return (
    <Fold summary={title} note={counts.filter(Boolean).join(", ")}>
      <DutyList duties={duties} />
    </Fold>
  );
}

function Line({ span, children }: { span: number; children: ReactNode }) {
  return (
    <tr>
      <td colSpan={span} data-place="full">
        {children}
      </td>
    </tr>
  );
}

type RowProps = { iki: PlanIndicator; columns: readonly TargetColumn[]; href: ReturnType<IndicatorHref> };

function IkiRow({ iki, columns, href }: RowProps) {
  return (
    <tr>
      <th scope="row" data-place="name" title={iki.name}>
        <Link className="row-link" href={href} prefetch={false}>
          {iki.shortName}
        </Link>
        {iki.parents.length > 0 && (
          <span className="meta block">mendukung {iki.parents.map(({ shortName }) => shortName).join(", ")}</span>
        )}
      </th>
      <td data-place="left">{iki.satuan}</td>
      {columns.map((column) => {
        const cell = targetCell(iki, column);
        return (
          <td key={column.code} className="num" data-word={`Target ${column.label}`}>
            {cell.kind === "written" ? cell.text : cell.kind === "missing" ? "belum ada" : "–"}
          </td>
        );
      })}
      <td data-place="right">
        {iki.measuredIn === null ? "belum jelas" : withoutVerb(measuredInWords(iki.measuredIn))}
      </td>
    </tr>
  );
}

const withoutVerb = (words: string): string => words.replace(/^diukur /, "");
