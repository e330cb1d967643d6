import type { Route } from "next";
import { Section } from "#components/page/section.tsx";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { PartNav } from "#components/table/part-nav.tsx";
import { type Asked, MOST_ROWS, partOf } from "#components/table/parts.ts";
import { SumRow } from "#components/table/rows.tsx";
import { Table } from "#components/table/table.tsx";
import { fitOf, totalPagu } from "#domain/planning/pagu.ts";
import { formatFigure } from "#domain/value/format.ts";
import { targetColumns } from "#features/plans/columns.ts";
import { IndicatorCells, IndicatorHeads, type IndicatorHref } from "#features/plans/components/indicator-cells.tsx";
import { indicatorsOf, type PlanProgram, type YearPlan } from "#features/plans/plan.ts";

type Props = { plan: YearPlan; indicatorHref: IndicatorHref; from: Asked; partHref: (from: Asked) => Route };

/** Program, kegiatan and sub kegiatan with their pagu and indicators, and the sum, which is checked. */
export function Programs({ plan, indicatorHref, from, partHref }: Props) {
  if (plan.programs.length === 0) return null;
  const indicators = plan.indicators.filter(({ level }) => level !== "sasaran" && level !== "iki");
  const columns = targetColumns(indicators, plan.year);
  const part = partOf(
    inTreeOrder(plan.programs),
    from,
    MOST_ROWS,
    ({ program }) => 1 + indicatorsOf(plan, program.id).length,
  );
  const programs = plan.programs.filter(({ level }) => level === "program").length;
  return (
    <div id="program" className="scroll-mt-16">
      <Section title="Program dan pagu" aside={`${programs} program, ${indicators.length} indikator`}>
        <Table label={`Program, pagu ${plan.year}, dan indikatornya`} rows="snug">
          <thead>
            <tr>
              <IndicatorHeads columns={columns} name="Program dan indikator" />
              <Head num>Pagu {plan.year} (Rp)</Head>
            </tr>
          </thead>
          {part.groups.map(({ program, depth }) => (
            <tbody key={program.id}>
              <ProgramRow program={program} depth={depth} plan={plan} span={columns.length + 2} />
              {indicatorsOf(plan, program.id).map((indicator) => (
                <tr key={indicator.code}>
                  <IndicatorCells
                    indicator={indicator}
                    columns={columns}
                    href={indicatorHref}
                    indent={depth > 1 ? "pl-8" : "pl-4"}
                  />
                  <TextCell place="hide" />
                </tr>
              ))}
            </tbody>
          ))}
          <tfoot>
            <Total plan={plan} span={columns.length + 2} />
          </tfoot>
        </Table>
        <PartNav part={part} word="program dan kegiatan" href={partHref} />
      </Section>
    </div>
  );
}

const LEVEL = { program: null, kegiatan: "kegiatan", sub_kegiatan: "sub kegiatan" } as const;
const INDENT = ["", "pl-2", "pl-4"];

type RowProps = { program: PlanProgram; depth: number; plan: YearPlan; span: number };

function ProgramRow({ program, depth, plan, span }: RowProps) {
  const fit = fitOf(program, plan.programs);
  return (
    <tr>
      <NameCell official={program.name}>
        <span
          className={`block whitespace-normal ${INDENT[depth] ?? ""} ${depth === 0 ? "font-bold" : "font-semibold"}`}
        >
          {program.shortName}
          {LEVEL[program.level] && <span className="meta ml-2 font-normal">{LEVEL[program.level]}</span>}
        </span>
      </NameCell>
      <TextCell span={span} place="full" className="meta">
        {fit?.kind === "partly" && `dirinci Rp${formatFigure(fit.detailed)}, belum dirinci Rp${formatFigure(fit.rest)}`}
        {fit?.kind === "same" && "dirinci seluruhnya"}
        {fit?.kind === "over" && (
          <span className="tone-late">
            rinciannya melebihi pagu sebesar Rp{formatFigure(fit.rest).replace("−", "")}
          </span>
        )}
      </TextCell>
      <FigureCell
        value={program.exact === null ? undefined : formatFigure(program.exact)}
        absent={program.level === "kegiatan" ? "" : "belum ada"}
        place="figure"
        tone={depth === 0 ? "strong" : "soft"}
      />
    </tr>
  );
}

function Total({ plan, span }: { plan: YearPlan; span: number }) {
  const total = totalPagu(plan.programs);
  return (
    <SumRow>
      <NameCell>Jumlah {total.of} program</NameCell>
      <TextCell span={span} place="full" className="meta">
        {total.kind === "complete" && "semua program berpagu"}
        {total.kind === "incomplete" && `jumlah belum lengkap: ${total.counted} dari ${total.of} program berpagu`}
        {total.kind === "none" && `pagu ${plan.year} belum dimuat`}
      </TextCell>
      <FigureCell value={total.kind === "complete" ? formatFigure(total.exact) : undefined} place="figure" />
    </SumRow>
  );
}

type Placed = { program: PlanProgram; depth: number };

function inTreeOrder(programs: readonly PlanProgram[], parentId: string | null = null, depth = 0): Placed[] {
  return programs
    .filter((program) => program.parentId === parentId)
    .flatMap((program) => [{ program, depth }, ...inTreeOrder(programs, program.id, depth + 1)]);
}
