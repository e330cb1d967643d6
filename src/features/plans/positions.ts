// Positions in the order of their units, and the search among them.
import {
  indicatorsOf,
  type PlanIndicator,
  type PlanPosition,
  type PlanUnit,
  type YearPlan,
} from "#features/plans/plan.ts";

export type UnitGroup = {
  id: string;
  name: string;
  /** How deep the unit lies: 0 for a bidang, 1 for its seksi. */
  depth: number;
  positions: (PlanPosition & { iki: number })[];
};

/** Units that have positions, each with its own; positions without a unit come first, as the head of an agency does. */
export function groupByUnit(plan: YearPlan): UnitGroup[] {
  const known = new Set(plan.units.map(({ id }) => id));
  const positionsOf = (unitId: string | null) =>
    plan.positions
      .filter((one) => (one.unitId && known.has(one.unitId) ? one.unitId : null) === unitId)
      .map((one) => ({ ...one, iki: one.kinerja.reduce((sum, { id }) => sum + indicatorsOf(plan, id).length, 0) }));
  const groups = [
    { id: "tanpa-unit", name: "Tanpa unit", depth: 0, positions: positionsOf(null) },
    ...inTreeOrder(plan.units).map((unit) => ({ ...unit, positions: positionsOf(unit.id) })),
  ];
  return groups.filter(({ positions }) => positions.length > 0);
}

/** Only positions in which every word is found: in their name, unit, kinerja or IKI. Units left empty fall away. */
export function searchPositions(groups: readonly UnitGroup[], plan: YearPlan, wanted: string): UnitGroup[] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...groups];
  return groups
    .map((group) => ({
      ...group,
      positions: group.positions.filter((position) => {
        const text = searchable(group, position, plan);
        return words.every((word) => text.includes(word));
      }),
    }))
    .filter(({ positions }) => positions.length > 0);
}

type Node = Omit<UnitGroup, "positions">;

function inTreeOrder(units: readonly PlanUnit[], parentId: string | null = null, depth = 0): Node[] {
  return units
    .filter((unit) => unit.parentId === parentId)
    .flatMap(({ id, name }) => [{ id, name, depth }, ...inTreeOrder(units, id, depth + 1)]);
}

function searchable(group: UnitGroup, position: PlanPosition, plan: YearPlan): string {
  const iki: PlanIndicator[] = position.kinerja.flatMap(({ id }) => indicatorsOf(plan, id));
  const names = iki.flatMap(({ name, shortName }) => [name, shortName]);
  return [group.name, position.name, position.shortName, ...position.kinerja.map(({ text }) => text), ...names]
    .join("\n")
    .toLowerCase();
}
