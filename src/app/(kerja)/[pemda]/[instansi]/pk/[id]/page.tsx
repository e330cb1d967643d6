import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type PlaceParams, readAgencyPlace } from "#features/agencies/place.ts";
import { AgreementPage } from "#features/agreements/components/agreement-page.tsx";
import { readAgreement } from "#features/agreements/queries.ts";
import { agreementStory } from "#features/agreements/story.ts";

export const metadata: Metadata = { title: "Perjanjian kinerja" };

type Props = { params: Promise<Awaited<PlaceParams> & { id: string }> };

export default async function Page({ params }: Props) {
  const { actor, agency } = await readAgencyPlace(params);
  const { id } = await params;
  if (!UUID.test(id)) notFound();
  const agreement = await readAgreement(actor, id, new Date());
  if (agreement?.agencyId !== agency.id) notFound();
  return <AgreementPage {...{ agency, agreement }} story={await agreementStory(actor, agency.id, id)} />;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
