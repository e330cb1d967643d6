// Crosscutting work as a table of agencies, and what this agency's budget gives to it.
import { addExact } from "#domain/value/arithmetic.ts";
import type { PlanFramework, PlanProgram } from "#features/plans/plan.ts";

export type Participant = { name: string; isOwn: boolean; roles: string[] };

/** Each agency once, in the order of the document, with all its roles. */
export function participantsOf({ roles }: PlanFramework): Participant[] {
  const found = new Map<string, Participant>();
  for (const { agencyName, isOwn, text } of roles) {
    const known = found.get(agencyName) ?? { name: agencyName, isOwn, roles: [] };
    known.roles.push(text);
    found.set(agencyName, known);
  }
  return [...found.values()];
}

export type Support = { programs: PlanProgram[]; exact: string | null };

/** Budget lines marked for the aim that the framework is named after; no sum while one of them has no pagu. */
export function supportOf({ name }: PlanFramework, programs: readonly PlanProgram[]): Support {
  const marked = programs.filter(({ tags }) => tags.some((tag) => name.toLowerCase().includes(tag.toLowerCase())));
  const known = marked.flatMap(({ exact }) => exact ?? []);
  return {
    programs: marked,
    exact: known.length > 0 && known.length === marked.length ? known.reduce(addExact) : null,
  };
}
