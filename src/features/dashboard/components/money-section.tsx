import { ArrowDownIcon } from "@phosphor-icons/react/dist/ssr/ArrowDown";
import { ArrowUpIcon } from "@phosphor-icons/react/dist/ssr/ArrowUp";
import type { Route } from "next";
import { Dumbbell, DumbbellKey } from "#components/charts/dumbbell.tsx";
import { Section } from "#components/page/section.tsx";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Dash } from "#components/table/dash.tsx";
import { SumRow } from "#components/table/rows.tsx";
import { Table } from "#components/table/table.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { type Place, TABLE_ID, whyHref } from "#features/dashboard/components/links.ts";
import type { Money, MoneyRow } from "#features/dashboard/money.ts";

type Props = { money: Money; place: Place; year: number; short: string };

export function MoneySection({ money, place, year, short }: Props) {
  const key = (
    <>
      <DumbbellKey square="serapan" circle={`capaian ${short}`} />, dalam %
    </>
  );
  return (
    <Section title="Uang di samping kinerja" aside={key}>
      <Table label="Uang di samping kinerja" rows="dense">
        <thead>
          <tr>
            <Head>Program</Head>
            <Head num>Pagu {year} (Rp)</Head>
            <Head num unit>
              Serapan
            </Head>
            <Head className="print:hidden" />
            <Head num unit>
              Capaian
            </Head>
            <Head>Selisih</Head>
          </tr>
        </thead>
        <tbody>
          {money.rows.map((row) => (
            <ProgramRow key={row.code} row={row} place={place} />
          ))}
          <SumRow>
            <TextCell place="name">Jumlah</TextCell>
            <FigureCell value={money.pagu ?? undefined} absent="pagu belum lengkap" place="figure" />
            {money.spent === null ? (
              <TextCell span={4} place="full" className="meta pl-6 stack:pl-0">
                {money.about}
              </TextCell>
            ) : (
              <>
                <FigureCell value={money.spent} unit="%" place="right" word="serapan" />
                <TextCell span={3} place="hide" />
              </>
            )}
          </SumRow>
        </tbody>
      </Table>
    </Section>
  );
}

function ProgramRow({ row, place }: { row: MoneyRow; place: Place }) {
  const { spent, capaian } = row;
  const why = row.indicator ? whyHref(place, row.indicator) : (`#${TABLE_ID}` as Route);
  return (
    <tr>
      <NameCell official={row.official}>{row.name}</NameCell>
      <FigureCell
        value={row.pagu ?? undefined}
        absent={<StateChip state="missing" />}
        place="figure"
        className="stack:text-ui"
      />
      {spent ? (
        <FigureCell value={spent.shown} unit="%" tone="soft" place="right" word="serapan" />
      ) : (
        <TextCell className="num" place="right" word="serapan">
          <StateChip state="missing" />
        </TextCell>
      )}
      <TextCell place="left" className="w-49 print:hidden">
        <Dumbbell square={spent?.exact} circle={capaian?.exact} low={row.gap?.ahead === false} />
      </TextCell>
      <FigureCell
        value={capaian?.shown}
        href={why}
        title={capaian ? `dari ${capaian.of}` : undefined}
        unit={capaian ? "%" : ""}
        absent={<Dash because={row.why} />}
        tone="strong"
        place="right-2"
        word="capaian"
      />
      <TextCell place="left-2" className="meta w-30">
        <Gap row={row} />
      </TextCell>
    </tr>
  );
}

function Gap({ row: { gap, capaian, why } }: { row: MoneyRow }) {
  if (gap) {
    return (
      <Chip tone={gap.ahead ? "saved" : "late"} icon={<Icon of={gap.ahead ? ArrowUpIcon : ArrowDownIcon} size={14} />}>
        {gap.shown}
      </Chip>
    );
  }
  return capaian ? "menunggu serapan" : why;
}
