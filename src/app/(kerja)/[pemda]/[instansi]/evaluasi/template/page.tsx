import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { can } from "#domain/access/policy.ts";
import { type PlaceParams, readAgencyPlace } from "#features/agencies/place.ts";
import { TemplateListPage } from "#features/lke-templates/components/template-list-page.tsx";
import { listVersions } from "#features/lke-templates/queries.ts";
import { yearIn } from "#lib/format.ts";

export const metadata: Metadata = { title: "Template LKE" };

export default async function Page({ params }: { params: PlaceParams }) {
  const place = await readAgencyPlace(params);
  const { actor, agency } = place;
  if (!can(actor, "lke_template.read", { governmentId: agency.governmentId })) notFound();
  const versions = await listVersions(actor);
  const mayEdit = can(actor, "lke_template.edit", { governmentId: agency.governmentId });
  return <TemplateListPage {...{ place, versions, mayEdit }} year={yearIn(new Date())} />;
}
