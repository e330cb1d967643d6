// What the page of the organisation shows, made from what was read: the rows of the tree, and the list as it is printed.
import { type Succession, treeOn, type UnitOn } from "#domain/organisation/units.ts";
import { keyOf, type TreeRow } from "#features/plans/tree.ts";
import type { KeptOrganisation } from "#features/units/organisation.ts";

export type ShownPosition = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  unitId: string | null;
  holder: string | null;
  standingIn: string | null;
};

/** Newest first. */
export type ToldChange = {
  id: string;
  day: string;
  text: string;
  basis: string | null;
  by: string;
  isPlanned: boolean;
};

/** last: its last day. */
export type ApprovedPeriod = { name: string; from: string; last: string };

export type OrganisationView = {
  day: string;
  organisation: KeptOrganisation;
  approved: ApprovedPeriod[];
  changes: ToldChange[];
  successions: Succession[];
  positions: ShownPosition[];
};

/** As in the tree of the plan, so that an address can lead from one to the other. */
export const unitKey = (id: string): string => keyOf("u", id);

/** Who stands directly under the head first, then unit by unit: its positions, then the units under it. */
export function rowsOf({ organisation, day, positions }: OrganisationView): TreeRow[] {
  const tree = treeOn(organisation, day);
  const known = new Set(tree.map(({ id }) => id));
  const inUnit = Map.groupBy(positions, ({ unitId }) => (unitId && known.has(unitId) ? unitId : null));
  const positionRows = (unitId: string | null, parent: string | null): TreeRow[] =>
    (inUnit.get(unitId) ?? []).map((one) => ({
      ...{ key: keyOf("j", one.id), parent, kind: "position" as const, id: one.id, code: one.code },
      ...{ text: one.shortName, name: one.name, note: holderWords(one) },
    }));
  return [
    ...positionRows(null, null),
    ...tree.flatMap((unit): TreeRow[] => {
      const key = unitKey(unit.id);
      const count = countWithin(unit, tree, inUnit);
      return [
        {
          ...{ key, parent: unit.parentId && known.has(unit.parentId) ? unitKey(unit.parentId) : null },
          ...{ kind: "unit" as const, id: unit.id, text: unit.name },
          note: count === 0 ? "tanpa jabatan" : `${count} jabatan`,
        },
        ...positionRows(unit.id, key),
      ];
    }),
  ];
}

export const holderWords = ({ holder, standingIn }: Pick<ShownPosition, "holder" | "standingIn">): string =>
  holder ?? (standingIn ? `Plt. ${standingIn}` : "belum tercatat");

/** Positions of the unit and of everything under it. */
function countWithin(
  unit: UnitOn,
  tree: readonly UnitOn[],
  inUnit: ReadonlyMap<string | null, readonly ShownPosition[]>,
): number {
  const own = inUnit.get(unit.id)?.length ?? 0;
  return tree
    .filter(({ parentId }) => parentId === unit.id)
    .reduce((sum, child) => sum + countWithin(child, tree, inUnit), own);
}

export type ListLine =
  | { kind: "unit"; id: string; mark: string; name: string; depth: number }
  | { kind: "position"; id: string; name: string; holder: string; depth: number };

/** The official list: units numbered by their place in the tree, each with its positions. */
export function listOf({ organisation, day, positions }: OrganisationView): ListLine[] {
  const tree = treeOn(organisation, day);
  const known = new Set(tree.map(({ id }) => id));
  const inUnit = Map.groupBy(positions, ({ unitId }) => (unitId && known.has(unitId) ? unitId : null));
  const lines = (unitId: string | null, depth: number): ListLine[] =>
    (inUnit.get(unitId) ?? []).map((one) => ({
      ...{ kind: "position" as const, id: one.id, name: one.name, holder: holderWords(one), depth },
    }));
  const walk = (parentId: string | null, before: string, depth: number): ListLine[] =>
    tree
      .filter((unit) => (unit.parentId && known.has(unit.parentId) ? unit.parentId : null) === parentId)
      .flatMap(({ id, name }, index) => {
        const mark = `${before}${index + 1}.`;
        return [{ kind: "unit" as const, id, mark, name, depth }, ...lines(id, depth), ...walk(id, mark, depth + 1)];
      });
  return [...lines(null, 0), ...walk(null, "", 0)];
}
