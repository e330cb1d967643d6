import type { Route } from "next";
import { Section } from "#components/page/section.tsx";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { formatFigure } from "#domain/value/format.ts";
import { type Assessed, STEP_WORDS } from "#features/evaluation-overview/assessed.ts";
import { type HeatRow, heatTable, type Movement, movementOf } from "#features/evaluation-overview/overview.ts";

type Props = {
  year: readonly Assessed[];
  before: ReadonlyMap<string, Assessed>;
  /** Where the evaluation of an agency is read. */
  hrefOf: (assessed: Assessed) => Route;
};

/** Agencies × components: the share of each weight that was reached, the total, and what moved since last year. */
export function HeatSection({ year, before, hrefOf }: Props) {
  const { columns, rows } = heatTable(year);
  return (
    <Section title="Instansi menurut komponen" aside="persen dari bobot komponen; makin pekat makin tinggi">
      <Table label="Instansi menurut komponen" className="table-heat" small="scroll">
        <thead>
          <tr>
            <Head>Instansi</Head>
            {columns.map(({ key, name, weight }) => (
              <Head key={key} num className="w-28 whitespace-normal align-bottom">
                {name}
                <br />
                <span className="meta">bobot {formatFigure(weight)}</span>
              </Head>
            ))}
            <Head num>Nilai</Head>
            <Head>Predikat</Head>
            <Head>Sejak tahun lalu</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.assessed.agency.id}>
              <NameCell href={hrefOf(row.assessed)}>{row.assessed.agency.name}</NameCell>
              <Cells row={row} columns={columns.length} />
              <FigureCell
                value={row.assessed.result ? formatFigure(row.assessed.result.total, 2) : undefined}
                tone="strong"
              />
              <TextCell>
                {row.assessed.result?.predikat}
                {row.assessed.result?.isOverridden && <span className="meta"> ditetapkan lain</span>}
              </TextCell>
              <TextCell className="whitespace-nowrap">
                <Moved movement={movementOf(row.assessed, before.get(row.assessed.agency.id))} />
              </TextCell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function Cells({ row, columns }: { row: HeatRow; columns: number }) {
  if (row.cells) {
    return row.cells.map(({ value, level }, index) => (
      <td key={row.assessed.template.components[index]?.no} className={`num heat-${level}`}>
        {formatFigure(value, 2)}
      </td>
    ));
  }
  const words =
    row.because === "regime" ? `dinilai dengan ${row.assessed.template.regime}` : STEP_WORDS[row.assessed.step];
  return (
    <td className="heat-none" colSpan={Math.max(columns, 1)}>
      {words}
    </td>
  );
}

const NOT_MOVED = { first: "penilaian pertama", regime: "rezim berbeda, tidak disambung", open: "" } as const;

function Moved({ movement }: { movement: Movement }) {
  if (movement.kind === "none") return <span className="meta">{NOT_MOVED[movement.because]}</span>;
  const { change, before, predikatBefore } = movement;
  const rose = !change.startsWith("-");
  const words = change === "0" ? "tetap" : `${rose ? "naik" : "turun"} ${formatFigure(change.replace("-", ""), 2)}`;
  return (
    <>
      <Chip tone={change === "0" ? "quiet" : rose ? "saved" : "late"}>{words}</Chip>
      <span className="meta">
        {" "}
        dari {formatFigure(before, 2)} ({predikatBefore})
      </span>
    </>
  );
}
