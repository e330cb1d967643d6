import { redirect } from "next/navigation";
import { Empty } from "#components/ui/empty.tsx";
import { mayKeepAccounts } from "#features/accounts/people-queries.ts";
import { SETTINGS } from "#features/accounts/settings-address.ts";
import { addressOf } from "#features/agencies/address.ts";
import { homeOf } from "#features/agencies/queries.ts";
import { requireActor } from "#lib/session.ts";

export default async function Home() {
  const actor = await requireActor();
  const agency = await homeOf(actor);
  if (agency) redirect(addressOf(agency, "tugas"));
  if (mayKeepAccounts(actor)) redirect(SETTINGS);
  return (
    <main className="content" id="isi">
      <Empty>Akun Anda ({actor.title}) belum terhubung dengan instansi yang diukur. Hubungi pengelola Tolok.</Empty>
    </main>
  );
}
