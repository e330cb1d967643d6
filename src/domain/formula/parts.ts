// Which figures make up the value "s.d." a period: those that were given, and the due ones that were not.
import type { Part } from "#domain/period/accumulation.ts";
import {
  byEnd,
  contains,
  endsBy,
  endsTogether,
  type Period,
  partsOf,
  periodCode,
  periodName,
  spansOf,
} from "#domain/period/period.ts";
import { missing, type Value } from "#domain/value/value.ts";

export type Given = { period: Period; value: Value };

/**
 * Given figures within the year up to the period's end are parts; one for a longer period stands for those inside it.
 * A measured span nobody filled in is a missing part; if figures of a finer kind lie inside it (months in a triwulan),
 * its missing months are. Figures beyond the schedule (a variable shared with a more frequent indicator) must leave no
 * hole between the first and the last. Of two figures for the same period the later one counts. measuredIn null: nobody knows what is due, so only the asked period itself is.
 */
export function partsUpTo<G extends Given>(
  given: readonly G[],
  measuredIn: readonly string[] | null,
  period: Period,
): (Part & Partial<G>)[] {
  const inRange = given.filter((one, index) => {
    const corrected = given.findLastIndex((other) => same(other.period, one.period)) > index;
    return !corrected && isFilled(one) && one.period.year === period.year && endsBy(one.period, period);
  });
  const kept = inRange.filter((one) => !inRange.some((other) => covers(other.period, one.period)));
  const filled = kept.map((one) => one.period);
  const spans = spansOf(measuredIn ?? [], period.year).filter((span) => endsBy(span, period));
  const asked = measuredIn === null && !filled.some((own) => endsTogether(own, period)) ? [period] : [];
  const beyond = filled.filter((own) => !spans.some((span) => same(span, own)));

  const open = [...spans, ...asked]
    .filter((span) => !filled.some((own) => contains(own, span)))
    .flatMap((span) => unfilled(span, filled))
    .concat(holesBetween(beyond, filled))
    .filter((span) => !filled.some((own) => contains(own, span)));
  const missingParts = open.filter(
    (span, index) =>
      !open.some((other) => covers(span, other)) && open.findIndex((other) => same(other, span)) === index,
  );
  const parts = [
    ...kept.map((one) => ({ ...one, due: true })),
    ...missingParts.map((span) => ({ period: span, due: true, value: notFilledIn(span) }) as Part & Partial<G>),
  ];
  return parts.sort((a, b) => byEnd(a.period, b.period));
}

function notFilledIn(period: Period): Value {
  return missing(`${periodName(period)} belum diisi.`, { period: periodCode(period) });
}

/** The span itself, or its parts of the finest kind that figures were given in. */
function unfilled(span: Period, given: readonly Period[]): Period[] {
  const inside = given
    .filter((own) => contains(span, own))
    .sort((a, b) => partsOf(span, b.kind).length - partsOf(span, a.kind).length);
  const finest = inside[0];
  return finest ? partsOf(span, finest.kind) : [span];
}

function holesBetween(beyond: readonly Period[], given: readonly Period[]): Period[] {
  return [...new Set(beyond.map(({ kind }) => kind))].flatMap((kind) => {
    const ordinals = given.filter((own) => own.kind === kind).map(({ ordinal }) => ordinal);
    const [first, last] = [Math.min(...ordinals), Math.max(...ordinals)];
    const year = beyond[0]?.year ?? 0;
    return Array.from({ length: last - first + 1 }, (_, index) => ({ year, kind, ordinal: first + index }));
  });
}

const isFilled = ({ value }: Given): boolean => value.kind === "number" || value.because !== "missing";
const same = (a: Period, b: Period): boolean => a.year === b.year && a.kind === b.kind && a.ordinal === b.ordinal;
const covers = (outer: Period, inner: Period): boolean => !same(outer, inner) && contains(outer, inner);
