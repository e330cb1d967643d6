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
 * hole between the first and the last. measuredIn null: nobody knows what is due, so only the asked period itself is.
 */
export function partsUpTo<G extends Given>(
  given: readonly G[],
  measuredIn: readonly string[] | null,
  period: Period,
): (Part & Partial<G>)[] {
  const inRange = given.filter(({ period: own, value }) => {
    const filled = value.kind === "number" || value.because !== "missing";
    return filled && own.year === period.year && endsBy(own, period);
  });
  const kept = inRange.filter((one) => !inRange.some((other) => other !== one && covers(other.period, one.period)));
  const covered = (span: Period): boolean => kept.some((one) => contains(one.period, span));
  const spans = spansOf(measuredIn ?? [], period.year).filter((span) => endsBy(span, period));

  const holes = holesBetween(
    kept.map((one) => one.period).filter((own) => !spans.some((span) => same(span, own))),
    kept.map((one) => one.period),
  );
  const due = measuredIn === null && !kept.some((one) => endsTogether(one.period, period)) ? [period] : spans;
  const open = [
    ...due.flatMap((span) =>
      unfilled(
        span,
        kept.map((one) => one.period),
      ),
    ),
    ...holes,
  ].filter((span) => !covered(span));
  const smallest = open.filter((span) => !open.some((other) => !same(other, span) && contains(span, other)));
  const once = smallest.filter((span, index) => smallest.findIndex((other) => same(other, span)) === index);

  const parts: (Part & Partial<G>)[] = kept.map((one) => ({ ...one, due: true }));
  for (const span of once) {
    parts.push({ period: span, due: true, value: notFilledIn(span) } as Part & Partial<G>);
  }
  return parts.sort((a, b) => byEnd(a.period, b.period));
}

export function notFilledIn(period: Period): Value {
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

const same = (a: Period, b: Period): boolean => periodCode(a) === periodCode(b);
const covers = (outer: Period, inner: Period): boolean => !same(outer, inner) && contains(outer, inner);
