import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareExact } from "#domain/value/arithmetic.ts";
import { compare, type Fraction, over, plainText, plus, readFraction, times } from "#domain/value/fraction.ts";
import { leavesOf } from "./leaves.ts";
import { predikatOf } from "./predikat.ts";
import { scoreTemplate, totalOf } from "./score.ts";
import type { Answers, Template } from "./template.ts";
import { BANDS, littleTemplate, pointsTemplate, SCALE, sub } from "./testing/templates.ts";

const everything = (template: Template, pick: (scale: readonly { key: string }[]) => { key: string } | undefined) =>
  Object.fromEntries(leavesOf(template).map((leaf) => [leaf.key, pick(leaf.scale)?.key ?? ""]));

const MODES: [string, Template][] = [
  ["sub_answer", littleTemplate("sub_answer")],
  ["criterion_points", pointsTemplate()],
  ["criterion_average", littleTemplate("criterion_average")],
];

describe("one answer per sub-component", () => {
  it("is weight × answer ÷ 100, added up exactly", () => {
    const score = scoreTemplate(littleTemplate(), { "1.a": "BB", "1.b": "CC", "2.a": "B", "2.b": "D" });
    expect(score.components.flatMap(({ subs }) => subs.map((one) => one.score))).toEqual([
      "12.8",
      "14.4",
      "15.75",
      "11.25",
    ]);
    expect(score.components.map((one) => one.score)).toEqual(["27.2", "27"]);
    expect(score).toMatchObject({ score: "54.2", lowest: "54.2", highest: "54.2", missing: [], isComplete: true });
    expect(score.predikat?.key).toBe("CC");
  });

  it("says what is missing, what can still come of it, and no predikat that could change", () => {
    const score = scoreTemplate(littleTemplate(), { "1.a": "BB", "2.a": "B" });
    expect(score).toMatchObject({
      score: "28.55",
      lowest: "28.55",
      highest: "90.05",
      missing: ["1.b", "2.b"],
      predikat: null,
    });
    expect(score.predikatRange.lowest?.key).toBe("D");
    expect(score.predikatRange.highest?.key).toBe("AA");
    expect(score.components[0]?.subs[1]).toMatchObject({
      score: "0",
      lowest: "0",
      highest: "24",
      value: null,
      answer: null,
    });
  });

  it("reaches no lower than the lowest answer there is", () => {
    const scales = [{ ...SCALE, answers: SCALE.answers.filter(({ key }) => key !== "E") }];
    const score = scoreTemplate(littleTemplate("sub_answer", { scales }), { "1.a": "AA" });
    expect([score.score, score.lowest, score.highest]).toEqual(["16", "41.2", "100"]);
  });

  it("names the predikat as soon as no missing answer can change it", () => {
    const template = littleTemplate("sub_answer", {
      components: [{ no: "1", name: "Satu", weight: "100", subs: [sub("a", "95"), sub("b", "5")] }],
    });
    expect(scoreTemplate(template, { "1.a": "AA" }).predikat?.key).toBe("AA");
  });

  it("counts nothing that the template does not know", () => {
    expect(scoreTemplate(littleTemplate(), { "9.z": "AA", toString: "AA", "1.a": "Z" }).score).toBe("0");
  });
});

describe("points per criterion", () => {
  it("gives the share of the highest points that was reached, in thirds too", () => {
    const template = pointsTemplate();
    const answers = { ...everything(template, (scale) => scale[0]), "1.a.2": "Tidak", "1.b.4": "Tidak" };
    const score = scoreTemplate(template, answers);
    expect(score.components[0]?.subs.map((one) => one.score)).toEqual([
      "10.66666666666666666666666666666666666667",
      "18",
    ]);
    expect(score.components[0]?.subs[1]?.criteria.map((one) => one.score)).toEqual(["6", "6", "6", "0"]);
    expect(score.score).toBe("88.66666666666666666666666666666666666667");
    expect(score.predikat?.key).toBe("A");
  });

  it("counts each criterion by its own points", () => {
    const template = pointsTemplate();
    const [first] = template.components[0]?.subs[0]?.criteria ?? [];
    if (first) first.points = "6";
    const answers = { ...everything(template, (scale) => scale[0]), "1.a.1": "Tidak" };
    expect(scoreTemplate(template, answers).components[0]?.subs[0]).toMatchObject({ score: "4", value: "25" });
  });

  it("is the plain sum of the points where these add up to the weight", () => {
    const template = littleTemplate("criterion_points", {
      scale: "ya-tidak",
      components: [
        {
          no: "1",
          name: "Satu",
          weight: "100",
          subs: [sub("a", "6", 4), sub("b", "94", 1)].map((one) => ({
            ...one,
            criteria: one.criteria.map((each) => ({ ...each, points: one.no === "a" ? "1.5" : "94" })),
          })),
        },
      ],
    });
    const answers = { "1.a.1": "Ya", "1.a.2": "Tidak", "1.a.3": "Ya", "1.a.4": "Ya", "1.b.1": "Tidak" };
    expect(scoreTemplate(template, answers).components[0]?.subs[0]?.score).toBe("4.5");
  });
});

