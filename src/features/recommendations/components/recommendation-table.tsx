import { Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { addressOf } from "#features/agencies/address.ts";
import { isLate, type RecommendationRow } from "#features/recommendations/rows.ts";
import { daysLeft, formatDay } from "#lib/format.ts";
import { RecommendationState } from "./recommendation-state.tsx";

type Props = { rows: readonly RecommendationRow[]; withAgency: boolean; now: Date };

export function RecommendationTable({ rows, withAgency, now }: Props) {
  return (
    <Table label="Rekomendasi">
      <thead>
        <tr>
          <Head className="w-[40%]">Rekomendasi</Head>
          {withAgency && <Head>Instansi</Head>}
          <Head>Penanggung jawab</Head>
          <Head>Batas waktu</Head>
          <Head>Keadaan</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <NameCell wrap href={addressOf(row.agency, `tindak-lanjut/${row.id}`)}>
              {row.text}
              <span className="meta block font-normal">
                No {row.number}, evaluasi {row.year}
                {row.place && `, dari ${row.place}`}
              </span>
            </NameCell>
            {withAgency && <TextCell place="full">{row.agency.shortName}</TextCell>}
            <TextCell place="full" word="penanggung jawab">
              {row.owner ?? <span className="cell-none">belum ditentukan</span>}
              {row.unit && <span className="meta block">{row.unit}</span>}
            </TextCell>
            <TextCell place="left">
              {row.dueOn ? formatDay(new Date(row.dueOn)) : <span className="cell-none">belum ditentukan</span>}
              {row.dueOn && row.state !== "closed" && row.state !== "reported" && (
                <span className="meta block">
                  {isLate(row) ? (
                    <StateChip state="late">{daysLeft(now, new Date(row.dueOn))}</StateChip>
                  ) : (
                    daysLeft(now, new Date(row.dueOn))
                  )}
                </span>
              )}
            </TextCell>
            <TextCell place="right">
              <RecommendationState state={row.state} />
            </TextCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
