import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can } from "#domain/access/policy.ts";
import { AgenciesPage } from "#features/accounts/components/agencies-page.tsx";
import { listKeptGovernments } from "#features/agencies/queries.ts";
import { listSettingHistory } from "#features/history/setting-queries.ts";
import { requireActor } from "#lib/session.ts";

export const metadata: Metadata = { title: "Pemda dan instansi" };

export default async function Page() {
  const actor = await requireActor();
  const isAdministrator = can(actor, "government.keep", {});
  if (!isAdministrator && !can(actor, "agency.keep", { governmentId: actor.governmentId ?? "" })) notFound();
  const [governments, history] = await Promise.all([
    listKeptGovernments(actor),
    listSettingHistory(actor, ["government", "agency"]),
  ]);
  return <AgenciesPage {...{ governments, isAdministrator, history }} />;
}
