import { describe, expect, test } from "vitest";
import { combine, type Said } from "./combine.ts";

const said = (by: string, key: string, more: Partial<Said>): Said => ({
  by,
  key,
  probe: null,
  answer: null,
  note: null,
  above: null,
  ...more,
});

describe("two evaluators", () => {
  test("agreeing, or one alone, is the result", () => {
    const both = combine(
      [
        said("a", "1.a", { answer: "BB", note: "cukup" }),
        said("b", "1.a", { answer: "BB", note: "baik" }),
        said("a", "1.a.1", { probe: "yes" }),
      ],
      [],
    );
    expect(both.answers).toEqual({ "1.a": "BB" });
    expect(both.probes).toEqual({ "1.a.1": "yes" });
    expect(both.notes).toEqual({ "1.a": "cukup\nbaik" });
    expect([both.differing, both.unsettled]).toEqual([[], []]);
  });

  test("differing, nothing counts until it is settled, and both stay known as differing", () => {
    const differing = [said("a", "1.a", { answer: "BB" }), said("b", "1.a", { answer: "CC" })];
    expect(combine(differing, [])).toMatchObject({ answers: {}, unsettled: ["1.a"], differing: ["1.a"] });
    const settled = { key: "1.a", answer: "B", probe: null, reason: "disepakati" };
    expect(combine(differing, [settled])).toMatchObject({ answers: { "1.a": "B" }, unsettled: [], differing: ["1.a"] });
  });

  test("a settlement left from an earlier difference does not override an agreement", () => {
    const settled = { key: "1.a", answer: "E", probe: null, reason: "dulu" };
    expect(combine([said("a", "1.a", { answer: "BB" })], [settled]).answers).toEqual({ "1.a": "BB" });
  });
});
