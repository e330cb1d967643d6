import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can } from "#domain/access/policy.ts";
import { type PlaceParams, type PlaceSearch, readAgencyPlace } from "#features/agencies/place.ts";
import { LhePage } from "#features/lhe/components/lhe-page.tsx";
import { NoLhe } from "#features/lhe/components/no-lhe.tsx";
import { draftable, readLhe } from "#features/lhe/queries.ts";

export const metadata: Metadata = { title: "Laporan hasil evaluasi" };

type Props = { params: Promise<Awaited<PlaceParams> & { tahun: string }>; searchParams: PlaceSearch };

export default async function Page({ params, searchParams }: Props) {
  const { actor, agency } = await readAgencyPlace(params);
  const { tahun } = await params;
  if (!/^20\d\d$/.test(tahun)) notFound();
  const year = Number(tahun);
  const lhe = await readLhe(actor, agency.id, year, new Date());
  const belongs = { agencyId: agency.id, governmentId: agency.governmentId };
  if (!lhe) {
    const evaluationId = await draftable(actor, agency.id, year);
    return <NoLhe {...{ agency, year, evaluationId }} writes={can(actor, "lhe.draft", belongs)} />;
  }
  const { tampilan } = await searchParams;
  return <LhePage agency={agency} lhe={lhe} editing={lhe.may.write && tampilan !== "cetak"} />;
}
