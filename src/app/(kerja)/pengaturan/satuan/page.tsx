import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { mayKeepAccounts } from "#features/accounts/people-queries.ts";
import { SatuanPage } from "#features/reference/components/satuan-page.tsx";
import { listSatuan } from "#features/reference/queries.ts";
import { requireActor } from "#lib/session.ts";

export const metadata: Metadata = { title: "Satuan" };

export default async function Page() {
  const actor = await requireActor();
  if (!mayKeepAccounts(actor)) notFound();
  return <SatuanPage rows={await listSatuan(actor)} />;
}
