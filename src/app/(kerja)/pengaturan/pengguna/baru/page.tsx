import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/page/page-head.tsx";
import { AccountForm } from "#features/accounts/components/account-form.tsx";
import { mayKeepAccounts, readRoleChoices } from "#features/accounts/people-queries.ts";
import { PEOPLE, SETTINGS_CRUMBS } from "#features/accounts/settings-address.ts";
import { isoDay } from "#lib/format.ts";
import { requireActor } from "#lib/session.ts";

export const metadata: Metadata = { title: "Akun baru" };

export default async function Page() {
  const actor = await requireActor();
  if (!mayKeepAccounts(actor)) notFound();
  const choices = await readRoleChoices(actor);
  return (
    <>
      <PageHead
        crumbs={[...SETTINGS_CRUMBS, { label: "Pengguna", href: PEOPLE }, { label: "Akun baru" }]}
        finding="Buka akun baru"
        sub={
          <span>Pemiliknya menetapkan kata sandinya sendiri lewat tautan sekali pakai; Anda tidak pernah tahu.</span>
        }
      />
      <AccountForm choices={choices} today={isoDay(new Date())} home={PEOPLE} />
    </>
  );
}
