import type { Route } from "next";
import { Section } from "#components/page/section.tsx";
import { Head, TextCell } from "#components/table/cells.tsx";
import { PartNav } from "#components/table/part-nav.tsx";
import { type Asked, MOST_ROWS, partOf } from "#components/table/parts.ts";
import { GroupRow } from "#components/table/rows.tsx";
import { Table } from "#components/table/table.tsx";
import { targetColumns } from "#features/plans/columns.ts";
import { IndicatorCells, IndicatorHeads, type IndicatorHref } from "#features/plans/components/indicator-cells.tsx";
import { indicatorsOf, type YearPlan } from "#features/plans/plan.ts";

type Props = { plan: YearPlan; indicatorHref: IndicatorHref; from: Asked; partHref: (from: Asked) => Route };

/** Sasaran with their IKU and the targets of the year. */
export function SasaranTable({ plan, indicatorHref, from, partHref }: Props) {
  const sasaran = plan.plans.flatMap((one) => one.sasaran);
  if (sasaran.length === 0) return null;
  const iku = plan.indicators.filter(({ level }) => level === "sasaran");
  const columns = targetColumns(iku, plan.year);
  const span = columns.length + 4;
  const part = partOf(sasaran, from, MOST_ROWS, ({ id }) => 1 + indicatorsOf(plan, id).length);
  const tujuan = plan.plans.flatMap((one) => one.tujuan);
  return (
    <div id="sasaran" className="scroll-mt-16">
      <Section title="Sasaran dan IKU" aside={`${sasaran.length} sasaran, ${iku.length} IKU`}>
        <Table label="Sasaran dan IKU" rows="snug">
          <thead>
            <tr>
              <IndicatorHeads columns={columns} name="Sasaran dan indikator" />
              <Head>Penanggung jawab</Head>
            </tr>
          </thead>
          {part.groups.map((one, index) => {
            const served = tujuan.find(({ id }) => id === one.tujuanId);
            return (
              <tbody key={one.id}>
                <GroupRow span={span}>
                  {part.from + index + 1}. {one.text}
                  {served && <span className="meta ml-2">tujuan {served.mark ?? served.text}</span>}
                </GroupRow>
                {indicatorsOf(plan, one.id).map((indicator) => (
                  <tr key={indicator.code}>
                    <IndicatorCells indicator={indicator} columns={columns} href={indicatorHref} />
                    <TextCell word="Penanggung jawab" className="text-ink-2">
                      {indicator.responsible ?? <span className="quiet">belum disebut</span>}
                    </TextCell>
                  </tr>
                ))}
              </tbody>
            );
          })}
        </Table>
        <PartNav part={part} word="sasaran" href={partHref} />
      </Section>
    </div>
  );
}
