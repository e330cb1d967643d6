import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SettingsPage } from "#features/accounts/components/settings-page.tsx";
import { mayKeepAccounts } from "#features/accounts/people-queries.ts";
import { homeOf } from "#features/agencies/queries.ts";
import { requireActor } from "#lib/session.ts";

export const metadata: Metadata = { title: "Pengaturan" };

export default async function Page() {
  const actor = await requireActor();
  if (!mayKeepAccounts(actor)) notFound();
  return <SettingsPage isAdministrator={actor.role === "administrator"} home={await homeOf(actor)} />;
}
