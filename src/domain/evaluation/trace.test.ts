import { describe, expect, it } from "vitest";
import { scoreTemplate } from "./score.ts";
import type { Answers, Template } from "./template.ts";
import { littleTemplate, pointsTemplate } from "./testing/templates.ts";
import { explainScore, scoreFigure } from "./trace.ts";

const explain = (template: Template, answers: Answers) => explainScore(template, scoreTemplate(template, answers));

describe("a score explains itself", () => {
  it("at every level, in words and figures", () => {
    const { components, total, predikat } = explain(littleTemplate(), {
      "1.a": "BB",
      "1.b": "CC",
      "2.a": "B",
      "2.b": "D",
    });
    expect(components[0]?.subs[1]).toMatchObject({
      words: "Bobot dikali nilai jawaban CC (60), dibagi 100",
      figures: "24,00 × 60 ÷ 100 = 14,40",
      result: "14,40",
    });
    expect(components[0]?.figures).toBe("12,80 + 14,40 = 27,20");
    expect(total.figures).toBe("27,20 + 27,00 = 54,20");
    expect(predikat).toEqual({
      key: "CC",
      word: "Cukup (Memadai)",
      because: "54,20 lebih dari 50 dan tidak lebih dari 60",
    });
  });

  it("at the ends of the bands too", () => {
    const level = (key: string) => ({ "1.a": key, "1.b": key, "2.a": key, "2.b": key });
    expect(explain(littleTemplate(), level("AA")).predikat?.because).toBe("100,00 lebih dari 90");
    expect(explain(littleTemplate(), level("D")).predikat?.because).toBe("30,00 tidak lebih dari 30");
  });

  it("with what is missing, and no result before it is there", () => {
    const { components, total, predikat } = explain(littleTemplate(), { "1.a": "BB" });
    expect(components[0]?.subs[1]).toMatchObject({ words: "Belum dijawab: 1.b", result: null });
    expect(components[0]).toMatchObject({ figures: "12,80", result: null });
    expect([total.result, predikat]).toEqual([null, null]);
  });

  it("as points and as an average", () => {
    const points = explain(pointsTemplate(), {
      "1.a.1": "Ya",
      "1.a.2": "Tidak",
      "1.a.3": "Ya",
      "1.b.1": "Ya",
      "1.b.2": "Ya",
      "1.b.3": "Ya",
      "1.b.4": "Tidak",
      "2.b.1": "Ya",
    });
    expect(points.components[0]?.subs[0]?.figures).toBe("16,00 × (1 + 0 + 1) ÷ 3 = 10,6666666666…");
    expect(points.components[0]?.subs[1]?.figures).toBe("24,00 × (1,5 + 1,5 + 1,5 + 0) ÷ 6 = 18,00");
    expect(points.components[1]?.subs[1]?.figures).toBe("37,5 = 37,50");
    const average = explain(littleTemplate("criterion_average"), { "1.a.1": "AA", "1.a.2": "B", "1.a.3": "E" });
    expect(average.components[0]?.subs[0]?.figures).toBe("16,00 × (100 + 70 + 0) ÷ 3 ÷ 100 = 9,0666666666…");
  });

  it("with at least two decimals and every digit there is", () => {
    expect(["9", "86.9", "86.905", "90.0001"].map(scoreFigure)).toEqual(["9,00", "86,90", "86,905", "90,0001"]);
  });
});
