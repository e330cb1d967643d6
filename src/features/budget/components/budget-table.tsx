import type { Route } from "next";
import Link from "next/link";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { PartNav } from "#components/table/part-nav.tsx";
import { type Asked, partOf } from "#components/table/parts.ts";
import { SumRow } from "#components/table/rows.tsx";
import { Table } from "#components/table/table.tsx";
import { formatFigure } from "#domain/value/format.ts";
import type { BudgetRow, BudgetView } from "#features/budget/rows.ts";
import { PaguForm } from "./pagu-form.tsx";
import { SpendingCell } from "./spending-cell.tsx";
import { TagForm } from "./tag-form.tsx";

type Props = {
  owner: string;
  view: BudgetView;
  year: number;
  period: { id: string; name: string };
  mayPlan: boolean;
  maySpend: boolean;
  from: Asked;
  partHref: (from: Asked) => Route;
  indicatorHref: (code: string) => Route;
};

/** Whole programs, with fields in every row: about 180 KB. */
const MOST = 50;

const LEVEL = { program: null, kegiatan: "kegiatan", sub_kegiatan: "sub kegiatan" } as const;
const INDENT = ["", "pl-4", "pl-8"];

/** One row per node, sums checked at each level; the money is typed where it is known. */
export function BudgetTable({ owner, view, year, period, mayPlan, maySpend, from, partHref, indicatorHref }: Props) {
  const part = partOf(programsOf(view.rows), from, MOST, (rows) => rows.length);
  return (
    <>
      <Table label={`Pagu ${year} dan realisasi anggaran s.d. ${period.name}`} rows="snug">
        <thead>
          <tr>
            <Head>Program</Head>
            <Head num>Pagu {year} (Rp)</Head>
            <Head num>Realisasi s.d. {period.name} (Rp)</Head>
            <Head num>Serapan</Head>
            <Head num>Capaian</Head>
            <Head>Capaian − serapan</Head>
          </tr>
        </thead>
        <tbody>
          {part.groups.flat().map((row) => (
            <tr key={row.id}>
              <NameCell official={row.name} wrap>
                <span className={`block ${INDENT[row.depth] ?? "pl-8"} ${row.depth === 0 ? "font-bold" : ""}`}>
                  {row.shortName}
                  {LEVEL[row.level] && <span className="meta ml-2 font-normal">{LEVEL[row.level]}</span>}
                </span>
                <span className={`block font-normal ${INDENT[row.depth] ?? "pl-8"}`}>
                  <Checks row={row} />
                  <Indicators row={row} href={indicatorHref} />
                  {mayPlan ? (
                    <TagForm key={row.tags.join()} programId={row.id} name={row.shortName} tags={row.tags} />
                  ) : (
                    row.tags.length > 0 && <span className="meta">mendukung {row.tags.join(", ")}</span>
                  )}
                </span>
              </NameCell>
              <td className="num" data-place="left" data-word={`pagu ${year}`}>
                {row.exact === null ? <span className="cell-none">belum ada</span> : formatFigure(row.exact)}
                {mayPlan && (
                  <PaguForm
                    key={row.pagu.length}
                    programId={row.id}
                    name={row.shortName}
                    year={year}
                    latest={row.pagu.at(-1) ?? null}
                  />
                )}
                <Revisions row={row} />
              </td>
              <td className="num entry-band" data-place="band" data-word="realisasi">
                {maySpend ? (
                  <SpendingCell
                    owner={owner}
                    programId={row.id}
                    period={period}
                    name={row.shortName}
                    saved={row.spent && { exact: row.spent.exact, version: row.spent.version }}
                    sum={row.total.kind === "summed" ? row.total.exact : null}
                  />
                ) : (
                  <SpentText row={row} />
                )}
              </td>
              <FigureCell
                value={row.absorbed === null ? undefined : `${formatFigure(row.absorbed, 2)}%`}
                place="right"
                word="serapan"
              />
              <FigureCell
                value={row.capaian === null ? undefined : `${formatFigure(row.capaian, 2)}%`}
                place="left-2"
                word="capaian"
              />
              <TextCell place="right-2">
                {row.efficiency && (
                  <>
                    {row.efficiency.difference.startsWith("-") ? "" : "+"}
                    {formatFigure(row.efficiency.difference, 2)} poin
                    {row.efficiency.word && <span className="quiet">, {row.efficiency.word}</span>}
                  </>
                )}
              </TextCell>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <SumRow>
            <NameCell>Jumlah {view.pagu.of} program</NameCell>
            <FigureCell
              value={view.pagu.kind === "complete" ? formatFigure(view.pagu.exact) : undefined}
              absent={
                view.pagu.kind === "incomplete" ? `${view.pagu.counted} dari ${view.pagu.of} berpagu` : "belum ada"
              }
              place="left"
              word={`pagu ${year}`}
            />
            <FigureCell
              value={view.spent === null ? undefined : formatFigure(view.spent)}
              absent="belum lengkap"
              place="figure"
              word="realisasi"
            />
            <FigureCell
              value={view.absorbed === null ? undefined : `${formatFigure(view.absorbed, 2)}%`}
              place="right"
              word="serapan"
            />
            <TextCell span={2} place="hide" />
          </SumRow>
        </tfoot>
      </Table>
      <PartNav part={part} word="program" href={partHref} />
    </>
  );
}

/** Each program with what stands below it, as they follow each other. */
function programsOf(rows: readonly BudgetRow[]): BudgetRow[][] {
  const programs: BudgetRow[][] = [];
  for (const row of rows) {
    if (row.depth === 0 || programs.length === 0) programs.push([]);
    programs.at(-1)?.push(row);
  }
  return programs;
}

/** What its money is measured by, and which IKU it supports. */
function Indicators({ row, href }: { row: BudgetRow; href: (code: string) => Route }) {
  const links = (isOwn: boolean) =>
    row.indicators
      .filter((one) => one.isOwn === isOwn)
      .map(({ code, name }, index) => (
        <span key={code}>
          {index > 0 && ", "}
          <Link href={href(code)} prefetch={false}>
            {name}
          </Link>
        </span>
      ));
  const [own, supported] = [links(true), links(false)];
  if (own.length + supported.length === 0) return null;
  return (
    <span className="meta block">
      {own.length > 0 && <>diukur dengan {own}</>}
      {own.length > 0 && supported.length > 0 && "; "}
      {supported.length > 0 && <>mendukung {supported}</>}
    </span>
  );
}

/** Where parts and whole do not fit, in words. */
function Checks({ row }: { row: BudgetRow }) {
  const { fit, total, isOver } = row;
  const says = [
    fit?.kind === "partly" && `pagu belum dirinci Rp${formatFigure(fit.rest)}`,
    fit?.kind === "over" && `rincian pagu melebihi Rp${formatFigure(fit.rest).replace("−", "")}`,
    total.kind === "typed" && total.rest !== null && total.rest !== "0" && restWords(total.rest),
    isOver && "realisasi melebihi pagu",
  ].filter((text): text is string => typeof text === "string");
  if (says.length === 0) return null;
  const isGrave = fit?.kind === "over" || isOver;
  return <span className={isGrave ? "block tone-late" : "meta block"}>{says.join("; ")}</span>;
}

const restWords = (rest: string): string =>
  rest.startsWith("-")
    ? `rincian realisasi melebihi Rp${formatFigure(rest.slice(1))}`
    : `realisasi belum dirinci Rp${formatFigure(rest)}`;

function SpentText({ row }: { row: BudgetRow }) {
  const { total } = row;
  if ("exact" in total)
    return (
      <>
        {formatFigure(total.exact)}
        {total.kind === "summed" && <span className="meta block">jumlah rincian</span>}
      </>
    );
  return (
    <span className="cell-none">
      {total.kind === "incomplete" ? `${total.counted} dari ${total.of} rincian` : "belum diisi"}
    </span>
  );
}

/** Earlier pagu of the year, each with why it was changed. */
function Revisions({ row }: { row: BudgetRow }) {
  if (row.pagu.length < 2) return null;
  return (
    <details className="text-left font-normal">
      <summary className="meta">perubahan ke-{row.pagu.length - 1}</summary>
      <ol className="meta grid gap-1">
        {row.pagu.map(({ revision, exact, reason }) => (
          <li key={revision}>
            {revision === 0 ? "murni" : `perubahan ke-${revision}`}: {formatFigure(exact)}
            {reason && `, ${reason}`}
          </li>
        ))}
      </ol>
    </details>
  );
}
