import type { Route } from "next";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Empty } from "#components/ui/empty.tsx";
import { Segments } from "#components/ui/segments.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { followUpHeadline } from "#features/recommendations/headline.ts";
import { filtered, type RecommendationRow } from "#features/recommendations/rows.ts";
import { type FollowUpSearch, writtenSearch } from "#features/recommendations/search.ts";
import { formatDayTime } from "#lib/format.ts";
import { AgeTable } from "./age-table.tsx";
import { FollowUpFilter } from "./follow-up-filter.tsx";
import { RecommendationTable } from "./recommendation-table.tsx";

type Props = {
  agency: AgencyHead;
  rows: RecommendationRow[];
  search: FollowUpSearch;
  mayOversee: boolean;
  now: Date;
};

/** Recommendations of an agency, or of all agencies by how old what is open has become. */
export function FollowUpPage({ agency, rows, search, mayOversee, now }: Props) {
  const isWide = search.scope === "government";
  const shown = filtered(rows, search);
  const years = [...new Set(rows.map((row) => row.year))].sort((a, b) => b - a);
  const here = (over: Partial<FollowUpSearch>) =>
    addressOf(agency, "tindak-lanjut", writtenSearch({ ...search, ...over }));
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          ...(isWide ? [] : [{ label: agency.shortName, href: addressOf(agency, "dasbor") }]),
          { label: "Tindak lanjut evaluasi" },
        ]}
        finding={followUpHeadline(rows)}
        sub={
          <>
            <span>{isWide ? `Semua instansi ${agency.government}` : `${agency.name} ${agency.government}`}</span>
            <span>Rekomendasi dari laporan hasil evaluasi AKIP</span>
          </>
        }
        aside={
          rows.some((row) => row.state !== "draft") && !isWide ? (
            <ButtonLink href={addressOf(agency, "tindak-lanjut/matriks", { tahun: writtenSearch(search).tahun })}>
              Matriks untuk dicetak
            </ButtonLink>
          ) : undefined
        }
      />
      {mayOversee && (
        <div className="mt-4">
          <Segments
            label="Lingkup"
            choices={[
              { label: agency.shortName, href: here({ scope: "agency" }), current: !isWide },
              { label: "Semua instansi", href: here({ scope: "government" }), current: isWide },
            ]}
          />
        </div>
      )}
      <div className="mt-6 grid gap-8">
        {isWide && rows.length > 0 && (
          <Section title="Instansi menurut umur rekomendasi">
            <AgeTable rows={rows} />
          </Section>
        )}
        {rows.length === 0 ? (
          <Empty action={<ButtonLink href={addressOf(agency, "evaluasi" as const)}>Buka Evaluasi</ButtonLink>}>
            Rekomendasi muncul di sini setelah laporan hasil evaluasi ditetapkan.
          </Empty>
        ) : (
          <Section title={`Rekomendasi (${shown.length})`}>
            <FollowUpFilter
              action={addressOf(agency, "tindak-lanjut")}
              search={search}
              years={years}
              clear={here({ year: null, state: null, age: null }) as Route}
            />
            {shown.length > 0 ? (
              <RecommendationTable rows={shown} withAgency={isWide} now={now} />
            ) : (
              <p className="meta mt-3">Tidak ada yang cocok dengan saringan ini.</p>
            )}
          </Section>
        )}
      </div>
      <SealedFoot
        agency={isWide ? agency.government : `${agency.name} ${agency.government}`}
        period="Tindak lanjut evaluasi"
        asOf={`keadaan data per ${formatDayTime(now)}`}
      />
    </>
  );
}
