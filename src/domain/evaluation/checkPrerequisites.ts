// The rules of the kerangka logis: about things that exist, said once, and never in a circle.
import { error, type TemplateFinding } from "./finding.ts";
import { prerequisiteKey } from "./prerequisite.ts";
import { criteriaOf, type Prerequisite, subsOf, type Template } from "./template.ts";

export function checkPrerequisites(template: Template): TemplateFinding[] {
  const known = new Set([...subsOf(template), ...criteriaOf(template)].map(({ key }) => key));
  const keys = template.prerequisites.map(prerequisiteKey);
  const circle = findCircle(template);
  return [
    ...template.prerequisites.flatMap((rule, index) => [
      ...checkRule(rule, known),
      ...(keys.indexOf(keys[index] ?? "") < index
        ? [error(rule.subject, `${rule.subject}: prasyarat yang sama tertulis dua kali.`)]
        : []),
    ]),
    ...(circle ? [error("prasyarat", `Prasyarat berputar: ${circle.join(" → ")}.`)] : []),
  ];
}

function checkRule({ subject, rule, of, message }: Prerequisite, known: ReadonlySet<string>): TemplateFinding[] {
  const unknown = [subject, ...of].filter((key) => !known.has(key));
  return [
    ...unknown.map((key) => error(subject, `Prasyarat ${subject}: "${key}" tidak ada dalam template.`)),
    ...(of.length === 0 ? [error(subject, `Prasyarat ${subject}: belum menyebut dasarnya.`)] : []),
    ...(rule === "not_above_average" && of.length === 1
      ? [error(subject, `Prasyarat ${subject}: rata-rata membutuhkan sekurangnya dua.`)]
      : []),
    ...(message.trim() === "" ? [error(subject, `Prasyarat ${subject}: pesannya belum ditulis.`)] : []),
  ];
}

/**
 * The way round, from a key back to itself; null without one. A sub-component that gets its value from its criteria rests
 * on each of them too.
 */
function findCircle(template: Template): string[] | null {
  const rests = new Map<string, string[]>();
  const add = (key: string, on: readonly string[]) => rests.set(key, [...(rests.get(key) ?? []), ...on]);
  for (const { subject, of } of template.prerequisites) add(subject, of);
  if (template.mode !== "sub_answer") {
    for (const { key, sub } of subsOf(template))
      add(
        key,
        sub.criteria.map(({ no }) => `${key}.${no}`),
      );
  }
  const done = new Set<string>();
  const walk = (key: string, path: readonly string[]): string[] | null => {
    if (path.includes(key)) return [...path.slice(path.indexOf(key)), key];
    if (done.has(key)) return null;
    for (const next of rests.get(key) ?? []) {
      const circle = walk(next, [...path, key]);
      if (circle) return circle;
    }
    done.add(key);
    return null;
  };
  for (const key of rests.keys()) {
    const circle = walk(key, []);
    if (circle) return circle;
  }
  return null;
}
