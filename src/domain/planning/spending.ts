// What was spent of a pagu, over the tree of program, kegiatan and sub kegiatan: typed where it is known, added up where
// all parts are known, and never a sum that leaves something out.
import { addExact, compareExact, subtractExact } from "#domain/value/arithmetic.ts";

/** typed: rupiah s.d. the period as canonical decimal text; null while nothing was typed for this node itself. */
export type SpendingNode = { id: string; parentId: string | null; typed: string | null };

export type Spent =
  | {
      kind: "typed";
      exact: string /** What its parts add up to, where all are known. */;
      detailed: string | null;
      rest: string | null;
    }
  | { kind: "summed"; exact: string }
  | { kind: "incomplete"; counted: number; of: number }
  | { kind: "none" };

/** Of one node: its own figure, else the sum of its children when every child has one. */
export function spentOf(id: string, nodes: readonly SpendingNode[]): Spent {
  const own = nodes.find((node) => node.id === id)?.typed ?? null;
  const children = nodes.filter((node) => node.parentId === id).map((child) => spentOf(child.id, nodes));
  const known = children.flatMap((child) => ("exact" in child ? child.exact : []));
  const detailed = children.length > 0 && known.length === children.length ? known.reduce(addExact) : null;
  if (own !== null) return { kind: "typed", exact: own, detailed, rest: detailed && subtractExact(own, detailed) };
  if (detailed !== null) return { kind: "summed", exact: detailed };
  const begun = children.some((child) => child.kind !== "none");
  return begun ? { kind: "incomplete", counted: known.length, of: children.length } : { kind: "none" };
}

/** Over the nodes without a parent; null unless each has a figure. */
export function totalSpent(nodes: readonly SpendingNode[]): string | null {
  const tops = nodes.filter((node) => node.parentId === null).map(({ id }) => spentOf(id, nodes));
  const known = tops.flatMap((top) => ("exact" in top ? top.exact : []));
  return tops.length > 0 && known.length === tops.length ? known.reduce(addExact) : null;
}

/** Spending above the pagu is possible only by mistake: it is said, not refused. */
export const exceedsPagu = (spent: string, pagu: string | null): boolean =>
  pagu !== null && compareExact(spent, pagu) > 0;
