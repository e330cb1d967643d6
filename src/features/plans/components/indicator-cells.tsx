import Link from "next/link";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Dash } from "#components/table/dash.tsx";
import { measuredInWords } from "#domain/period/period.ts";
import { type TargetColumn, targetCell } from "#features/plans/columns.ts";
import type { IndicatorHref } from "#features/plans/components/plan-page.tsx";
import type { PlanIndicator } from "#features/plans/plan.ts";

type Props = {
  indicator: PlanIndicator;
  columns: readonly TargetColumn[];
  href: IndicatorHref;
  indent?: boolean;
};

/** Name, satuan, targets and schedule of one indicator, the same in every table of the plan. */
export function IndicatorCells({ indicator, columns, href, indent }: Props) {
  return (
    <>
      <NameCell official={indicator.name}>
        <span className={indent ? "block pl-4 whitespace-normal" : "whitespace-normal"}>
          <Link className="row-link" href={href(indicator.code)} prefetch={false}>
            {indicator.shortName}
          </Link>
          {indicator.parents.length > 0 && (
            <span className="meta block">mendukung {indicator.parents.map((one) => one.shortName).join(", ")}</span>
          )}
        </span>
      </NameCell>
      <TextCell word="Satuan" className="text-ink-2">
        {indicator.satuan}
      </TextCell>
      {columns.map((column) => (
        <Target key={column.code} indicator={indicator} column={column} />
      ))}
      <TextCell word="Diukur" className="text-ink-2">
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
      <Head>Satuan</Head>
      {columns.map(({ code, label }) => (
        <Head key={code} num>
          Target {label}
        </Head>
      ))}
      <Head>Diukur</Head>
    </>
  );
}

function Target({ indicator, column }: { indicator: PlanIndicator; column: TargetColumn }) {
  const cell = targetCell(indicator, column);
  const word = `Target ${column.label}`;
  if (cell.kind === "written") return <FigureCell value={cell.text} word={word} />;
  return <FigureCell word={word} absent={cell.kind === "missing" ? "belum ada" : <Dash because={cell.because} />} />;
}
