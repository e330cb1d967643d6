// Who stands above whom in an agency. Told from the tree of units and the level of the position, so that nobody keeps it
// by hand: a kepala seksi answers to the kepala bidang, sekretaris and kepala bidang to the kepala, the kepala to whoever
// leads the government.

export type PositionLevel =
  | "kepala"
  | "sekretaris"
  | "kepala_bidang"
  | "kepala_seksi"
  | "kepala_subbag"
  | "fungsional"
  | "pelaksana";
export type RankedPosition = { id: string; unitId: string | null; level: PositionLevel };
type TreeUnit = { id: string; parentId: string | null };

/** head: the kepala, also where the position is not recorded yet. government: the bupati, wali kota, gubernur, menteri. */
export type Superior = { kind: "government" } | { kind: "head" } | { kind: "position"; id: string };

/** 0 is the highest. Fungsional and pelaksana do not lead each other. */
const RANK: Record<PositionLevel, number> = {
  kepala: 0,
  sekretaris: 1,
  kepala_bidang: 1,
  kepala_seksi: 2,
  kepala_subbag: 2,
  fungsional: 3,
  pelaksana: 3,
};

/**
 * The nearest who ranks higher, in the own unit first, then in the units above it. In one unit the one that ranks lowest
 * among those higher is the nearest: a pelaksana answers to the kepala seksi before the kepala bidang. Where two of one
 * rank share a unit nobody can tell whose somebody is, so the next rank answers.
 */
export function superiorOf(
  position: RankedPosition,
  positions: readonly RankedPosition[],
  units: readonly TreeUnit[],
): Superior {
  if (position.level === "kepala") return { kind: "government" };
  const seen = new Set<string>();
  for (let unitId = position.unitId; unitId !== null && !seen.has(unitId); ) {
    seen.add(unitId);
    const here = unitId;
    const higher = positions.filter(
      ({ id, unitId: of, level }) => of === here && id !== position.id && RANK[level] < RANK[position.level],
    );
    const nearest = higher
      .sort((a, b) => RANK[b.level] - RANK[a.level])
      .find(({ level }) => higher.filter((other) => RANK[other.level] === RANK[level]).length === 1);
    if (nearest) return nearest.level === "kepala" ? { kind: "head" } : { kind: "position", id: nearest.id };
    unitId = units.find(({ id }) => id === here)?.parentId ?? null;
  }
  return { kind: "head" };
}
