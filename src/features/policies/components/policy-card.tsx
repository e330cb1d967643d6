import { CategoryMark } from "#components/ui/category-mark.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { bandLimitWords } from "#domain/capaian/band.ts";
import { dayOf, holdsOn } from "#features/policies/headline.ts";
import type { PolicyRow } from "#features/policies/queries.ts";
import { AVERAGE_WORDS, capWords, changeWords, efficiencyWords, MINIMISE_WORDS } from "#features/policies/words.ts";
import { formatDay } from "#lib/format.ts";
import { TakeBack } from "./take-back.tsx";

/** One decision, with everything that it decides. */
export function PolicyCard({ policy, today }: { policy: PolicyRow; today: string }) {
  const isComing = dayOf(policy.validFrom) > today;
  const settings = [
    ["Minimize", MINIMISE_WORDS[policy.minimise]],
    ["Batas capaian", capWords(policy.cap)],
    ["Rata-rata", AVERAGE_WORDS[policy.average]],
    ["Efisiensi", efficiencyWords(policy.efficiencyMargin)],
    ["Perubahan", changeWords(policy.changeLimit)],
    ["Dasar hukum", policy.legalBasis],
  ] as const;
  return (
    <article className="border-line border-t py-3" aria-label={policy.name}>
      <h3 className="flex flex-wrap items-center gap-x-3 font-semibold">
        {policy.name}
        {policy.agency && <span className="font-normal text-ink-2">khusus {policy.agency.shortName}</span>}
        {holdsOn(policy, today) ? (
          <StateChip state="saved">berlaku</StateChip>
        ) : (
          <StateChip state={isComing ? "notDue" : "locked"}>
            {isComing ? "belum berlaku" : "tidak berlaku lagi"}
          </StateChip>
        )}
      </h3>
      <p className="meta">
        mulai {formatDay(policy.validFrom)}
        {policy.validUntil && `, sampai sebelum ${formatDay(policy.validUntil)}`}
      </p>
      <dl className="mt-2 grid grid-cols-[8rem_1fr] gap-x-3 gap-y-1 phone:grid-cols-1">
        {settings.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-3">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <dt className="text-ink-3">Kategori</dt>
        <dd>
          <ul className="flex flex-wrap gap-x-5 gap-y-1">
            {policy.bands.map((band) => (
              <li key={band.rank} className="flex items-center gap-1.5">
                <CategoryMark rank={band.rank} of={policy.bands.length} word={band.word} silent />
                {band.word} <span className="quiet">{bandLimitWords(band) ?? "selebihnya"}</span>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
      {isComing && <TakeBack policyId={policy.id} name={policy.name} />}
    </article>
  );
}
