import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/page/page-head.tsx";
import { PeopleImportForm } from "#features/accounts/components/people-import-form.tsx";
import { mayKeepAccounts } from "#features/accounts/people-queries.ts";
import { PEOPLE, SETTINGS_CRUMBS } from "#features/accounts/settings-address.ts";
import { requireActor } from "#lib/session.ts";

export const metadata: Metadata = { title: "Impor pengguna" };

export default async function Page() {
  if (!mayKeepAccounts(await requireActor())) notFound();
  return (
    <>
      <PageHead
        crumbs={[...SETTINGS_CRUMBS, { label: "Pengguna", href: PEOPLE }, { label: "Impor" }]}
        finding="Buka banyak akun dari satu buku kerja"
        sub={
          <>
            <span>Setiap baris diperiksa dahulu; tidak ada yang dibuka sebelum Anda menekan Buka</span>
            <a href="/api/unduh/contoh-pengguna">Unduh contoh (.xlsx)</a>
          </>
        }
      />
      <PeopleImportForm />
    </>
  );
}
