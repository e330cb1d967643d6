import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "#domain/capaian/policy.ts";
import { type Period, periodCode } from "#domain/period/period.ts";
import { numberValue } from "#domain/value/value.ts";
import { dependencyOrder } from "./dependency.ts";
import { recompute } from "./measure.ts";
import { type AskNetwork, createNetwork } from "./network.ts";
import { treeOf } from "./testing/tree.ts";
import { formulaInForce } from "./version.ts";

const needs = (list: Record<string, string[]>) => new Map(Object.entries(list));

describe("dependency order", () => {
  it("puts what is needed first, each once", () => {
    expect(dependencyOrder(needs({ a: ["b", "c"], b: ["d"], c: ["d", "b"], d: [] }))).toEqual({
      ok: true,
      order: ["d", "b", "c", "a"],
    });
    expect(dependencyOrder(needs({ a: ["elsewhere"], b: [] }))).toEqual({ ok: true, order: ["a", "b"] });
  });

  it("refuses cycles with their path", () => {
    expect(dependencyOrder(needs({ x: ["a"], a: ["b"], b: ["c"], c: ["a"] }))).toEqual({
      ok: false,
      path: ["a", "b", "c", "a"],
      message: "Rumus saling memakai tanpa ujung: a → b → c → a.",
    });
    expect(dependencyOrder(needs({ a: ["a"] }))).toMatchObject({ ok: false, path: ["a", "a"] });
  });

  it("does not overflow on a long chain", () => {
    const chain = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`n${index}`, [`n${index + 1}`]]));
    expect(dependencyOrder(needs(chain))).toMatchObject({ ok: true });
  });
});

