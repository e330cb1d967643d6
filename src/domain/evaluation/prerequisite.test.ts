import { describe, expect, it } from "vitest";
import { findBreaks, prerequisiteWords } from "./prerequisite.ts";
import type { Prerequisite } from "./template.ts";
import { littleTemplate, withRules } from "./testing/templates.ts";

const quality: Prerequisite = {
  subject: "1.b",
  rule: "not_above",
  of: ["1.a"],
  message: "Kualitas di atas keberadaan.",
};
const average: Prerequisite = {
  subject: "2.b",
  rule: "not_above_average",
  of: ["1.a", "1.b"],
  message: "Terlalu tinggi.",
};
const probe: Prerequisite = { subject: "1.b.1", rule: "not_above", of: ["1.a.2"], message: "SMART tanpa Renstra." };

describe("kerangka logis", () => {
  const template = withRules(littleTemplate(), quality, average, probe);

  it("breaks where the subject is above what it rests on, and not where both are level", () => {
    expect(findBreaks(template, { "1.a": "B", "1.b": "B" })).toEqual([]);
    const [found] = findBreaks(template, { "1.a": "B", "1.b": "BB" });
    expect(found).toMatchObject({ message: "Kualitas di atas keberadaan.", subject: "80", limit: "70" });
    expect(found?.because).toBe("1.b bernilai 80, di atas 1.a yang bernilai 70");
  });

  it("compares with the exact average", () => {
    const answers = { "1.a": "BB", "1.b": "B" };
    expect(findBreaks(template, { ...answers, "2.b": "B" })).toEqual([]);
    expect(findBreaks(template, { ...answers, "2.b": "BB" })[0]?.because).toBe(
      "2.b bernilai 80, di atas rata-rata 1.a dan 1.b yang bernilai 75",
    );
  });

  it("compares with the lowest of several, and waits until all of them are there", () => {
    const several = withRules(littleTemplate(), { ...quality, of: ["1.a", "2.a"] }, average);
    const [found] = findBreaks(several, { "1.b": "BB", "1.a": "AA", "2.a": "B" });
    expect(found?.because).toBe("1.b bernilai 80, di atas yang terendah dari 1.a dan 2.a yang bernilai 70");
    expect(findBreaks(several, { "2.b": "AA", "1.a": "E", "1.b": "E", "2.a": "E" })).toHaveLength(1);
    expect(findBreaks(several, { "2.b": "AA", "1.a": "E" })).toEqual([]);
  });

  it("is about probes too, where criteria are probes", () => {
    expect(findBreaks(template, {}, { "1.b.1": "yes", "1.a.2": "partly" })[0]).toMatchObject({
      subject: "100",
      limit: "50",
    });
    expect(findBreaks(template, {}, { "1.b.1": "partly", "1.a.2": "partly" })).toEqual([]);
  });

  it("does not judge what is not answered", () => {
    expect(findBreaks(template, { "1.b": "AA", "2.b": "AA" }, { "1.b.1": "yes" })).toEqual([]);
  });

  it("knows the value of a sub-component by its criteria in the other modes", () => {
    const byCriteria = withRules(littleTemplate("criterion_average"), quality);
    const all = (key: string, count: number, answer: string) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`${key}.${index + 1}`, answer]));
    expect(findBreaks(byCriteria, { ...all("1.a", 3, "B"), ...all("1.b", 4, "B") })).toEqual([]);
    const higher = { ...all("1.a", 3, "B"), ...all("1.b", 4, "B"), "1.b.1": "BB" };
    expect(findBreaks(byCriteria, higher)[0]?.because).toBe("1.b bernilai 72,50, di atas 1.a yang bernilai 70");
  });

  it("is said in words", () => {
    expect(prerequisiteWords(quality)).toBe("1.b tidak boleh di atas 1.a");
    expect(prerequisiteWords(average)).toBe("2.b tidak boleh di atas rata-rata 1.a dan 1.b");
  });
});
