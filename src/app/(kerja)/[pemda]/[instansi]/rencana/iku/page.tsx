import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { IkuPage } from "#features/indicators/components/iku-page.tsx";
import { ikuPaper } from "#features/indicators/iku-paper.ts";
import { listIku } from "#features/indicators/iku-queries.ts";
import { formatDayTime } from "#lib/format.ts";

export const metadata: Metadata = { title: "Formulir IKU" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const { actor, agency, period } = await readPlace(params, searchParams);
  const { kode } = await searchParams;
  const code = typeof kode === "string" ? kode : undefined;
  const { year } = period;
  const { visi, rows } = await listIku(actor, agency.id, year, code);
  if (code && rows.length === 0) notFound();
  const given = { agency: agency.name, government: agency.government, year, visi };
  const paper = ikuPaper(rows, { ...given, asOf: `keadaan data per ${formatDayTime(new Date())}` });
  return <IkuPage agency={agency} period={period.code} year={year} code={code} rows={rows} paper={paper} />;
}
