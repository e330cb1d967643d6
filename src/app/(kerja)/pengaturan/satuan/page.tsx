import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { mayKeepAccounts } from "#features/accounts/people-queries.ts";
import { listSettingHistory } from "#features/history/setting-queries.ts";
import { SatuanPage } from "#features/reference/components/satuan-page.tsx";
import { listSatuan } from "#features/reference/queries.ts";
import { requireActor } from "#lib/session.ts";

export const metadata: Metadata = { title: "Satuan" };

export default async function Page() {
  const actor = await requireActor();
  if (!mayKeepAccounts(actor)) notFound();
  const [rows, history] = await Promise.all([listSatuan(actor), listSettingHistory(actor, ["reference_entry"])]);
  return <SatuanPage rows={rows} history={history} />;
}
