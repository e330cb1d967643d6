import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHead } from "#components/page/page-head.tsx";
import { addressOf } from "#features/agencies/address.ts";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { IndicatorForm } from "#features/indicators/components/indicator-form.tsx";
import { readChoices } from "#features/indicators/form.ts";
import { findForm } from "#features/indicators/form-queries.ts";

type Given = { params: PlaceParams & Promise<{ kode: string }>; searchParams: PlaceSearch };

export const metadata: Metadata = { title: "Ubah indikator" };

export default async function Page({ params, searchParams }: Given) {
  const { actor, agency, period } = await readPlace(params, searchParams);
  const form = await findForm(actor, agency.id, decodeURIComponent((await params).kode));
  if (!form) notFound();
  const back = addressOf(agency, `indikator/${form.code}`, { periode: period.code });
  return (
    <>
      <PageHead
        crumbs={[
          { label: agency.government },
          { label: agency.shortName, href: addressOf(agency, "dasbor", { periode: period.code }) },
          { label: form.shortName, href: back },
          { label: "Ubah" },
        ]}
        finding={`Ubah ${form.shortName}`}
      />
      <IndicatorForm
        key={form.version}
        id={form.id}
        version={form.version}
        stored={form.fields}
        choices={await readChoices(actor, agency.id, period.year)}
        isIki={form.isIki}
        back={back}
        home={addressOf(agency, "indikator")}
        period={period.code}
      />
    </>
  );
}