describe("average of the criteria", () => {
  it("averages without rounding: a third and a seventh come out whole again", () => {
    const template = littleTemplate("criterion_average");
    const answers = everything(template, () => ({ key: "A" }));
    const score = scoreTemplate(template, answers);
    expect(score.components[1]?.subs[0]?.score).toBe("20.25");
    expect([score.score, score.predikat?.key]).toEqual(["90", "A"]);
    expect(scoreTemplate(template, { ...answers, "1.a.1": "AA" }).predikat?.key).toBe("AA");
  });

  it("takes another scale where a criterion names one", () => {
    const template = littleTemplate("criterion_average");
    const [first] = template.components[0]?.subs[0]?.criteria ?? [];
    if (first) first.scale = "ya-tidak";
    const answers = { ...everything(template, () => ({ key: "B" })), "1.a.1": "Ya" };
    expect(scoreTemplate(template, answers).components[0]?.subs[0]?.value).toBe("80");
  });
});

describe("predikat: the unrounded total, strictly greater", () => {
  const one = (value: string): Template =>
    littleTemplate("sub_answer", {
      scales: [
        {
          ...SCALE,
          answers: [
            { key: "AA", value: "100", word: null },
            { key: "X", value, word: null },
            { key: "E", value: "0", word: null },
          ],
        },
      ],
      components: [{ no: "1", name: "Satu", weight: "100", subs: [sub("a", "100")] }],
    });

  it.each(
    BANDS.flatMap(({ key, above }, index) => (above === null ? [] : [[above, key, BANDS[index + 1]?.key ?? ""]])),
  )("%s belongs below %s, to %s", (limit, upper, lower) => {
    const predikat = (value: string) => scoreTemplate(one(value), { "1.a": "X" }).predikat?.key;
    expect(predikat(limit)).toBe(lower);
    expect(predikat(`${limit}.0001`)).toBe(upper);
    expect(predikat(`${Number(limit) - 1}.9999`)).toBe(lower);
    expect(predikat(`${limit}.00000000001`)).toBe(upper);
  });

  it("sees beyond the forty digits that a text carries", () => {
    const hair: Fraction = { over: 90n * 10n ** 60n + 1n, under: 10n ** 60n };
    expect(plainText({ over: 90n, under: 1n })).toBe("90");
    expect(predikatOf(hair, BANDS)?.key).toBe("AA");
    expect(predikatOf({ over: 90n * 10n ** 60n - 1n, under: 10n ** 60n }, BANDS)?.key).toBe("A");
  });
});

describe.each(MODES)("whatever is answered (%s)", (_, template) => {
  const leaves = leavesOf(template);
  const complete = fc
    .tuple(...leaves.map((leaf) => fc.constantFrom(...leaf.scale.map(({ key }) => key))))
    .map((keys) => Object.fromEntries(leaves.map((leaf, index) => [leaf.key, keys[index] ?? ""])));
  const some = fc.tuple(complete, fc.subarray(leaves.map(({ key }) => key)));
  const part = (answers: Answers, keys: readonly string[]): Answers =>
    Object.fromEntries(Object.entries(answers).filter(([key]) => keys.includes(key)));

  it("everything at the top is 100, everything at the bottom 0", () => {
    expect(
      scoreTemplate(
        template,
        everything(template, (scale) => scale[0]),
      ).score,
    ).toBe("100");
    expect(
      scoreTemplate(
        template,
        everything(template, (scale) => scale.at(-1)),
      ).score,
    ).toBe("0");
  });

  it("the total is the exact sum of its weighted parts", () => {
    fc.assert(
      fc.property(complete, (answers) => {
        const byHand = leaves
          .map(({ key, share, scale }) =>
            times(share, readFraction(scale.find((one) => one.key === answers[key])?.value ?? "0")),
          )
          .reduce(plus, readFraction("0"));
        expect(compare(over(byHand, readFraction("100")) ?? byHand, totalOf(template, answers))).toBe(0);
        expect(scoreTemplate(template, answers).score).toBe(plainText(totalOf(template, answers)));
      }),
    );
  });

  it("a better answer never lowers it, and a worse one never raises it", () => {
    fc.assert(
      fc.property(complete, fc.nat(leaves.length - 1), (answers, at) => {
        const leaf = leaves[at];
        const step = leaf?.scale.findIndex(({ key }) => key === answers[leaf.key]) ?? 0;
        const better = leaf?.scale[step - 1];
        if (!leaf || !better) return;
        const raised = totalOf(template, { ...answers, [leaf.key]: better.key });
        expect(compare(raised, totalOf(template, answers))).toBe(1);
      }),
    );
  });

  it("what is incomplete can reach every completion, and nothing outside its range", () => {
    fc.assert(
      fc.property(some, ([answers, keys]) => {
        const [open, whole] = [scoreTemplate(template, part(answers, keys)), scoreTemplate(template, answers)];
        expect(compareExact(whole.score, open.lowest)).toBeGreaterThanOrEqual(0);
        expect(compareExact(whole.score, open.highest)).toBeLessThanOrEqual(0);
        expect(open.missing).toEqual(leaves.map(({ key }) => key).filter((key) => !keys.includes(key)));
        if (open.predikat) expect(whole.predikat?.key).toBe(open.predikat.key);
      }),
    );
  });
});
