// The list of positions as it is asked for: by words, unit, and what is missing; in the order of the units.
import type { CoverageGap } from "#domain/organisation/coverage.ts";
import { COVERAGE_GAPS } from "#domain/organisation/coverage.ts";
import type { PositionList, PositionRow, PositionUnit } from "#features/positions/position.ts";

export type ListFilter = { text: string; unitId: string | null; gap: CoverageGap | null; withEnded: boolean };

export type PositionGroup = { id: string; name: string; depth: number; positions: PositionRow[] };

/** As the address says it; what it does not know is left out. */
export function readFilter(asked: Record<string, string | string[] | undefined>): ListFilter {
  const one = (name: string) => (typeof asked[name] === "string" ? (asked[name] as string) : "");
  return {
    text: one("cari").trim().slice(0, 80),
    unitId: one("unit") || null,
    gap: COVERAGE_GAPS.find((gap) => gap === one("celah")) ?? null,
    withEnded: one("berakhir") === "1",
  };
}

/** Units in the order of their tree, each with its own positions that fit; those without a unit come first. */
export function groupPositions({ units, positions }: PositionList, filter: ListFilter): PositionGroup[] {
  const fitting = positions.filter((one) => fits(one, filter));
  const within = filter.unitId === null ? null : unitsWithin(units, filter.unitId);
  return [{ id: "", name: "Langsung di bawah kepala instansi", depth: 0 }, ...inTreeOrder(units)]
    .filter(({ id }) => within === null || within.has(id))
    .map((unit) => ({ ...unit, positions: fitting.filter(({ unitId }) => (unitId ?? "") === unit.id) }))
    .filter((group) => group.positions.length > 0);
}

/** As choices: deeper ones further in. */
export const unitChoices = (units: readonly PositionUnit[]): { value: string; label: string }[] =>
  inTreeOrder(units).map(({ id, name, depth }) => ({ value: id, label: `${"– ".repeat(depth)}${name}` }));

function fits(one: PositionRow, { text, gap }: ListFilter): boolean {
  if (gap && one.coverage.gaps[gap] === 0) return false;
  const searched = [one.name, one.shortName, one.unit, one.holder?.name].join("\n").toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(word));
}

function unitsWithin(units: readonly PositionUnit[], unitId: string): Set<string> {
  const below = inTreeOrder(units, unitId).map(({ id }) => id);
  return new Set([unitId, ...below]);
}

function inTreeOrder(
  units: readonly PositionUnit[],
  parentId: string | null = null,
  depth = 0,
): { id: string; name: string; depth: number }[] {
  const known = new Set(units.map(({ id }) => id));
  return units
    .filter((unit) => (unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null) === parentId)
    .flatMap(({ id, name }) => [{ id, name, depth }, ...inTreeOrder(units, id, depth + 1)]);
}
