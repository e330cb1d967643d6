// A long table in parts: whole groups, as many as fit, so that a page stays light however large the agency is.

/** Of a table on a page that shows several: about 80 KB. */
export const MOST_ROWS = 40;

export type Part<G> = { groups: G[]; from: number; before: number | null; after: number | null; of: number };

/** Groups from the one asked for, until so many rows are shown; at least one. size: rows of a group, its head included. */
export function partOf<G>(groups: readonly G[], asked: number, most: number, size: (group: G) => number): Part<G> {
  const starts = startsOf(groups, most, size);
  const page = Math.max(
    0,
    starts.findLastIndex((start) => start <= asked),
  );
  const from = starts[page] ?? 0;
  const end = starts[page + 1] ?? groups.length;
  return {
    groups: groups.slice(from, end),
    from,
    before: starts[page - 1] ?? null,
    after: starts[page + 1] ?? null,
    of: groups.length,
  };
}

function startsOf<G>(groups: readonly G[], most: number, size: (group: G) => number): number[] {
  const starts: number[] = [];
  let rows = Number.POSITIVE_INFINITY;
  for (const [index, group] of groups.entries()) {
    if (rows + size(group) > most) {
      starts.push(index);
      rows = 0;
    }
    rows += size(group);
  }
  return starts;
}
