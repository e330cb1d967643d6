import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/page/page-head.tsx";
import { addressOf } from "#features/agencies/address.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { IndicatorForm } from "#features/indicators/components/indicator-form.tsx";
import { readChoices } from "#features/indicators/form.ts";
import { emptyForm, findParent } from "#features/indicators/form-queries.ts";

export const metadata: Metadata = { title: "Indikator baru" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const { actor, agency, period } = await readPlace(params, searchParams);
  const search = await searchParams;
  const asked = (name: string) => (typeof search[name] === "string" ? search[name] : undefined);
  const parent = await findParent(actor, agency.id, {
    sasaran: asked("sasaran"),
    program: asked("program"),
    kinerja: asked("kinerja"),
  });
  if (!parent) notFound();
  const back = addressOf(agency, "rencana", { periode: period.code });
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: "Rencana", href: back },
          { label: "Indikator baru" },
        ]}
        over={parent.isIki ? "IKI" : undefined}
        finding="Indikator baru"
        official={parent.text}
      />
      <IndicatorForm
        id={null}
        version={0}
        make={{ agencyId: agency.id, parent: parent.parent, year: period.year }}
        stored={emptyForm(parent.parent.kind === "sasaran")}
        choices={await readChoices(actor, agency.id, period.year)}
        isIki={parent.isIki}
        back={back}
        home={addressOf(agency, "indikator")}
        period={period.code}
      />
    </>
  );
}
