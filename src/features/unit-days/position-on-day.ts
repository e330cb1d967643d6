// What a position was called and who held it on a day, for whoever shows positions beside something else.
import { holdersOn, titled } from "#domain/organisation/holding.ts";
import { livesOn } from "#features/unit-days/on-day.ts";
import type { Prisma } from "#prisma/client.ts";

export const positionOnDay = (day: string) =>
  ({
    formerNames: { where: livesOnClosed(day), select: { name: true, shortName: true } },
    holders: {
      where: livesOn(day),
      select: { kind: true, personName: true, user: { select: { name: true } } },
    },
  }) satisfies Prisma.PositionSelect;

type Row = {
  name: string;
  shortName: string;
  formerNames: { name: string; shortName: string }[];
  holders: {
    kind: "definitif" | "plt" | "plh";
    personName: string | null;
    user: { name: string } | null;
  }[];
};

/** holder: "Rahayu", "Plt. Rahayu"; null where nobody is in office. */
export function positionThen({ name, shortName, formerNames: [former], holders }: Row, day: string) {
  const there = holders.map(({ kind, personName, user }) => ({
    ...{ kind, from: day, until: null },
    name: user?.name ?? personName ?? "",
  }));
  const { inOffice } = holdersOn(there, day);
  return {
    name: former?.name ?? name,
    shortName: former?.shortName ?? shortName,
    holder: inOffice && titled(inOffice),
  };
}

/** A former name always has an end. */
function livesOnClosed(day: string) {
  const date = new Date(`${day}T00:00:00Z`);
  return { validFrom: { lte: date }, validUntil: { gt: date } };
}
