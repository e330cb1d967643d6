import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswer, gradationBound } from "./gradation.ts";
import type { Probe, Probes } from "./template.ts";
import { littleTemplate, sub } from "./testing/templates.ts";

const template = littleTemplate();
const probes = (...given: (Probe | null)[]): Probes =>
  Object.fromEntries(given.flatMap((probe, index) => (probe ? [[`1.a.${index + 1}`, probe]] : [])));
const bound = (criteria: number, ...given: (Probe | null)[]) =>
  gradationBound(template, "1.a", sub("a", "16", criteria), probes(...given));

describe("the highest answer for the share that is fulfilled", () => {
  it.each([
    [4, 4, "BB"],
    [4, 3, "CC"],
    [5, 4, "B"],
    [4, 2, "C"],
    [3, 2, "CC"],
    [4, 1, "D"],
    [3, 1, "C"],
    [8, 1, "D"],
    [4, 0, "E"],
  ])("of %i criteria %i are fulfilled: %s", (all, yes, highest) => {
    const given = Array.from({ length: all }, (_, index): Probe => (index < yes ? "yes" : "no"));
    expect(bound(all, ...given).highest?.key).toBe(highest);
  });

  it("half of a probe raises the share but never makes it whole", () => {
    expect(bound(4, "yes", "yes", "yes", "partly")).toMatchObject({ share: "87.5", highest: { key: "B" } });
    expect(bound(4, "partly", "no", "no", "no")).toMatchObject({ share: "12.5", highest: { key: "D" } });
  });

  it("an open probe is not fulfilled yet, and says how far it can still go", () => {
    const open = bound(3, "yes", "yes", null);
    expect(open).toMatchObject({
      counts: { yes: 2, partly: 0, no: 0, open: 1 },
      highest: { key: "CC" },
      reachable: { key: "BB" },
    });
    expect(open.because).toBe("2 dari 3 kriteria terpenuhi, 1 belum dijawab: 66,67%, paling tinggi CC");
  });

  it("nothing is bound without probes or without gradation", () => {
    expect(gradationBound(template, "1.a", sub("a", "16", 0), {}).highest).toBeNull();
    expect(gradationBound({ ...template, gradation: null }, "1.a", sub("a", "16"), {}).highest).toBeNull();
  });
});

describe("an answer beside its bound", () => {
  it("is free within, asks for the declared condition above a whole share, and for a reason beyond", () => {
    const whole = bound(2, "yes", "yes");
    expect(checkAnswer(template, whole, "BB")).toEqual({ kind: "within" });
    expect(checkAnswer(template, whole, "A")).toEqual({ kind: "condition", text: "dipertahankan 1 tahun" });
    expect(checkAnswer(template, whole, "AA")).toEqual({ kind: "condition", text: "percontohan nasional" });
    const half = bound(2, "yes", "no");
    expect(checkAnswer(template, half, "C")).toEqual({ kind: "within" });
    expect(checkAnswer(template, half, "A")).toMatchObject({ kind: "reason" });
    expect(checkAnswer(template, half, "BB")).toEqual({
      kind: "reason",
      because: "Jawaban BB di atas batas gradasi. 1 dari 2 kriteria terpenuhi: 50,00%, paling tinggi C.",
    });
  });

  it("one more fulfilled probe never lowers the bound", () => {
    const order = ["BB", "B", "CC", "C", "D", "E"];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<Probe>("yes", "partly", "no"), { minLength: 1, maxLength: 9 }),
        fc.nat(),
        (given, at) => {
          const more = given.map((probe, index) => (index === at % given.length ? "yes" : probe));
          const [before, after] = [bound(given.length, ...given), bound(given.length, ...more)];
          expect(order.indexOf(after.highest?.key ?? "")).toBeLessThanOrEqual(order.indexOf(before.highest?.key ?? ""));
        },
      ),
    );
  });
});
