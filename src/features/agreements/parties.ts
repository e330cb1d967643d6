// Who promises and who supervises, as far as the organisation tells: their offices, and who holds them on that day.
import { superiorOf } from "#domain/planning/superior.ts";
import { headTitle, writtenTitle } from "#domain/planning/titles.ts";
import type { Party } from "#features/agreements/agreement-paper.ts";
import { headOf, type PlannedPosition, type PlanOfYear } from "#features/agreements/plan-of-year.ts";

/** The kepala promises to whoever leads the government, everybody else to the position above, at last to the kepala. */
export function partiesOf(plan: PlanOfYear, position: PlannedPosition): { promiser: Party; superior: Party } {
  return { promiser: partyOf(plan, position), superior: superiorParty(plan, position) };
}

function superiorParty(plan: PlanOfYear, position: PlannedPosition): Party {
  const above = superiorOf(position, plan.positions, plan.units);
  const found = above.kind === "position" ? plan.positions.find(({ id }) => id === above.id) : headOf(plan);
  return above.kind === "government" || !found
    ? { name: null, title: plan.leader, kind: "definitif" }
    : partyOf(plan, found);
}

function partyOf(plan: PlanOfYear, position: PlannedPosition): Party {
  return {
    name: position.holder?.name ?? null,
    kind: position.holder?.kind ?? "definitif",
    title: position.level === "kepala" ? `${headTitle(plan.agency)} ${plan.government}` : writtenTitle(position.name),
  };
}
