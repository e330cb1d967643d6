// A position as its pages show it on a day.
import type { Coverage } from "#domain/organisation/coverage.ts";
import type { Held } from "#domain/organisation/holding.ts";
import type { PositionLevel } from "#domain/planning/superior.ts";

export type Holder = Held & {
  id: string;
  name: string;
  /** Whose account it is; null for a name alone. */
  userId: string | null;
  nip: string | null;
  decreeNumber: string | null;
  decreeOn: string | null;
  version: number;
};

export type PositionUnit = { id: string; parentId: string | null; name: string };

/** name, shortName, level, unit: as they are on the day. validUntil: the first day without it. */
export type PositionRow = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  level: PositionLevel;
  unitId: string | null;
  unit: string | null;
  validFrom: string;
  validUntil: string | null;
  isThere: boolean;
  holder: Pick<Holder, "kind" | "name"> | null;
  standingIn: Pick<Holder, "name"> | null;
  coverage: Coverage;
};

export type PositionList = { day: string; hasIku: boolean; units: PositionUnit[]; positions: PositionRow[] };

type Named = { name: string; shortName: string; level: PositionLevel };
type FormerName = Named & { validFrom: Date; validUntil: Date };

/** What it was called on that day: its present name unless a former one held then. */
export function namedOn({ formerNames, ...now }: Named & { formerNames: readonly FormerName[] }, day: string): Named {
  const date = new Date(`${day}T00:00:00Z`);
  const then = formerNames.find(({ validFrom, validUntil }) => validFrom <= date && date < validUntil) ?? now;
  return { name: then.name, shortName: then.shortName, level: then.level };
}
