import { expect, test } from "vitest";
import { gapOf } from "./gap.ts";
import { littleTemplate } from "./testing/templates.ts";

const template = littleTemplate();
const found = { "1.a": "B", "1.b": "CC", "2.a": "B", "2.b": "D" };

test("what was claimed above what was found, per sub-component and in sum", () => {
  const gap = gapOf(template, { "1.a": "A", "1.b": "CC", "2.a": "CC", "2.b": "B" }, found);
  expect(gap.subs.map(({ key, gap, steps }) => [key, gap, steps])).toEqual([
    ["1.a", "3.2", 2],
    ["1.b", "0", 0],
    ["2.a", "-2.25", -1],
    ["2.b", "15", 3],
  ]);
  expect(gap.components).toEqual([
    { key: "1", gap: "3.2" },
    { key: "2", gap: "12.75" },
  ]);
  expect([gap.total, gap.above, gap.below]).toEqual(["15.95", 2, 1]);
});

test("an evaluation that is not finished has no gap in sum", () => {
  const whole = { "1.a": "A", "1.b": "A", "2.a": "A", "2.b": "A" };
  const gap = gapOf(template, whole, { "1.a": "B" });
  expect([gap.total, gap.subs[0]?.gap]).toEqual([null, "3.2"]);
});

test("what one side has not answered has no gap, nor has the sum", () => {
  const gap = gapOf(template, { "1.a": "A" }, found);
  expect(gap.subs.map((one) => one.gap)).toEqual(["3.2", null, null, null]);
  expect(gap.components[0]?.gap).toBeNull();
  expect(gap.total).toBeNull();
});
