import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can } from "#domain/access/policy.ts";
import { type PlaceParams, type PlaceSearch, readAgencyPlace } from "#features/agencies/place.ts";
import { compareCode } from "#features/history/chain-comparison.ts";
import { chainHead, listVerifications } from "#features/history/chain-queries.ts";
import { ChainPage } from "#features/history/components/chain-page.tsx";

export const metadata: Metadata = { title: "Rantai riwayat" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readAgencyPlace(params);
  const { actor } = place;
  if (!can(actor, "history.verify", { governmentId: place.agency.governmentId })) notFound();
  const { kode } = await searchParams;
  const [head, verifications, code] = await Promise.all([
    chainHead(actor),
    listVerifications(actor),
    typeof kode === "string" && kode.trim() !== "" ? compareCode(actor, kode.trim().slice(0, 100)) : null,
  ]);
  return <ChainPage place={place} head={head} verifications={verifications} code={code} now={new Date()} />;
}
