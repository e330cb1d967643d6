// Verifying a chain: row after row in the order of its numbers, in bounded memory. What does not fit is named, and the
// reading goes on as if it had fitted, so that one wrong is one finding and not a million.
import { canonicalText, type Digest, GENESIS, type HistoryRow } from "./canonical.ts";
import { endOf, type Known } from "./end.ts";
import { type Finding, nameOf, placeOf, type RowName } from "./finding.ts";
import type { Head, Link, Mark } from "./link.ts";
import { type Stretch, type Suspect, toldApart } from "./suspects.ts";

export type Verdict = {
  rows: number;
  last: Head | null;
  findings: Finding[];
  /** How many there are; the findings name the first of them. */
  broken: number;
};

export type ChainReading = {
  /** In the order of the numbers. */
  read(link: Link): void;
  /** known: what else tells how far the chain had come. */
  finish(known: Known): Verdict;
};

const NAMED = 100;
const SUSPECTS = 60;
const SEARCHES = 20;
const REACH = 2000;

export function readChain(chain: string, marks: readonly Mark[], digest: Digest): ChainReading {
  const marked = bySequence(marks);
  const findings: Finding[] = [];
  const suspects: Suspect[] = [];
  const stretches: Stretch[] = [{ first: null, before: null, from: 1, to: 0, shift: 0 }];
  let broken = 0;
  let rows = 0;
  let searches = SEARCHES;
  let lastLink: Head = { sequence: 0, hash: GENESIS };
  let lastRow: RowName | null = null;
  let lastIsSuspect = false;
  let hole: { from: number; before: RowName | null } | null = null;
  let agreed = 0;
  let isRewritten = false;

  return {
    read(link) {
      // After a hole nothing is known of the row before.
      const isTorn = link.sequence === lastLink.sequence + 1 && link.previous !== lastLink.hash;
      if (link.sequence !== lastLink.sequence + 1) hole ??= { from: lastLink.sequence + 1, before: lastRow };
      if (link.row) readRow(link, link.row, isTorn);
      else hole ??= { from: link.sequence, before: lastRow };
      compareWithMarks(link);
      lastLink = { sequence: link.sequence, hash: link.hash };
    },

    finish(known) {
      for (const finding of toldApart(chain, suspects, stretches, digest)) find(finding);
      const last = lastRow && { row: lastRow, link: lastLink, holeFrom: hole?.from ?? null };
      for (const finding of endOf(last, known, marks)) find(finding);
      findings.sort((a, b) => placeOf(a) - placeOf(b));
      return { rows, last: lastLink.sequence === 0 ? null : lastLink, findings, broken };
    },
  };

  function readRow(link: Link, row: HistoryRow, isTorn: boolean): void {
    const name = nameOf(row, link.sequence);
    if (hole) find({ kind: "missing", from: hole.from, to: link.sequence - 1, before: hole.before, after: name });
    hole = null;
    const stretch = stretches.at(-1) as Stretch;
    const shift = fits(row, link, stretch.shift)
      ? stretch.shift
      : isTorn || stretch.shift !== 0
        ? search(row, link)
        : null;
    if (shift === null) suspect({ link, row, name });
    else if (shift === stretch.shift && isTorn && !lastIsSuspect)
      find(lastRow ? { kind: "resealed", row: lastRow, next: name } : { kind: "altered", row: name });
    if (shift !== null && shift !== stretch.shift)
      stretches.push({ first: name, before: lastRow, from: link.sequence, to: link.sequence, shift });
    else stretch.to = link.sequence;
    lastIsSuspect = shift === null;
    lastRow = name;
    rows += 1;
  }

  function fits(row: HistoryRow, link: Link, shift: number): boolean {
    const slot = { chain, sequence: link.sequence + shift, previous: link.previous };
    return digest(canonicalText(row, slot)) === link.hash;
  }

  // A row that was numbered anew fits its seal under the number that it had.
  function search(row: HistoryRow, link: Link): number | null {
    if (searches === 0) return null;
    searches -= 1;
    if (fits(row, link, 0)) return 0;
    for (let by = 1; by <= REACH; by++) {
      if (fits(row, link, by)) return by;
      if (by < link.sequence && fits(row, link, -by)) return -by;
    }
    return null;
  }

  // Held back until the end: two of them may have changed places.
  function suspect(one: Suspect): void {
    if (suspects.length < SUSPECTS) suspects.push(one);
    else find({ kind: "altered", row: one.name });
  }

  function compareWithMarks(link: Link): void {
    for (const mark of marked.get(link.sequence) ?? []) {
      if (mark.hash === link.hash) agreed = link.sequence;
      else if (!isRewritten) find({ kind: "rewritten", from: agreed + 1, to: link.sequence, at: mark.at });
      isRewritten ||= mark.hash !== link.hash;
    }
  }

  function find(finding: Finding): void {
    broken += 1;
    if (findings.length < NAMED) findings.push(finding);
  }
}

function bySequence(marks: readonly Mark[]): Map<number, Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) found.set(mark.sequence, [...(found.get(mark.sequence) ?? []), mark]);
  return found;
}
