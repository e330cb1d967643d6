// The evaluation by PermenPANRB 88/2021 on its whole template, worked on paper first.
import { describe, expect, it } from "vitest";
import { readTemplate } from "#cli/seed/lke-template.ts";
import { checkTemplate } from "#domain/evaluation/check.ts";
import { gradationBound } from "#domain/evaluation/gradation.ts";
import { leavesOf } from "#domain/evaluation/leaves.ts";
import { findBreaks } from "#domain/evaluation/prerequisite.ts";
import { scoreTemplate } from "#domain/evaluation/score.ts";
import { criteriaOf, type Probe, subsOf, type Template } from "#domain/evaluation/template.ts";
import { explainScore } from "#domain/evaluation/trace.ts";

const seeded = (key: string): Template => readTemplate(key) ?? expect.fail(`no template ${key}`);
const template = seeded("permenpanrb-88-2021");
const keys = leavesOf(template).map(({ key }) => key);
const level = (answer: string) => Object.fromEntries(keys.map((key) => [key, answer]));

describe("PermenPANRB 88/2021", () => {
  it("weighs 30, 30, 15, 25 in shares of 20, 30, 50 per cent", () => {
    expect(template.components.map(({ weight }) => weight)).toEqual(["30", "30", "15", "25"]);
    expect(subsOf(template).map(({ key, sub }) => `${key} ${sub.weight}`)).toEqual([
      "1.a 6",
      "1.b 9",
      "1.c 15",
      "2.a 6",
      "2.b 9",
      "2.c 15",
      "3.a 3",
      "3.b 4.5",
      "3.c 7.5",
      "4.a 5",
      "4.b 7.5",
      "4.c 12.5",
    ]);
    expect(criteriaOf(template)).toHaveLength(80);
    expect(checkTemplate(template)).toEqual([]);
  });

  it("a worksheet of an agency, to the last digit", () => {
    const answers = {
      "1.a": "A",
      "1.b": "BB",
      "1.c": "B",
      "2.a": "A",
      "2.b": "BB",
      "2.c": "CC",
      "3.a": "AA",
      "3.b": "BB",
      "3.c": "B",
      "4.a": "BB",
      "4.b": "B",
      "4.c": "CC",
    };
    // 5,4+7,2+10,5 = 23,1 · 5,4+7,2+9 = 21,6 · 3+3,6+5,25 = 11,85 · 4+5,25+7,5 = 16,75
    const score = scoreTemplate(template, answers);
    expect(score.components.map((one) => one.score)).toEqual(["23.1", "21.6", "11.85", "16.75"]);
    expect([score.score, score.predikat?.key, score.predikat?.word]).toEqual(["73.3", "BB", "Sangat Baik"]);
    const explained = explainScore(template, score);
    expect(explained.total.figures).toBe("23,10 + 21,60 + 11,85 + 16,75 = 73,30");
    expect(explained.predikat?.because).toBe("73,30 lebih dari 70 dan tidak lebih dari 80");
  });

  it.each([
    ["AA", "100", "AA"],
    ["A", "90", "A"],
    ["BB", "80", "BB"],
    ["B", "70", "B"],
    ["CC", "60", "CC"],
    ["C", "50", "C"],
    ["D", "30", "D"],
    ["E", "0", "D"],
  ])("all %s is %s and that is %s: a limit belongs below", (answer, total, predikat) => {
    const score = scoreTemplate(template, level(answer));
    expect([score.score, score.predikat?.key]).toEqual([total, predikat]);
  });

  it("one step above a level crosses its limit", () => {
    const above = (answer: string, better: string) => scoreTemplate(template, { ...level(answer), "3.a": better });
    expect([above("A", "AA").score, above("A", "AA").predikat?.key]).toEqual(["90.3", "AA"]);
    expect([above("A", "BB").score, above("A", "BB").predikat?.key]).toEqual(["89.7", "A"]);
    expect(above("B", "BB").predikat?.key).toBe("BB");
    expect(above("D", "C").predikat?.key).toBe("C");
    expect(above("D", "E").predikat?.key).toBe("D");
  });

  it("six of the seven planning documents allow B, the seventh BB", () => {
    const sub = subsOf(template)[0]?.sub ?? expect.fail("no 1.a");
    const given = (count: number) =>
      Object.fromEntries(
        sub.criteria.map(({ no }, index): [string, Probe] => [`1.a.${no}`, index < count ? "yes" : "no"]),
      );
    expect(gradationBound(template, "1.a", sub, given(6)).highest?.key).toBe("B");
    const whole = gradationBound(template, "1.a", sub, given(7));
    expect(whole.highest?.key).toBe("BB");
    expect(whole.conditions.map(({ answer, text }) => `${answer}: ${text}`)).toEqual([
      "A: 100 % dan dipertahankan sekurangnya 1 tahun",
      "AA: 100 % dan dipertahankan sekurangnya 5 tahun",
    ]);
  });

  it("SMART indicators cannot stand above a Renstra that is not there", () => {
    expect(findBreaks(template, {}, { "1.b.5": "yes", "1.a.3": "no" }).map(({ message }) => message)).toEqual([
      "Indikator tidak dapat dinilai SMART selama dokumen perencanaan jangka menengah (Renstra/RPJMD) belum ada.",
    ]);
    expect(findBreaks(template, { ...level("B"), "2.c": "BB" }).map(({ rule }) => rule.subject)).toEqual(["2.c"]);
  });
});

describe("the other templates that come with Tolok", () => {
  it("points: Ya 1,5 / Tidak 0 on the same criteria, all Ya is 100", () => {
    const points = seeded("contoh-poin-88-2021");
    expect(criteriaOf(points)).toHaveLength(80);
    expect(criteriaOf(points).find(({ key }) => key === "2.c.1")?.criterion.points).toBe("1.5");
    const all = Object.fromEntries(leavesOf(points).map(({ key }) => [key, "Ya"]));
    expect(scoreTemplate(points, all).score).toBe("100");
    expect(scoreTemplate(points, { ...all, "2.c.1": "Tidak" }).score).toBe("98.5");
    expect(scoreTemplate(points, { ...all, "1.a.1": "Tidak" }).score).toBe("99.14285714285714285714285714285714285714");
  });

  it("five components as in 12/2015: a frame that says what is still to be written", () => {
    const five = seeded("permenpanrb-12-2015");
    expect(five.components.map(({ weight }) => weight)).toEqual(["30", "25", "15", "10", "20"]);
    expect(checkTemplate(five).every(({ severity }) => severity === "open")).toBe(true);
    expect(criteriaOf(five).every(({ criterion }) => criterion.toFill)).toBe(true);
    const answers = { "1.a.1": "a", "2.a.1": "b", "3.a.1": "c", "4.a.1": "d", "5.a.1": "e" };
    expect(scoreTemplate(five, answers).score).toBe("58.75");
  });
});
