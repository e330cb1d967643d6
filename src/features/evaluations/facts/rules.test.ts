import { describe, expect, test } from "vitest";
import { FACT_NAMES } from "#domain/evaluation/factNames.ts";
import type { FactInputs } from "./fact.ts";
import { factsOf } from "./rules.ts";

const good: FactInputs = {
  year: 2024,
  plan: { name: "Renstra 2021–2026", document: "Keputusan Kepala Dinas", dated: "18 Juli 2024" },
  indicators: [
    {
      name: "TPT",
      hasDefinition: true,
      hasFormula: true,
      hasSchedule: true,
      smart: 5,
      level: "sasaran",
      hasParent: true,
    },
    { name: "IKI", hasDefinition: true, hasFormula: true, hasSchedule: true, smart: 5, level: "iki", hasParent: true },
  ],
  sasaran: { total: 2, withTujuan: 2 },
  crosscutting: { accepted: 1, proposed: 0, roles: 2 },
  easyTargets: { lighter: 0, compared: 9 },
  targetChanges: { changed: 1, withoutDecision: 0, afterRealisasi: 0 },
  entries: { due: 9, sent: 9, late: 0, values: 9, withoutEvidence: 0 },
  evidence: { dated: 9, outside: 0, undated: 0 },
  followUp: { total: 2, closed: 2, late: 0 },
  chain: { at: "24 November 2024", broken: 0 },
};
const kindOf = (inputs: Partial<FactInputs>, name: string) =>
  factsOf({ ...good, ...inputs }).find((fact) => fact.name === name);

describe("facts of the system", () => {
  test("cover exactly what templates may ask for, and all of them support a flawless year", () => {
    expect(
      factsOf(good)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(FACT_NAMES).sort());
    expect(factsOf(good).every(({ kind }) => kind === "supports")).toBe(true);
  });

  test.each([
    ["plan-formality", { plan: { ...(good.plan as NonNullable<FactInputs["plan"]>), dated: null } }],
    ["indicator-definition", { indicators: good.indicators.map((one) => ({ ...one, hasFormula: false })) }],
    ["smart", { indicators: good.indicators.map((one) => ({ ...one, smart: 4 })) }],
    ["cascade", { sasaran: { total: 2, withTujuan: 1 } }],
    ["crosscutting", { crosscutting: { accepted: 0, proposed: 3, roles: 0 } }],
    ["easy-target", { easyTargets: { lighter: 7, compared: 9 } }],
    ["target-change", { targetChanges: { changed: 2, withoutDecision: 1, afterRealisasi: 0 } }],
    ["completeness", { entries: { ...good.entries, sent: 8 } }],
    ["timeliness", { entries: { ...good.entries, late: 1 } }],
    ["late-marks", { entries: { ...good.entries, late: 1 } }],
    ["values-without-evidence", { entries: { ...good.entries, withoutEvidence: 1 } }],
    ["evidence-dates", { evidence: { dated: 9, outside: 1, undated: 0 } }],
    ["follow-up", { followUp: { total: 2, closed: 1, late: 1 } }],
    ["history-chain", { chain: { at: "x", broken: 1 } }],
  ] as [string, Partial<FactInputs>][])("%s doubts when something is wrong", (name, inputs) => {
    expect(kindOf(inputs, name)?.kind).toBe("doubts");
  });

  test("what cannot be known is neutral, never a support", () => {
    expect(kindOf({ easyTargets: { lighter: 0, compared: 0 } }, "easy-target")?.kind).toBe("neutral");
    expect(kindOf({ chain: null }, "history-chain")?.kind).toBe("neutral");
    expect(kindOf({ followUp: { total: 0, closed: 0, late: 0 } }, "follow-up")?.kind).toBe("neutral");
    expect(kindOf({ easyTargets: { lighter: 7, compared: 9 } }, "easy-target")?.figure).toBe("7 / 9");
  });
});
