import type { Metadata } from "next";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { TargetPage } from "#features/targets/components/target-page.tsx";
import { countUnagreed, findOpenChange, listRevisions, readTargetSheet } from "#features/targets/queries.ts";

export const metadata: Metadata = { title: "Target" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readPlace(params, searchParams);
  const { tahun, perubahan } = await searchParams;
  const year = Number(/^\d{4}$/.exec(String(tahun))?.[0] ?? place.period.year);
  const { actor, agency, periods } = place;
  const [sheet, change, unagreed, revisions] = await Promise.all([
    readTargetSheet(actor, agency.id, periods, [year - 1, year, year + 1]),
    findOpenChange(actor, agency.id, year),
    countUnagreed(actor, agency.id, year),
    listRevisions(actor, agency.id, { year }),
  ]);
  const isRevising = perubahan === "1";
  return <TargetPage {...{ place, year, sheet, change, unagreed, revisions, isRevising }} now={new Date()} />;
}
