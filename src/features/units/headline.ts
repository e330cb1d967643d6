// The finding of the page of the organisation: how large it is on the day, what waits, and what is not known of it.
import { treeOn } from "#domain/organisation/units.ts";
import type { OrganisationView } from "#features/units/view.ts";
import { capitalised, formatDay, inWords } from "#lib/format.ts";

type Facts = Pick<OrganisationView, "organisation" | "day" | "changes" | "positions">;

export function organisationHeadline({ organisation, day, changes, positions }: Facts): string {
  const units = treeOn(organisation, day).length;
  if (organisation.units.length === 0) return "Susunan unit belum dicatat";
  const said = (when: string) => formatDay(new Date(`${when}T00:00:00Z`));
  if (units === 0) return `Belum ada unit pada ${said(day)}`;
  const size = `${capitalised(inWords(units))} unit dengan ${inWords(positions.length)} jabatan`;
  const planned = changes.filter(({ isPlanned }) => isPlanned);
  const first = planned.at(-1);
  if (first)
    return planned.length === 1
      ? `${size}; satu perubahan berlaku mulai ${said(first.day)}`
      : `${size}; ${inWords(planned.length)} perubahan menunggu, yang pertama ${said(first.day)}`;
  const lost = positions.filter(({ holder, standingIn }) => holder === null && standingIn === null).length;
  if (lost === 0) return size;
  return lost === positions.length
    ? `${size}; pejabatnya belum tercatat`
    : `${size}; ${inWords(lost)} belum tercatat pejabatnya`;
}
