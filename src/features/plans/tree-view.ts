// What of the tree is to be seen: open branches, or what a filter finds with everything above it. And where the keys lead.
import type { TreeGap } from "#domain/planning/tree-gaps.ts";
import type { TreeRow } from "#features/plans/tree.ts";

export type TreeFilter = { text: string; gap: TreeGap | null };

export type SeenRow = { row: TreeRow; level: number; place: number; of: number; hasChildren: boolean; isOpen: boolean };

const OPEN_AT_FIRST = new Set(["plan", "misi", "tujuan"]);

/** Down to the sasaran, and the groups beside them. */
export function openAtFirst(rows: readonly TreeRow[]): string[] {
  return rows
    .filter(({ kind, key }) => OPEN_AT_FIRST.has(kind) || (kind === "group" && key !== "jabatan"))
    .map(({ key }) => key);
}

export function seenRows(rows: readonly TreeRow[], open: ReadonlySet<string>, filter: TreeFilter): SeenRow[] {
  const children = new Map<string | null, TreeRow[]>();
  const kept = keptBy(rows, filter);
  for (const row of rows)
    if (!kept || kept.has(row.key)) children.set(row.parent, [...(children.get(row.parent) ?? []), row]);
  const seen: SeenRow[] = [];
  const walk = (parent: string | null, level: number) => {
    const siblings = children.get(parent) ?? [];
    for (const [index, row] of siblings.entries()) {
      const hasChildren = children.has(row.key);
      const isOpen = hasChildren && (kept !== null || open.has(row.key));
      seen.push({ row, level, place: index + 1, of: siblings.length, hasChildren, isOpen });
      if (isOpen) walk(row.key, level + 1);
    }
  };
  walk(null, 1);
  return seen;
}

/** null: nothing is filtered. */
function keptBy(rows: readonly TreeRow[], { text, gap }: TreeFilter): Set<string> | null {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && gap === null) return null;
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const kept = new Set<string>();
  for (const row of rows) {
    const said =
      `${row.mark ?? ""} ${row.text} ${row.name ?? ""} ${row.code ?? ""} ${(row.tags ?? []).join(" ")}`.toLowerCase();
    const fits = words.every((word) => said.includes(word)) && (gap === null || (row.gaps?.includes(gap) ?? false));
    for (let at: TreeRow | undefined = fits ? row : undefined; at; at = at.parent ? byKey.get(at.parent) : undefined)
      kept.add(at.key);
  }
  return kept;
}

export type KeyMove = { focus?: string; open?: string; close?: string };

/** The keys of a tree as the ARIA guide describes them; null: not a key of the tree. */
export function keyMove(seen: readonly SeenRow[], at: string, key: string): KeyMove | null {
  const index = seen.findIndex(({ row }) => row.key === at);
  const here = seen[index];
  if (!here) return null;
  const focus = (to: SeenRow | undefined): KeyMove => (to ? { focus: to.row.key } : {});
  switch (key) {
    case "ArrowDown":
      return focus(seen[index + 1]);
    case "ArrowUp":
      return focus(seen[index - 1]);
    case "Home":
      return focus(seen[0]);
    case "End":
      return focus(seen.at(-1));
    case "ArrowRight":
      if (!here.hasChildren) return {};
      return here.isOpen ? focus(seen[index + 1]) : { open: at };
    case "ArrowLeft":
      if (here.isOpen) return { close: at };
      return here.row.parent ? { focus: here.row.parent } : {};
    default:
      return null;
  }
}

/** The next row that begins with what was typed, from here on and round again. */
export function typedAhead(seen: readonly SeenRow[], at: string, typed: string): string | null {
  const index = seen.findIndex(({ row }) => row.key === at);
  const round = [...seen.slice(index + 1), ...seen.slice(0, index + 1)];
  return round.find(({ row }) => row.text.toLowerCase().startsWith(typed.toLowerCase()))?.row.key ?? null;
}

/** Its neighbours of the same kind under the same parent: who it changes places with. */
export function neighbours(rows: readonly TreeRow[], key: string): { siblings: TreeRow[]; index: number } {
  const row = rows.find((one) => one.key === key);
  const siblings = row
    ? rows.filter((one) => one.parent === row.parent && one.kind === row.kind && !one.isReference)
    : [];
  return { siblings, index: siblings.findIndex((one) => one.key === key) };
}
