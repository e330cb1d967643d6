// A long table in parts: whole groups, as many as fit, so that a page stays light however large the agency is. All of
// it at once is for whoever asks, to print it.

/** Of a table on a page that shows several: about 80 KB. */
export const MOST_ROWS = 40;

/** The group to begin with, or the whole table. */
export type Asked = number | "semua";

export type Part<G> = {
  groups: G[];
  from: number;
  before: number | null;
  after: number | null;
  of: number;
  /** It was asked for as a whole. */
  isAll: boolean;
};

/** As it stands in an address: "40", "semua"; anything else begins at the beginning. */
export function askedPart(text: unknown): Asked {
  return text === "semua" ? text : Math.max(0, Number.parseInt(String(text), 10) || 0);
}

/** Groups from the one asked for, until so many rows are shown; at least one. size: rows of a group, its head included. */
export function partOf<G>(groups: readonly G[], asked: Asked, most: number, size: (group: G) => number): Part<G> {
  const starts = startsOf(groups, asked === "semua" ? Number.POSITIVE_INFINITY : most, size);
  const page =
    asked === "semua"
      ? 0
      : Math.max(
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
    isAll: asked === "semua",
  };
}

function startsOf<G>(groups: readonly G[], most: number, size: (group: G) => number): number[] {
  const starts: number[] = [];
  let rows = 0;
  for (const [index, group] of groups.entries()) {
    if (index === 0 || rows + size(group) > most) {
      starts.push(index);
      rows = 0;
    }
    rows += size(group);
  }
  return starts;
}