describe("an indicator that uses another's realisasi", () => {
  const S1: Period = { year: 2024, kind: "semester", ordinal: 1 };
  const S2: Period = { ...S1, ordinal: 2 };

  type Given = { formula: string; bindings?: NetworkBinding[]; figures?: Record<string, Record<string, string>> };
  type NetworkBinding = { key: string; indicator: string };

  function asking(indicators: Record<string, Given>, approved: Record<string, string> = {}): AskNetwork {
    return (name, period) => {
      const given = indicators[name];
      const stands = approved[`${name}/${periodCode(period)}`];
      if (stands) return { kind: "known", name, value: numberValue(stands) };
      if (!given) return null;
      const { formula, bindings = [], figures = {} } = given;
      return {
        ...{ kind: "open", bindings },
        input: {
          indicator: {
            ...{ name, satuan: "%", decimals: 2, polarity: "maximise", measuredIn: ["S1", "S2"] },
            ...{ accumulation: "last", mode: "per-period" },
          },
          formula: { version: 1, tree: treeOf(formula), text: formula },
          variables: Object.entries(figures).map(([key, values]) => ({
            ...{ key, label: key, satuan: "orang", accumulation: "sum", mode: "per-period" },
            values: Object.entries(values).map(([code, exact]) => ({ period: code, value: numberValue(exact) })),
          })),
          ...{ direct: [], target: null, period, policy: DEFAULT_POLICY },
        },
      };
    };
  }

  const TPT = { formula: "menganggur / angkatan * 100" };
  const BEKERJA = { formula: "100 - tpt", bindings: [{ key: "tpt", indicator: "TPT" }] };
  const figures = (menganggur: string, angkatan: string, code = "2024-S1") => ({
    ...{ menganggur: { [code]: menganggur }, angkatan: { [code]: angkatan } },
  });
  const realisasi = (ask: AskNetwork, name: string, period = S1) => createNetwork(ask).realisasiOf(name, period);

  it("gets it exactly, and says where it is from", () => {
    const network = createNetwork(asking({ Bekerja: BEKERJA, TPT: { ...TPT, figures: figures("5", "100") } }));
    const measurement = network.measurementOf("Bekerja", S1);
    expect(measurement?.realisasi).toEqual(numberValue("95"));
    expect(measurement?.trace.inputs[0]).toMatchObject({
      ...{ key: "tpt", satuan: "%", source: "realisasi TPT" },
      parts: [{ period: "2024-S1", source: "realisasi TPT" }],
    });
    expect(measurement && recompute(JSON.parse(JSON.stringify(measurement.trace)))).toEqual(measurement);
  });

  it("hands on what does not end as it is: three thirds are a whole", () => {
    const ask = asking({
      TPT: { ...TPT, figures: figures("1", "3") },
      Tiga: { formula: "tpt * 3", bindings: BEKERJA.bindings },
      Lagi: { formula: "tiga / 3 * 3", bindings: [{ key: "tiga", indicator: "Tiga" }] },
    });
    expect(realisasi(ask, "Tiga")).toEqual(numberValue("100"));
    expect(realisasi(ask, "Lagi")).toEqual(numberValue("100"));
    const measurement = createNetwork(ask).measurementOf("Tiga", S1);
    expect(measurement && recompute(JSON.parse(JSON.stringify(measurement.trace))).realisasi).toEqual(
      numberValue("100"),
    );
  });

  it("uses the realisasi of another period where the formula asks for it", () => {
    const ask = asking(
      {
        Tumbuh: { formula: "tpt - prev(tpt) + last_year(tpt)", bindings: BEKERJA.bindings },
        TPT: {
          ...TPT,
          figures: { menganggur: { "2024-S1": "4", "2024-S2": "2" }, angkatan: { "2024-S1": "50", "2024-S2": "50" } },
        },
      },
      { "TPT/2023-S2": "7.5" },
    );
    // s.d. S2: 6/100; S1: 4/50; a year ago as it was approved.
    expect(realisasi(ask, "Tumbuh", S2)).toEqual(numberValue("5.5"));
  });

  it("is measured over the year where the formula asks for the year", () => {
    const ask = asking({
      Setahun: { formula: "year(tpt)", bindings: BEKERJA.bindings },
      TPT: {
        ...TPT,
        figures: { menganggur: { "2024-S1": "4", "2024-S2": "2" }, angkatan: { "2024-S1": "50", "2024-S2": "50" } },
      },
    });
    expect(realisasi(ask, "Setahun")).toEqual(numberValue("6"));
  });

  it("is missing when the other is, and says what to fill in", () => {
    const ask = asking({ Bekerja: BEKERJA, TPT: { ...TPT, figures: { menganggur: { "2024-S1": "5" } } } });
    expect(realisasi(ask, "Bekerja")).toMatchObject({ because: "missing", variable: "tpt" });
    expect(realisasi(ask, "Bekerja")).toMatchObject({ reason: expect.stringContaining("angkatan") });
  });

  it("is undefined when the other is", () => {
    const ask = asking({ Bekerja: BEKERJA, TPT: { ...TPT, figures: figures("5", "0") } });
    expect(realisasi(ask, "Bekerja")).toMatchObject({ because: "undefined" });
  });

  it("is missing where the other does not hold", () => {
    expect(realisasi(asking({ Bekerja: BEKERJA }), "Bekerja")).toMatchObject({ because: "missing" });
  });

  it("calls a circle undefined, with its path", () => {
    const ask = asking({
      Bekerja: BEKERJA,
      TPT: { formula: "100 - b", bindings: [{ key: "b", indicator: "Bekerja" }] },
    });
    expect(realisasi(ask, "Bekerja")).toMatchObject({
      because: "undefined",
      reason: expect.stringContaining("Bekerja → TPT → Bekerja"),
    });
  });

  it("measures each once", () => {
    const asked: string[] = [];
    const inner = asking({
      A: { formula: "x + y", bindings: [binding("x", "B"), binding("y", "C")] },
      B: { formula: "y + y * 2", bindings: [binding("y", "C")] },
      C: { formula: "n", figures: { n: { "2024-S1": "2" } } },
    });
    const network = createNetwork((name, period) => {
      asked.push(name);
      return inner(name, period);
    });
    expect(network.realisasiOf("A", S1)).toEqual(numberValue("8"));
    expect(network.realisasiOf("B", S1)).toEqual(numberValue("6"));
    expect(asked).toEqual(["A", "B", "C"]);
  });

  const binding = (key: string, indicator: string): NetworkBinding => ({ key, indicator });
});

describe("formula versions", () => {
  const versions = [
    { version: 1, firstYear: 2019 },
    { version: 3, firstYear: 2024 },
    { version: 2, firstYear: 2022 },
    { version: 4, firstYear: 2024 },
  ];

  it.each([
    [2018, undefined],
    [2019, 1],
    [2021, 1],
    [2023, 2],
    [2024, 4],
    [2030, 4],
  ])("in %i", (year, version) => {
    expect(formulaInForce(versions, year)?.version).toBe(version);
  });
});
