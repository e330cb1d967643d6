import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { type PlaceParams, type PlaceSearch, readPlace } from "#features/agencies/place.ts";
import { comparedPair } from "#features/formulas/compared.ts";
import { FormulaPage } from "#features/formulas/components/formula-page.tsx";
import { readFormulaDesk } from "#features/formulas/queries.ts";
import { listSatuan } from "#features/reference/queries.ts";

type Given = { params: PlaceParams & Promise<{ kode: string }>; searchParams: PlaceSearch };

export const metadata: Metadata = { title: "Rumus" };

export default async function Page({ params, searchParams }: Given) {
  const place = await readPlace(params, searchParams);
  const desk = await readFormulaDesk(place.actor, place.agency.id, decodeURIComponent((await params).kode));
  if (!desk) notFound();
  const satuan = (await listSatuan(place.actor)).filter(({ isRetired }) => !isRetired);
  return (
    <FormulaPage
      place={place}
      desk={desk}
      pair={comparedPair(
        desk.versions.map(({ version }) => version),
        await searchParams,
      )}
      satuan={satuan.map(({ name, decimals }) => ({ name, decimals }))}
      now={new Date()}
    />
  );
}
