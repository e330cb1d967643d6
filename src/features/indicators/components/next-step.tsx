import { ButtonLink } from "#components/ui/button-link.tsx";
import { can } from "#domain/access/policy.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { Place } from "#features/agencies/place.ts";
import type { PeriodFigure } from "#features/indicators/detail.ts";

/** Where the reader's own work on this figure goes on; nothing for those who only read. */
export function NextStep({ place, figure }: { place: Place; figure: PeriodFigure }) {
  const { actor, agency, period } = place;
  const { id: indicatorId, realisasi } = figure.indicator;
  const isOpen = ["open", "late"].includes(period.window) || hasException(period, indicatorId);
  const entry = {
    ...{ agencyId: agency.id, governmentId: agency.governmentId, isOpen },
    ...{ state: realisasi?.state ?? "draft", editors: realisasi?.editors ?? [] },
  };
  const search = { periode: period.code };
  if (can(actor, "realisasi.enter", entry)) {
    return <ButtonLink href={addressOf(agency, "pengisian", search)}>Buka pengisian</ButtonLink>;
  }
  // Whoever may give it back has it in hand, also where somebody else must pass it on.
  if (!can(actor, "realisasi.return", entry)) return null;
  return <ButtonLink href={addressOf(agency, "periksa", search)}>Periksa isian ini</ButtonLink>;
}

const hasException = ({ exceptions = [] }: Place["period"], indicatorId: string): boolean =>
  exceptions.some((one) => one.indicatorId === null || one.indicatorId === indicatorId);
