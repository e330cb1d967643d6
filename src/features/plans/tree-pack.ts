// The rows on their way to the screen: what can be told from where a row stands is left out, because every row of hundreds
// would carry it twice.
import type { TreeRow } from "#features/plans/tree.ts";

export function packRows(rows: readonly TreeRow[]): TreeRow[] {
  const told = tellers(rows);
  return rows.map(({ ownerId, planId, version, ...row }) => ({
    ...row,
    ...(version === 1 ? {} : { version }),
    ...(ownerId !== undefined && ownerId !== told.owner(row) ? { ownerId } : {}),
    ...(planId !== undefined && planId !== told.plan(row) ? { planId } : {}),
  }));
}

export function unpackRows(rows: readonly TreeRow[]): TreeRow[] {
  const told = tellers(rows);
  return rows.map((row) => {
    const ownerId = row.ownerId ?? told.owner(row);
    const planId = row.planId ?? told.plan(row);
    const version = row.version ?? (row.isReference || !row.id ? undefined : 1);
    return { ...row, ...(version ? { version } : {}), ...(ownerId ? { ownerId } : {}), ...(planId ? { planId } : {}) };
  });
}

const PLANNED = new Set(["misi", "tujuan", "sasaran", "kinerja"]);
/** Under which kind the parent in the tree is also the owner in the tables. */
const OWNERS: Record<string, string[]> = {
  tujuan: ["misi"],
  sasaran: ["tujuan"],
  iku: ["sasaran"],
  kegiatan: ["program"],
  sub_kegiatan: ["kegiatan"],
  indicator: ["program", "kegiatan", "sub_kegiatan"],
  kinerja: ["position"],
  iki: ["kinerja"],
};

function tellers(rows: readonly TreeRow[]) {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const [first] = rows;
  const root = (row: TreeRow): TreeRow => {
    const above = row.parent ? byKey.get(row.parent) : undefined;
    return above ? root(above) : row;
  };
  return {
    owner: (row: TreeRow): string | undefined => {
      const above = row.parent ? byKey.get(row.parent) : undefined;
      return !row.isReference && above && OWNERS[row.kind]?.includes(above.kind) ? above.id : undefined;
    },
    plan: (row: TreeRow): string | undefined => {
      if (!PLANNED.has(row.kind)) return undefined;
      const top = root(row);
      return top.kind === "plan" ? top.id : first?.kind === "plan" ? first.id : undefined;
    },
  };
}
