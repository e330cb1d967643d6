import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can } from "#domain/access/policy.ts";
import { GovernmentPage } from "#features/delegations/components/government-page.tsx";
import { listGovernmentDelegations } from "#features/delegations/government-queries.ts";
import { requireActor } from "#lib/session.ts";

export const metadata: Metadata = { title: "Pendelegasian" };

type Search = Promise<Record<string, string | string[] | undefined>>;

export default async function Page({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  if (!can(actor, "delegation.end", { governmentId: actor.governmentId ?? "" })) notFound();
  const isAll = (await searchParams).semua === "1";
  return <GovernmentPage rows={await listGovernmentDelegations(actor, new Date(), isAll)} isAll={isAll} />;
}
