import type { Route } from "next";
import Link from "next/link";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Dash } from "#components/table/dash.tsx";
import { measuredInWords } from "#domain/period/period.ts";
import { type TargetColumn, targetCell } from "#features/plans/columns.ts";
import type { PlanIndicator } from "#features/plans/plan.ts";

export type IndicatorHref = (code: string) => Route;

type Props = {
  indicator: PlanIndicator;
  columns: readonly TargetColumn[];
  href: IndicatorHref;
  /** Class that sets the name in from the left, below what it belongs to. */
  indent?: string;
};

/** Name, satuan, targets and schedule of one indicator, the same in every table of the plan. */
export function IndicatorCells({ indicator, columns, href, indent = "pl-4" }: Props) {
  return (
    <>
      <NameCell official={indicator.name}>
        <span className={`block whitespace-normal ${indent}`}>
          <Link className="row-link" href={href(indicator.code)} prefetch={false}>
            {indicator.shortName}
          </Link>
          {indicator.parents.length > 0 && (
            <span className="meta block">mendukung {indicator.parents.map((one) => one.shortName).join(", ")}</span>
          )}
        </span>
      </NameCell>
      <TextCell place="left" className="text-ink-2">
        {indicator.satuan}
      </TextCell>
      {columns.map((column) => (
        <Target key={column.code} indicator={indicator} column={column} />
      ))}
      <TextCell place="right" word="diukur" className="whitespace-nowrap text-ink-2">
        {indicator.measuredIn === null ? (
          <span className="tone-conflict">belum jelas</span>
        ) : (
          measuredInWords(indicator.measuredIn).replace(/^diukur /, "")
        )}
      </TextCell>
    </>
  );
}

export function IndicatorHeads({ columns, name }: { columns: readonly TargetColumn[]; name: string }) {
  return (
    <>
      <Head>{name}</Head>
      <Head className="w-20">Satuan</Head>
      {columns.map(({ code, label }) => (
        <Head key={code} num className="w-24">
          Target {label}
        </Head>
      ))}
      <Head className="w-28">Diukur</Head>
    </>
  );
}

function Target({ indicator, column }: { indicator: PlanIndicator; column: TargetColumn }) {
  const cell = targetCell(indicator, column);
  const word = `Target ${column.label}`;
  // On a phone the target of the year stands beside the name, those of its parts below.
  const place = column.period.kind === "year" ? "figure" : undefined;
  if (cell.kind === "written") return <FigureCell value={cell.text} word={word} place={place} />;
  const absent = cell.kind === "missing" ? "belum ada" : <Dash because={cell.because} />;
  return <FigureCell absent={absent} word={word} place={place} />;
}
