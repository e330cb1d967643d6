"use client";

// Drawn here and there alike: a page then carries its rows once as figures, not once more as everything drawn of them.
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Section } from "#components/page/section.tsx";
import { CapaianCells, NoCapaianCell } from "#components/table/capaian-cells.tsx";
import { Head, TextCell } from "#components/table/cells.tsx";
import { PartNav } from "#components/table/part-nav.tsx";
import type { Part } from "#components/table/parts.ts";
import { GroupRow, SumRow } from "#components/table/rows.tsx";
import { Table } from "#components/table/table.tsx";
import { IndicatorRow } from "#features/dashboard/components/indicator-row.tsx";
import { type Place, partHref, TABLE_ID } from "#features/dashboard/components/links.ts";
import type { Mean } from "#features/dashboard/mean.ts";
import type { DashboardRow } from "#features/dashboard/rows.ts";

type Props = {
  /** Those of the part that is shown. */
  part: Part<DashboardRow>;
  /** The same words of every row are not said in every row. */
  quiet: boolean;
  trend: boolean;
  mean: Mean;
  place: Place;
  /** "Smt I" */
  short: string;
  lastYear: { code: string; year: number } | null;
  /** Band limits of the policy, and how many bands it has. */
  limits: readonly number[];
  bands: number;
  /** What the table leaves out. */
  below: { words: string; href: Route } | null;
};

const GROUPS = [
  ["sasaran", "Sasaran strategis"],
  ["program", "Program"],
] as const;

export function IndicatorTable({ part, quiet, trend, mean, place, short, lastYear, limits, bands, below }: Props) {
  const rows = part.groups;
  const span = 6 + (lastYear ? 1 : 0) + (trend ? 1 : 0);
  return (
    <div id={TABLE_ID} className="scroll-mt-16">
      <Section title="Capaian indikator" aside={`garis tegak = target 100%; tanda kecil = ${limits.join(", ")}`}>
        <Table label="Capaian indikator" rows="snug">
          <thead>
            <tr>
              <Head>Indikator</Head>
              {lastYear && <FigureHead first="Capaian" second={String(lastYear.year)} />}
              <FigureHead first="Target" second={short} />
              <FigureHead first="Realisasi" second={short} />
              <Head span={2} className="cell-absent">
                Capaian {short}
              </Head>
              <Head className="cell-category">Kategori</Head>
              {trend && <Head>Tren</Head>}
            </tr>
          </thead>
          <tbody>
            {GROUPS.map(([level, title]) => {
              const own = rows.filter((row) => row.level === level);
              if (own.length === 0) return null;
              return (
                <Group key={level} title={title} span={span}>
                  {own.map((row) => (
                    <IndicatorRow
                      key={row.code}
                      row={row}
                      place={place}
                      lastYear={lastYear?.code ?? null}
                      trend={trend}
                      limits={limits}
                      bands={bands}
                      quiet={quiet}
                    />
                  ))}
                </Group>
              );
            })}
            <MeanRow mean={mean} span={lastYear ? 4 : 3} limits={limits} bands={bands} trend={trend} />
          </tbody>
        </Table>
        <PartNav part={part} word="indikator" href={(from) => partHref(place, from)} />
        <MeanWorking {...mean} />
        {below && (
          <p className="meta mt-2">
            Tidak termasuk tabel ini: {below.words}. <Link href={below.href}>Lihat di Rencana</Link>
          </p>
        )}
      </Section>
    </div>
  );
}

function FigureHead({ first, second }: { first: string; second: string }) {
  return (
    <Head num unit>
      {first}
      <br />
      {second}
    </Head>
  );
}

function Group({ title, span, children }: { title: string; span: number; children: ReactNode }) {
  return (
    <>
      <GroupRow span={span}>{title}</GroupRow>
      {children}
    </>
  );
}

type MeanProps = { mean: Mean; span: number; limits: readonly number[]; bands: number; trend: boolean };

function MeanRow({ mean, span, limits, bands, trend }: MeanProps) {
  const { capped } = mean;
  const about = `dibatasi ${mean.limit} per indikator; tanpa batas ${mean.uncapped}%`;
  return (
    <SumRow>
      <TextCell span={span} place="name">
        Rata-rata {mean.shownAs} {capped && <span className="meta block">{about}</span>}
      </TextCell>
      {capped ? (
        <CapaianCells
          value={capped.exact}
          text={capped.shown}
          rank={capped.rank}
          of={bands}
          word={capped.word}
          limits={limits}
          href={`#${WORKING_ID}` as Route}
        />
      ) : (
        <NoCapaianCell>
          <span className="font-normal">{mean.because}</span>
        </NoCapaianCell>
      )}
      {trend && <TextCell place="hide" />}
    </SumRow>
  );
}

const WORKING_ID = "hitungan-rata-rata";

/** The mean opens too: what was added, and by how many it was divided. */
function MeanWorking({ items, capped, limit }: Mean) {
  if (!capped) return null;
  return (
    <details className="figure-table">
      <summary>Lihat hitungan rata-rata</summary>
      <p className="meta" id={WORKING_ID}>
        ({items.map(({ counts }) => counts).join(" + ")}) ÷ {items.length} = {capped.shown}. Capaian di atas {limit}{" "}
        dihitung {limit}
        {items
          .filter(({ shown, counts }) => shown !== counts)
          .map(({ name, shown }, index) => `${index === 0 ? ": " : "; "}${name} ${shown}`)
          .join("")}
        . Dihitung dari angka yang belum dibulatkan.
      </p>
    </details>
  );
}
