import { expect, test } from "vitest";
import { checkTemplate } from "#domain/evaluation/check.ts";
import { littleTemplate, withRules } from "#domain/evaluation/testing/templates.ts";
import { addComponent, changeMode, emptySub, nextNo, removePart } from "./edits.ts";

test("numbers go on, in figures and in letters, past those that are taken", () => {
  const after = (...used: string[]) =>
    nextNo(
      used.map((no) => ({ no })),
      "1",
    );
  expect([after(), after("1", "2"), after("a", "c"), after("2", "3", "1"), after("9", "10"), after("z")]).toEqual([
    "1",
    "3",
    "d",
    "4",
    "11",
    "za",
  ]);
  expect(nextNo([], "a")).toBe("a");
});

test("a new part begins with what it needs, still to be written", () => {
  const template = littleTemplate("criterion_points");
  addComponent(template);
  expect(template.components.map(({ no }) => no)).toEqual(["1", "2", "3"]);
  expect(template.components[2]?.subs[0]?.criteria[0]).toMatchObject({ no: "1", points: "1", toFill: true });
  expect(emptySub(template, template.components[0]?.subs ?? [])).toMatchObject({ no: "c", kind: "kualitas" });
});

test("what is taken away takes its prerequisites along", () => {
  const rule = (subject: string, ...of: string[]) => ({ subject, rule: "not_above" as const, of, message: "Pesan." });
  const template = withRules(littleTemplate(), rule("1.b", "1.a"), rule("2.b", "2.a"), rule("2.a.1", "1.a.2"));
  removePart(template, "1.a.2");
  expect(template.components[0]?.subs[0]?.criteria.map(({ no }) => no)).toEqual(["1", "3"]);
  expect(template.prerequisites.map(({ subject }) => subject)).toEqual(["1.b", "2.b"]);
  removePart(template, "1.a");
  expect(template.prerequisites.map(({ subject }) => subject)).toEqual(["2.b"]);
  removePart(template, "2");
  expect(template.components.map(({ no }) => no)).toEqual(["1"]);
  expect(template.prerequisites).toEqual([]);
});

test("another way of scoring brings its points, or takes them away", () => {
  const template = littleTemplate();
  changeMode(template, "criterion_points");
  expect(checkTemplate(template).some(({ message }) => message.includes("poin tertinggi belum ditulis"))).toBe(false);
  changeMode(template, "sub_answer");
  expect(template.components[0]?.subs[0]?.criteria[0]?.points).toBeNull();
});
