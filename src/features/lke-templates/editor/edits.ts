// Changes to a template that touch more than one field: numbers of new parts, and what must go together with a part.
import type { Criterion, SubComponent, Template } from "#domain/evaluation/template.ts";

/** The number of the next part: after 3 comes 4, after "c" comes "d". */
export function nextNo(used: readonly { no: string }[], first: "1" | "a"): string {
  const all = new Set(used.map(({ no }) => no));
  let no = used.at(-1)?.no ?? first;
  if (!all.has(no)) return no;
  while (all.has(no)) no = following(no);
  return no;
}

export const emptyCriterion = (template: Template, used: readonly Criterion[]): Criterion => ({
  no: nextNo(used, "1"),
  text: "Kriteria baru",
  points: template.mode === "criterion_points" ? "1" : null,
  scale: null,
  facts: [],
  toFill: true,
});

export const emptySub = (template: Template, used: readonly SubComponent[]): SubComponent => ({
  no: nextNo(used, "a"),
  name: "Sub-komponen baru",
  weight: "1",
  kind: used.at(-1)?.kind ?? null,
  criteria: [emptyCriterion(template, [])],
});

export function addComponent(template: Template): void {
  const no = nextNo(template.components, "1");
  template.components.push({ no, name: "Komponen baru", weight: "1", subs: [emptySub(template, [])] });
}

/** Takes away a component ("1"), sub-component ("1.a") or criterion ("1.a.2") with the prerequisites that speak of it. */
export function removePart(template: Template, key: string): void {
  const [component, sub, criterion] = key.split(".");
  const others = <T extends { no: string }>(list: T[], no: string | undefined) => list.filter((one) => one.no !== no);
  const of = template.components.find((one) => one.no === component);
  const at = of?.subs.find((one) => one.no === sub);
  if (sub === undefined) template.components = others(template.components, component);
  else if (criterion === undefined && of) of.subs = others(of.subs, sub);
  else if (at) at.criteria = others(at.criteria, criterion);
  const gone = (one: string) => one === key || one.startsWith(`${key}.`);
  template.prerequisites = template.prerequisites.filter((rule) => ![rule.subject, ...rule.of].some(gone));
}

/** A way of scoring brings what it needs: points where points are counted. */
export function changeMode(template: Template, mode: Template["mode"]): void {
  template.mode = mode;
  for (const criterion of template.components.flatMap(({ subs }) => subs.flatMap(({ criteria }) => criteria)))
    criterion.points = mode === "criterion_points" ? (criterion.points ?? "1") : null;
}

function following(no: string): string {
  if (/^\d+$/.test(no)) return String(Number(no) + 1);
  const last = no.codePointAt(no.length - 1) ?? 96;
  return last < 122 ? no.slice(0, -1) + String.fromCodePoint(last + 1) : `${no}a`;
}
