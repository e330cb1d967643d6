// Pagu of a tree of program, kegiatan and sub kegiatan: what it adds up to, and whether the parts fit into the whole.
import { addExact, compareExact, subtractExact } from "#domain/value/arithmetic.ts";

/** exact: rupiah as canonical decimal text; null while no pagu is set for the year. */
export type PaguNode = { id: string; parentId: string | null; exact: string | null };

export type PaguTotal =
  | { kind: "none"; of: number }
  /** Some top nodes have no pagu: what is there is not added up, because it would look like the whole. */
  | { kind: "incomplete"; counted: number; of: number }
  | { kind: "complete"; exact: string; of: number };

/** The sum over the nodes without a parent. */
export function totalPagu(nodes: readonly PaguNode[]): PaguTotal {
  const tops = nodes.filter((node) => node.parentId === null);
  const known = tops.flatMap((node) => node.exact ?? []);
  if (known.length === 0) return { kind: "none", of: tops.length };
  if (known.length < tops.length) return { kind: "incomplete", counted: known.length, of: tops.length };
  return { kind: "complete", exact: known.reduce(addExact), of: tops.length };
}

/** detailed: rupiah of the nearest pagu below. rest: what is left of the node's own, negative when the parts exceed it. */
export type PaguFit = { kind: "same" | "partly" | "over"; detailed: string; rest: string };

/** How the parts of a node compare with its own pagu; null when either is not there. */
export function fitOf(node: PaguNode, nodes: readonly PaguNode[]): PaguFit | null {
  const parts = nearestPagu(node.id, nodes);
  if (node.exact === null || parts.length === 0) return null;
  const detailed = parts.reduce(addExact);
  const order = compareExact(detailed, node.exact);
  const kind = order === 0 ? "same" : order < 0 ? "partly" : "over";
  return { kind, detailed, rest: subtractExact(node.exact, detailed) };
}

// A kegiatan usually has no pagu of its own: then its sub kegiatan count for it.
function nearestPagu(id: string, nodes: readonly PaguNode[]): string[] {
  return nodes
    .filter((node) => node.parentId === id)
    .flatMap((child) => (child.exact === null ? nearestPagu(child.id, nodes) : child.exact));
}
