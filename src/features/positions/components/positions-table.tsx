import type { Route } from "next";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Dash } from "#components/table/dash.tsx";
import { GroupRow } from "#components/table/rows.tsx";
import { Table } from "#components/table/table.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { titled } from "#domain/organisation/holding.ts";
import type { PositionGroup } from "#features/positions/list-view.ts";
import type { PositionRow } from "#features/positions/position.ts";
import { LEVEL_WORDS, lastDayInWords, onDay } from "#features/positions/words.ts";

type Props = { groups: readonly PositionGroup[]; hrefOf: (code: string) => Route };

export function PositionsTable({ groups, hrefOf }: Props) {
  // What no row would say is not asked.
  const lacks = groups.some(({ positions }) => positions.some((one) => lacking(one) !== ""));
  return (
    <Table label="Jabatan" rows="snug">
      <thead>
        <tr>
          <Head>Jabatan</Head>
          <Head>Jenjang</Head>
          <Head>Pejabat</Head>
          <Head num>Kinerja</Head>
          <Head num>IKI</Head>
          {lacks && <Head>Yang kurang</Head>}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.id}>
          <GroupRow span={lacks ? 6 : 5}>{group.name}</GroupRow>
          {group.positions.map((one) => (
            <tr key={one.id}>
              <NameCell wrap href={hrefOf(one.code)} official={one.name}>
                {one.shortName}
              </NameCell>
              <TextCell place="left">{LEVEL_WORDS[one.level]}</TextCell>
              <TextCell place="full" word="pejabat">
                <HolderWords position={one} />
              </TextCell>
              <FigureCell
                value={figure(one.coverage.kinerja)}
                absent={<Dash because="belum ada kinerja" />}
                place="left-2"
                word="kinerja"
              />
              <FigureCell
                value={figure(one.coverage.iki)}
                absent={<Dash because="belum ada IKI" />}
                place="right-2"
                word="IKI"
              />
              {lacks && (
                <TextCell place="full" className="text-ink-2">
                  {lacking(one)}
                </TextCell>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function HolderWords({ position: { isThere, holder, standingIn, validFrom, validUntil } }: { position: PositionRow }) {
  if (!isThere)
    return (
      <StateChip state="locked">
        {validUntil ? `berakhir ${lastDayInWords(validUntil)}` : `baru ada ${onDay(validFrom)}`}
      </StateChip>
    );
  if (!holder && !standingIn) return <StateChip state="missing">belum ada pejabat</StateChip>;
  return [holder && titled(holder), standingIn && `Plh. ${standingIn.name}`].filter(Boolean).join(", ");
}

const figure = (count: number): string | undefined => (count > 0 ? String(count) : undefined);

function lacking({ isThere, coverage: { gaps, kinerja } }: PositionRow): string {
  if (!isThere) return "";
  return [
    gaps["tanpa-kinerja"] > 0 && "belum ada kinerja",
    kinerja > 0 && gaps["tanpa-iki"] > 0 && "belum ada IKI",
    gaps["kinerja-tanpa-iki"] > 0 && `${gaps["kinerja-tanpa-iki"]} kinerja tanpa IKI`,
    gaps["iki-tanpa-iku"] > 0 && `${gaps["iki-tanpa-iku"]} IKI belum bertaut ke IKU`,
    gaps["fungsi-tanpa-kinerja"] > 0 && `${gaps["fungsi-tanpa-kinerja"]} fungsi tanpa kinerja`,
  ]
    .filter(Boolean)
    .join(", ");
}
