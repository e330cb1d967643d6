import type { Metadata } from "next";
import { can } from "#domain/access/policy.ts";
import { checkTemplate } from "#domain/evaluation/check.ts";
import { readAgencyPlace } from "#features/agencies/place.ts";
import { whyNotActivate } from "#features/lke-templates/activation.ts";
import { VersionPage } from "#features/lke-templates/components/version-page.tsx";
import { listVersions } from "#features/lke-templates/queries.ts";
import { requireVersion, type VersionParams } from "#features/lke-templates/version-place.ts";

export const metadata: Metadata = { title: "Versi template LKE" };

export default async function Page({ params }: { params: VersionParams }) {
  const place = await readAgencyPlace(params);
  const version = await requireVersion(place, (await params).versi);
  const { actor, agency } = place;
  const findings = checkTemplate(version.template);
  const mayEdit = can(actor, "lke_template.edit", { governmentId: agency.governmentId });
  const versions = await listVersions(actor);
  return <VersionPage {...{ place, version, versions, findings, mayEdit }} whyNot={whyNotActivate(actor, version)} />;
}
