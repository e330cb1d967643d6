import { FigureCell, Head, NameCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { AGE_WORDS } from "#domain/evaluation/recommendation.ts";
import { addressOf } from "#features/agencies/address.ts";
import { AGES, agenciesByAge } from "#features/recommendations/by-agency.ts";
import type { RecommendationRow } from "#features/recommendations/rows.ts";
import { capitalised } from "#lib/format.ts";

const PLACES = ["left", "right", "left-2", "right-2", "hide"] as const;

/** Who owes what for how long; each figure opens its list. */
export function AgeTable({ rows }: { rows: readonly RecommendationRow[] }) {
  return (
    <Table label="Instansi menurut umur rekomendasi">
      <thead>
        <tr>
          <Head>Instansi</Head>
          <Head num>Rekomendasi</Head>
          {AGES.map((age) => (
            <Head key={age} num>
              {capitalised(AGE_WORDS[age])}
            </Head>
          ))}
        </tr>
      </thead>
      <tbody>
        {agenciesByAge(rows).map(({ agency, total, counts }) => (
          <tr key={agency.id}>
            <NameCell href={addressOf(agency, "tindak-lanjut")} official={agency.name}>
              {agency.shortName}
            </NameCell>
            <FigureCell value={String(total)} word="rekomendasi" place="figure" />
            {AGES.map((age, at) => (
              <FigureCell
                key={age}
                value={counts[age] > 0 ? String(counts[age]) : undefined}
                absent="–"
                href={addressOf(agency, "tindak-lanjut", { umur: age })}
                word={AGE_WORDS[age]}
                place={PLACES[at]}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
