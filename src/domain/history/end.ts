// Where a chain ends, against where it is known to have ended: by the record of its head, by the anchors outside the
// database, and by the government that it belongs to, which cannot have come to be without a first row.

import type { Finding, RowName } from "./finding.ts";
import type { Head, Mark } from "./link.ts";

export type Known = {
  /** The record of the head; null when there is none. */
  head: Head | null;
  /** Whether there must be a chain even if no head and no anchor is left. */
  isOwed: boolean;
};

/** holeFrom: the first place of rows that are gone from there to the end of the links. */
type Last = { row: RowName; link: Head; holeFrom: number | null };

export function endOf(last: Last | null, { head, isOwed }: Known, marks: readonly Mark[]): Finding[] {
  const farthest = marks.reduce<Mark | null>((far, mark) => (far && far.sequence >= mark.sequence ? far : mark), null);
  const reached = Math.max(head?.sequence ?? 0, farthest?.sequence ?? 0);
  const isAnchored = farthest !== null && farthest.sequence === reached;
  const by = { known: isAnchored ? ("anchor" as const) : ("head" as const), at: isAnchored ? farthest.at : null };
  if (last === null) {
    if (reached > 0) return [{ kind: "gone", to: reached, ...by }];
    return isOwed ? [{ kind: "gone", to: 1, known: "government", at: null }] : [];
  }
  const until = last.holeFrom === null ? last.link.sequence : last.holeFrom - 1;
  const to = Math.max(reached, last.link.sequence);
  if (to > until) return [{ kind: "cut", from: until + 1, to, last: last.row, ...by }];
  if (head?.sequence === last.link.sequence && head.hash === last.link.hash) return [];
  return [{ kind: "head", recorded: head?.sequence ?? null, last: last.row }];
}
