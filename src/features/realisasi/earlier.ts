// What a realisasi is compared with: the one of the period before and the one of a year ago, as they were approved or as a
// document printed them. One query for the whole sheet.
import {
  isLastOfYear,
  lastYear,
  type Period,
  parsePeriodCode,
  periodCode,
  periodName,
  previousPeriod,
  yearOf,
} from "#domain/period/period.ts";
import { toCanonical } from "#domain/value/value.ts";
import type { EarlierFigure, EarlierFigures } from "#domain/workflow/change.ts";
import type { Tx } from "#lib/db.ts";

type Reader = Pick<Tx, "realisasi">;

/** By the id of the indicator. Of an agency that was found to be the actor's to read. */
export async function readEarlier(
  agencyId: string,
  period: Period,
  reader: Reader,
): Promise<ReadonlyMap<string, EarlierFigures>> {
  const [before, ...yearAgo] = earlierCodes(period);
  const rows = await reader.realisasi.findMany({
    where: { agencyId, period: { code: { in: [before, ...yearAgo] } } },
    select: {
      indicatorId: true,
      directAmount: true,
      frozenAmount: true,
      lhe: { select: { score: true } },
      period: { select: { code: true } },
    },
  });
  const found = new Map<string, Map<string, string | null>>();
  for (const { indicatorId, frozenAmount, directAmount, lhe, period: own } of rows) {
    const amount = frozenAmount ?? lhe?.score ?? directAmount;
    const known = found.get(indicatorId) ?? new Map<string, string | null>();
    found.set(indicatorId, known.set(own.code, amount === null ? null : toCanonical(amount.toString())));
  }
  return new Map(
    [...found].map(([indicatorId, figures]) => [
      indicatorId,
      { lastPeriod: figureAt(figures, [before]), lastYear: figureAt(figures, yearAgo) },
    ]),
  );
}

/** The period before, and the same period a year ago; the last of a year is measured "s.d." and so also like that year. */
function earlierCodes(period: Period): [string, ...string[]] {
  const yearAgo = lastYear(period);
  const wholeYear = isLastOfYear(period) && period.kind !== "year" ? [periodCode(yearOf(yearAgo))] : [];
  return [periodCode(previousPeriod(period)), periodCode(yearAgo), ...wholeYear];
}

/** The first of the codes that has a figure. */
function figureAt(figures: ReadonlyMap<string, string | null>, codes: readonly string[]): EarlierFigure | null {
  for (const code of codes) {
    const exact = figures.get(code);
    const period = parsePeriodCode(code);
    if (exact != null && period) return { name: periodName(period), exact };
  }
  return null;
}
