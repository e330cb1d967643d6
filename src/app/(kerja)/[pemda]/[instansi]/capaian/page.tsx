import type { Metadata } from "next";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { headCode } from "#features/history/chain-code.ts";
import { chainHead } from "#features/history/chain-queries.ts";
import { readCapaianReport } from "#features/realisasi/capaian-report.ts";
import { CapaianView } from "#features/realisasi/components/capaian-view.tsx";

export const metadata: Metadata = { title: "Capaian Kinerja" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const { actor, agency, period, periods } = await readPlace(params, searchParams);
  const [report, head] = await Promise.all([
    readCapaianReport(actor, agency.id, periods, period.year),
    chainHead(actor),
  ]);
  const code = head ? headCode(head) : undefined;
  return <CapaianView agency={agency} period={period} report={report} now={new Date()} code={code} />;
}
