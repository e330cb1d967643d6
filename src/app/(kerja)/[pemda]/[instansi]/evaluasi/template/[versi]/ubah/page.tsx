import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/page/page-head.tsx";
import { can } from "#domain/access/policy.ts";
import { readAgencyPlace } from "#features/agencies/place.ts";
import { templatesAddress, versionAddress } from "#features/lke-templates/address.ts";
import { TemplateEditor } from "#features/lke-templates/editor/template-editor.tsx";
import { requireVersion, type VersionParams } from "#features/lke-templates/version-place.ts";

export const metadata: Metadata = { title: "Ubah template LKE" };

export default async function Page({ params }: { params: VersionParams }) {
  const place = await readAgencyPlace(params);
  const version = await requireVersion(place, (await params).versi);
  const { actor, agency } = place;
  const { id, revision, template } = version;
  const mayEdit = can(actor, "lke_template.edit", { governmentId: agency.governmentId });
  if (!mayEdit || version.isReference || version.state !== "draft") notFound();
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: "Template LKE", href: templatesAddress(agency) },
          { label: `${template.name}, versi ${version.version}`, href: versionAddress(agency, id) },
          { label: "Ubah draf" },
        ]}
        finding={`Menulis ${template.name} versi ${version.version}`}
        sub={<span>Yang menulis tidak memberlakukannya sendiri</span>}
      />
      <TemplateEditor key={revision} {...{ agency, revision, template }} versionId={id} />
    </>
  );
}
