// The budget as its page shows it: each node with what it adds up to, what was spent of it, and how its money stands
// beside the capaian of its indicators.
import { absorption, type Efficiency, efficiencyOf } from "#domain/capaian/efficiency.ts";
import { fitOf, type PaguFit, totalPagu } from "#domain/planning/pagu.ts";
import { exceedsPagu, type Spent, spentOf, totalSpent } from "#domain/planning/spending.ts";
import { sumExact } from "#domain/value/arithmetic.ts";
import type { BudgetNode } from "#features/budget/queries.ts";

export type BudgetRow = BudgetNode & {
  depth: number;
  /** The newest pagu; null while none is set. */
  exact: string | null;
  fit: PaguFit | null;
  total: Spent;
  /** Per cent of the pagu. */
  absorbed: string | null;
  isOver: boolean;
  capaian: string | null;
  efficiency: Efficiency | null;
};

export type BudgetView = {
  rows: BudgetRow[];
  pagu: ReturnType<typeof totalPagu>;
  spent: string | null;
  absorbed: string | null;
  /** Per tag: how many nodes carry it, and their pagu where all of them have one. A node under a tagged one counts once. */
  tags: { tag: string; nodes: number; pagu: string | null }[];
};

type Capaian = ReadonlyMap<string, string>;

/** capaian: mean of the indicators of a node in per cent, by the node's id. margin: see EfficiencyPolicy. */
export function budgetView(nodes: readonly BudgetNode[], capaian: Capaian, margin: string | null): BudgetView {
  const pagu = nodes.map((node) => ({ id: node.id, parentId: node.parentId, exact: node.pagu.at(-1)?.exact ?? null }));
  const spending = nodes.map(({ id, parentId, spent }) => ({ id, parentId, typed: spent?.exact ?? null }));
  const rows = inTreeOrder(nodes).map(({ node, depth }) => {
    const own = pagu.find(({ id }) => id === node.id);
    const exact = own?.exact ?? null;
    const total = spentOf(node.id, spending);
    const spent = "exact" in total ? total.exact : null;
    const absorbed = spent !== null && exact !== null ? absorption(spent, exact) : null;
    const achieved = capaian.get(node.id) ?? null;
    return {
      ...node,
      ...{ depth, exact, total, absorbed, capaian: achieved },
      fit: own ? fitOf(own, pagu) : null,
      isOver: spent !== null && exceedsPagu(spent, exact),
      efficiency: achieved !== null && absorbed !== null ? efficiencyOf(achieved, absorbed, { margin }) : null,
    };
  });
  const whole = totalPagu(pagu);
  const spent = totalSpent(spending);
  return {
    rows,
    pagu: whole,
    spent,
    absorbed: spent !== null && whole.kind === "complete" ? absorption(spent, whole.exact) : null,
    tags: tagsOf(rows),
  };
}

function tagsOf(rows: readonly BudgetRow[]): BudgetView["tags"] {
  const tags = [...new Set(rows.flatMap((row) => row.tags))].sort();
  const parent = new Map(rows.map((row) => [row.id, row.parentId]));
  return tags.map((tag) => {
    const tagged = rows.filter((row) => row.tags.includes(tag));
    const ids = new Set(tagged.map(({ id }) => id));
    const tops = tagged.filter((row) => !isUnder(row.parentId, ids, parent));
    const known = tops.flatMap(({ exact }) => exact ?? []);
    return { tag, nodes: tops.length, pagu: known.length === tops.length ? sumExact(known) : null };
  });
}

function isUnder(id: string | null, tagged: ReadonlySet<string>, parent: ReadonlyMap<string, string | null>): boolean {
  if (id === null) return false;
  return tagged.has(id) || isUnder(parent.get(id) ?? null, tagged, parent);
}

type Placed = { node: BudgetNode; depth: number };

function inTreeOrder(nodes: readonly BudgetNode[], parentId: string | null = null, depth = 0): Placed[] {
  return nodes
    .filter((node) => node.parentId === parentId)
    .flatMap((node) => [{ node, depth }, ...inTreeOrder(nodes, node.id, depth + 1)]);
}
