// The list of Perjanjian Kinerja of a year: one row per position with its newest revision and what it lacks.
import type { AgreementState } from "#domain/planning/agreement.ts";
import type { PositionLevel } from "#domain/planning/superior.ts";
import { type AgreementContent, contentOf, holesIn } from "#features/agreements/content.ts";
import { differencesOf, promisesDiffer } from "#features/agreements/difference.ts";
import type { PlannedPosition, PlanOfYear } from "#features/agreements/plan-of-year.ts";

export type StoredAgreement = {
  id: string;
  positionId: string;
  revision: number;
  state: AgreementState;
  signedOn: Date | null;
  content: AgreementContent;
};

/** none: not drafted yet. empty: nothing to promise, so nothing can be drafted. outdated: signed, but targets have changed since. */
export type AgreementStanding = "none" | "empty" | "draft" | "agreed" | "signed" | "outdated";

export type AgreementRow = {
  positionId: string;
  name: string;
  shortName: string;
  level: PositionLevel;
  holder: PlannedPosition["holder"];
  standing: AgreementStanding;
  agreement: { id: string; revision: number; signedOn: Date | null } | null;
  /** Indicators without a target: of the paper, or of the plan where there is no paper yet. */
  holes: number;
  /** Places in which the paper differs from the plan. */
  differs: number;
};

export type AgreementGroup = { id: string; name: string; depth: number; rows: AgreementRow[] };

/** Positions without a unit come first, as the head of an agency does; units without positions fall away. */
export function agreementGroups(plan: PlanOfYear, agreements: readonly StoredAgreement[], now: Date): AgreementGroup[] {
  const known = new Set(plan.units.map(({ id }) => id));
  const newest = new Map<string, StoredAgreement>();
  for (const one of agreements)
    if (one.revision >= (newest.get(one.positionId)?.revision ?? 0)) newest.set(one.positionId, one);
  const byUnit = Map.groupBy(plan.positions, ({ unitId }) => (unitId !== null && known.has(unitId) ? unitId : null));
  const rowsIn = (unitId: string | null) =>
    (byUnit.get(unitId) ?? []).map((position) => rowOf(plan, position, newest.get(position.id) ?? null, now));
  return [
    { id: "pimpinan", name: plan.agency, depth: 0, rows: rowsIn(null) },
    ...inTreeOrder(plan.units).map((unit) => ({ ...unit, rows: rowsIn(unit.id) })),
  ].filter(({ rows }) => rows.length > 0);
}

export type AgreementFilter = AgreementStanding | "all";

/** Groups left empty fall away. */
export function filteredGroups(
  groups: readonly AgreementGroup[],
  { standing, text }: { standing: AgreementFilter; text: string },
): AgreementGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return groups
    .map((group) => ({
      ...group,
      rows: group.rows.filter((row) => {
        const said = `${group.name} ${row.name} ${row.shortName} ${row.holder?.name ?? ""}`.toLowerCase();
        return (standing === "all" || row.standing === standing) && words.every((word) => said.includes(word));
      }),
    }))
    .filter(({ rows }) => rows.length > 0);
}

function rowOf(plan: PlanOfYear, position: PlannedPosition, stored: StoredAgreement | null, now: Date): AgreementRow {
  const planned = contentOf(plan, position, now);
  const { id, name, shortName, level, holder } = position;
  const standing = standingOf(stored, planned);
  return {
    ...{ positionId: id, name, shortName, level, holder, standing },
    agreement: stored && { id: stored.id, revision: stored.revision, signedOn: stored.signedOn },
    holes: holesIn(stored?.content ?? planned).length,
    differs: stored ? differing(stored, planned) : 0,
  };
}

function standingOf(stored: StoredAgreement | null, planned: AgreementContent): AgreementStanding {
  if (!stored) return planned.lines.length === 0 ? "empty" : "none";
  if (stored.state === "draft" || stored.state === "agreed") return stored.state;
  return promisesDiffer(stored.content, planned).length > 0 ? "outdated" : "signed";
}

const differing = ({ state, content }: StoredAgreement, planned: AgreementContent): number =>
  (state === "draft" || state === "agreed" ? differencesOf : promisesDiffer)(content, planned).length;

type Node = { id: string; name: string; depth: number };

function inTreeOrder(units: PlanOfYear["units"], parentId: string | null = null, depth = 0): Node[] {
  const ids = new Set(units.map(({ id }) => id));
  return units
    .filter((unit) => (unit.parentId !== null && ids.has(unit.parentId) ? unit.parentId : null) === parentId)
    .flatMap(({ id, name }) => [{ id, name, depth }, ...inTreeOrder(units, id, depth + 1)]);
}
