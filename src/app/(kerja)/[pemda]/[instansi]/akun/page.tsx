import type { Metadata } from "next";
import { agencyScope, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { type PlaceParams, readAgencyPlace } from "#features/agencies/place.ts";
import { AccountPage } from "#features/delegations/components/account-page.tsx";
import { listColleagues, listDelegations } from "#features/delegations/queries.ts";

export const metadata: Metadata = { title: "Akun dan pendelegasian" };

export default async function Page({ params }: { params: PlaceParams }) {
  const place = await readAgencyPlace(params);
  const { actor } = place;
  const now = new Date();
  const [rows, colleagues] = await Promise.all([listDelegations(actor, now), listColleagues(actor, now)]);
  const own = { agencyId: agencyScope(actor), governmentId: governmentScope(actor) };
  const mayDelegate = can(actor, "delegation.make", own);
  return <AccountPage place={place} rows={rows} colleagues={colleagues} mayDelegate={mayDelegate} now={now} />;
}
