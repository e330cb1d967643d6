import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import { readCarried } from "#features/positions/carrying.ts";
import { CarriedSection } from "./carried-section.tsx";

/** On the page of an indicator that others carry: who they are, and whether the figures of both sides agree. */
export async function CarriedIndicator({ place: { actor, agency, period }, id }: { place: Place; id: string }) {
  const carried = await readCarried(actor, agency.id, id, period);
  if (carried.length === 0) return null;
  return (
    <CarriedSection
      title="Yang mendukung indikator ini"
      isOwn
      above={carried}
      hrefOf={(code) => addressOf(agency, `indikator/${code}`, { periode: period.code })}
    />
  );
}
