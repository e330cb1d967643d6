// Several evaluators, one result: where they agree, or only one answered, that is it; where they differ, what they settled.
import type { Answers, Probe, Probes } from "./template.ts";

/** One evaluator's word about one key; null where that part of it was left open. */
export type Said = {
  by: string;
  key: string;
  probe: Probe | null;
  answer: string | null;
  note: string | null;
  above: string | null;
};
export type Settled = { key: string; probe: Probe | null; answer: string | null; reason: string };

export type Combined = {
  answers: Answers;
  probes: Probes;
  notes: Record<string, string>;
  above: Record<string, string>;
  /** Keys on which evaluators differ without a settlement. */
  unsettled: string[];
  /** Keys on which they differed, settled or not. */
  differing: string[];
};

export function combine(said: readonly Said[], settled: readonly Settled[]): Combined {
  const keys = [...new Set([...said, ...settled].map(({ key }) => key))];
  const result: Combined = { answers: {}, probes: {}, notes: {}, above: {}, unsettled: [], differing: [] };
  const answers: Record<string, string> = {};
  const probes: Record<string, Probe> = {};
  for (const key of keys) {
    const here = said.filter((one) => one.key === key);
    const agreed = settled.find((one) => one.key === key);
    const given = new Set(here.flatMap(({ answer }) => answer ?? []));
    const probed = new Set(here.flatMap(({ probe }) => probe ?? []));
    const differs = given.size > 1 || probed.size > 1;
    if (differs) result.differing.push(key);
    const answer = differs ? agreed?.answer : [...given][0];
    const probe = differs ? agreed?.probe : [...probed][0];
    if (answer) answers[key] = answer;
    if (probe) probes[key] = probe;
    if (differs && ((given.size > 1 && !answer) || (probed.size > 1 && !probe))) result.unsettled.push(key);
    const notes = [...new Set(here.flatMap(({ note }) => note?.trim() || []))];
    const above = [...new Set(here.flatMap((one) => one.above?.trim() || []))];
    if (notes.length > 0) result.notes[key] = notes.join("\n");
    if (above.length > 0) result.above[key] = above.join("\n");
  }
  return { ...result, answers, probes };
}
