// Order among siblings: a node comes to stand before another, and as few places as possible are written anew.

export type Place = { id: string; sortOrder: number };

/** Only places that change. before: the sibling it goes in front of; null: the end. The siblings share the places they have. */
export function placeBefore(siblings: readonly Place[], id: string, before: string | null): Place[] {
  const moved = siblings.find((one) => one.id === id);
  const rest = siblings.filter((one) => one.id !== id);
  const at = before === null ? rest.length : rest.findIndex((one) => one.id === before);
  if (!moved || at < 0) return [];
  const wanted = [...rest.slice(0, at), moved, ...rest.slice(at)];
  const slots = distinct(siblings.map(({ sortOrder }) => sortOrder));
  return wanted.flatMap((one, index) => {
    const sortOrder = slots[index] as number;
    return one.sortOrder === sortOrder ? [] : [{ id: one.id, sortOrder }];
  });
}

// Two who added at the same moment may have been given one place: then the places are drawn apart.
function distinct(places: readonly number[]): number[] {
  const sorted = [...places].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  return new Set(sorted).size === sorted.length ? sorted : sorted.map((_, index) => first + index);
}
