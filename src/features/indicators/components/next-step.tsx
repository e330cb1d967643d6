import { ButtonLink } from "#components/ui/button-link.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import type { PeriodFigure } from "#features/indicators/detail.ts";

/** Where the reader's own work on this figure goes on; nothing for those who only read. */
export function NextStep({ place, figure }: { place: Place; figure: PeriodFigure }) {
  const { actor, agency, period } = place;
  const { realisasi } = figure.indicator;
  if (!realisasi || actor.agencyId !== agency.id) return null;
  const search = { periode: period.code };
  const isOpen = period.window === "open" || period.window === "late";
  if (actor.role === "operator" && realisasi.state === "draft" && isOpen) {
    return <ButtonLink href={addressOf(agency, "pengisian", search)}>Buka pengisian</ButtonLink>;
  }
  const waits = { verifier: "submitted", head: "verified" }[actor.role as "verifier" | "head"];
  if (realisasi.state !== waits) return null;
  return <ButtonLink href={addressOf(agency, "periksa", search)}>Periksa isian ini</ButtonLink>;
}
