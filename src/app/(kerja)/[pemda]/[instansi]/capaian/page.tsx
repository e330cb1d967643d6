import type { Metadata } from "next";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { readCapaianReport } from "#features/realisasi/capaian-report.ts";
import { CapaianView } from "#features/realisasi/components/capaian-view.tsx";

export const metadata: Metadata = { title: "Capaian Kinerja" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const { actor, agency, period, periods } = await readPlace(params, searchParams);
  const report = await readCapaianReport(actor, agency.id, periods, period.year);
  return <CapaianView agency={agency} period={period} report={report} now={new Date()} />;
}
