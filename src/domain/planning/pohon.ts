// Pohon kinerja: if–then logic from the outcome down to what is done daily, each level under its own or a higher one
// (PermenPANRB 89/2021). It is not the organisation chart.

export const POHON_KINDS = ["outcome", "critical_factor", "condition", "operational"] as const;
export type PohonKind = (typeof POHON_KINDS)[number];

export const POHON_WORDS: Record<PohonKind, string> = {
  outcome: "Outcome",
  critical_factor: "Faktor kunci keberhasilan",
  condition: "Kondisi antara",
  operational: "Operasional",
};

/** Kinds that may stand under one; under the sasaran itself all of them. */
export const kindsUnder = (above: PohonKind | null): PohonKind[] =>
  POHON_KINDS.filter((kind) => above === null || POHON_KINDS.indexOf(kind) >= POHON_KINDS.indexOf(above));

type Placed = { id: string; parentId: string | null; kind: PohonKind };

/** Why the node may not stand under the parent, or null. nodes: all of one sasaran. */
export function standsUnder(nodes: readonly Placed[], id: string, parentId: string | null): string | null {
  if (parentId === null) return null;
  const node = nodes.find((one) => one.id === id);
  const parent = nodes.find((one) => one.id === parentId);
  if (!node || !parent) return "Bagian pohon kinerja hanya pindah di bawah sasaran yang sama.";
  if (!kindsUnder(parent.kind).includes(node.kind))
    return `${POHON_WORDS[node.kind]} tidak berada di bawah ${POHON_WORDS[parent.kind].toLowerCase()}.`;
  for (let at: Placed | undefined = parent; at; at = nodes.find((one) => one.id === at?.parentId))
    if (at.id === id) return "Bagian ini tidak dapat berada di bawah turunannya sendiri.";
  return null;
}
