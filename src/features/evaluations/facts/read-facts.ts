import type { Actor } from "#domain/access/actor.ts";
import type { Fact } from "#features/evaluations/facts/fact.ts";
import { readFactInputs } from "#features/evaluations/facts/inputs.ts";
import { factsOf } from "#features/evaluations/facts/rules.ts";

/** The facts of an agency and year by the names under which templates ask for them. */
export async function readFacts(actor: Actor, agencyId: string, year: number, now: Date): Promise<Map<string, Fact>> {
  const inputs = await readFactInputs(actor, agencyId, year, now);
  return new Map((inputs ? factsOf(inputs) : []).map((fact) => [fact.name, fact]));
}
