import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareExact } from "#domain/value/arithmetic.ts";
import { leavesOf } from "./leaves.ts";
import { whatWouldRaise } from "./raise.ts";
import { scoreTemplate } from "./score.ts";
import { littleTemplate, pointsTemplate, withRules } from "./testing/templates.ts";

const template = littleTemplate();
const level = (key: string) => Object.fromEntries(leavesOf(template).map((leaf) => [leaf.key, key]));

describe("what would raise the predikat", () => {
  it("finds the fewest single steps that cross the next limit", () => {
    // 70 is B; one step anywhere crosses it.
    const outlook = whatWouldRaise(template, level("B"));
    if (outlook.kind !== "sets") throw new Error(outlook.kind);
    expect(outlook).toMatchObject({ needed: "0", size: 1, next: { key: "BB" } });
    expect(outlook.sets.map(({ raises, total }) => [raises.map(({ key }) => key), total])).toEqual([
      [["2.b"], "73.75"],
      [["1.b"], "72.4"],
      [["2.a"], "72.25"],
      [["1.a"], "71.6"],
    ]);
  });

  it("takes one more where fewer only reach the limit: it is to be exceeded", () => {
    // 63.85 is B; the two largest steps bring 6.15 and with them exactly 70, which is still B.
    const outlook = whatWouldRaise(template, { "1.a": "B", "1.b": "CC", "2.a": "B", "2.b": "CC" });
    if (outlook.kind !== "sets") throw new Error(outlook.kind);
    expect([outlook.needed, outlook.size]).toEqual(["6.15", 3]);
    expect(outlook.sets.map(({ total }) => total)).toEqual(["72.25", "71.6", "71.45", "70.1"]);
    expect(outlook.sets[0]?.raises.map(({ key, from, to }) => `${key} ${from.key}→${to.key}`)).toEqual([
      "2.b CC→B",
      "1.b CC→B",
      "2.a B→BB",
    ]);
  });

  it("puts sets that break no prerequisite before those that do", () => {
    const ruled = withRules(template, { subject: "2.b", rule: "not_above", of: ["2.a"], message: "Terlalu tinggi." });
    const outlook = whatWouldRaise(ruled, level("B"));
    if (outlook.kind !== "sets") throw new Error(outlook.kind);
    expect(outlook.sets.map(({ raises, breaks }) => [raises[0]?.key, breaks.length])).toEqual([
      ["1.b", 0],
      ["2.a", 0],
      ["1.a", 0],
      ["2.b", 1],
    ]);
  });

  it("prefers the set that asks for lower answers, and does not blame it for breaks that were there", () => {
    const ruled = withRules(template, { subject: "1.a", rule: "not_above", of: ["1.b"], message: "Terlalu tinggi." });
    // 69.3, and each of the four single steps crosses 70.
    const outlook = whatWouldRaise(ruled, { "1.a": "A", "1.b": "CC", "2.a": "D", "2.b": "A" });
    if (outlook.kind !== "sets") throw new Error(outlook.kind);
    expect(
      outlook.sets.map(({ raises, total, breaks }) => [raises[0]?.key, raises[0]?.to.key, total, breaks.length]),
    ).toEqual([
      ["2.a", "C", "73.8", 0],
      ["1.b", "B", "71.7", 0],
      ["2.b", "AA", "73.05", 0],
      ["1.a", "AA", "70.9", 0],
    ]);
  });

  it("says when it is at the top, too far, or not answered yet", () => {
    expect(whatWouldRaise(template, level("AA")).kind).toBe("top");
    expect(whatWouldRaise(template, { "1.a": "B" })).toEqual({ kind: "incomplete", missing: ["1.b", "2.a", "2.b"] });
    const far = whatWouldRaise(
      littleTemplate("sub_answer", {
        bands: [
          { key: "L", word: "Lulus", meaning: null, above: "90" },
          { key: "T", word: "Tidak", meaning: null, above: null },
        ],
      }),
      level("D"),
    );
    expect(far).toMatchObject({ kind: "far", needed: "60", allRaised: "50", next: { key: "L" } });
  });

  it("stays quick with eighty criteria", () => {
    const many = pointsTemplate();
    const first = many.components[0];
    if (first)
      first.subs = first.subs.map((one) => ({
        ...one,
        criteria: Array.from({ length: 40 }, (_, index) => ({
          ...(one.criteria[0] as (typeof one.criteria)[number]),
          no: String(index + 1),
        })),
      }));
    const answers = Object.fromEntries(leavesOf(many).map(({ key }, index) => [key, index % 3 === 0 ? "Tidak" : "Ya"]));
    const outlook = whatWouldRaise(many, answers);
    expect(outlook.kind).toBe("sets");
  });

  it("every set is what the score says afterwards, and one raise fewer is never enough", () => {
    const keys = leavesOf(template).map(({ key }) => key);
    const answers = fc
      .tuple(...keys.map(() => fc.constantFrom("A", "BB", "B", "CC", "C", "D", "E")))
      .map((given) => Object.fromEntries(keys.map((key, index) => [key, given[index] ?? "E"])));
    fc.assert(
      fc.property(answers, (given) => {
        const outlook = whatWouldRaise(template, given);
        if (outlook.kind !== "sets") return;
        const now = scoreTemplate(template, given);
        for (const { raises, total, predikat } of outlook.sets) {
          const raised = { ...given, ...Object.fromEntries(raises.map(({ key, to }) => [key, to.key])) };
          const after = scoreTemplate(template, raised);
          expect([after.score, after.predikat?.key]).toEqual([total, predikat.key]);
          expect(predikat.key).not.toBe(now.predikat?.key);
          expect(raises).toHaveLength(outlook.size);
          expect(compareExact(total, now.score)).toBe(1);
        }
        const gains = leavesOf(template).flatMap((leaf) => {
          const at = leaf.scale.findIndex(({ key }) => key === given[leaf.key]);
          const better = leaf.scale[at - 1];
          return better ? [scoreTemplate(template, { ...given, [leaf.key]: better.key }).score] : [];
        });
        if (outlook.size > 1) expect(gains.every((total) => scoreBand(total) === scoreBand(now.score))).toBe(true);
      }),
    );
  });
});

const scoreBand = (total: string) =>
  template.bands.find(({ above }) => above === null || compareExact(total, above) > 0)?.key;
