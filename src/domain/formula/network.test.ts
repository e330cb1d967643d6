import { describe, expect, it } from "vitest";
import { DEFAULT_POLICY } from "#domain/capaian/policy.ts";
import { numberValue } from "#domain/value/value.ts";
import { dependencyOrder } from "./dependency.ts";
import { measureNetwork, type NetworkIndicator } from "./network.ts";
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
  const indicator = (
    name: string,
    formula: string,
    bindings: NetworkIndicator["bindings"],
    figures: Record<string, string> = {},
  ): NetworkIndicator => ({
    bindings,
    input: {
      indicator: {
        name,
        satuan: "%",
        decimals: 2,
        polarity: "maximise",
        measuredIn: ["S1", "S2"],
        accumulation: "last",
        mode: "per-period",
      },
      formula: { version: 1, tree: treeOf(formula), text: formula },
      variables: Object.entries(figures).map(([key, exact]) => ({
        key,
        label: key,
        satuan: "orang",
        accumulation: "sum",
        mode: "per-period",
        values: [{ period: "2024-S1", value: numberValue(exact) }],
      })),
      direct: [],
      target: null,
      period: { year: 2024, kind: "semester", ordinal: 1 },
      policy: DEFAULT_POLICY,
    },
  });
  const tpt = indicator("TPT", "menganggur / angkatan * 100", [], { menganggur: "5", angkatan: "100" });
  const bekerja = indicator("Bekerja", "100 - tpt", [{ key: "tpt", indicator: "TPT" }]);

  it("gets it exactly, and says where it is from", () => {
    const result = measureNetwork(
      new Map([
        ["Bekerja", bekerja],
        ["TPT", tpt],
      ]),
    );
    expect(result.ok && [...result.measurements.keys()]).toEqual(["TPT", "Bekerja"]);
    const measurement = result.ok ? result.measurements.get("Bekerja") : undefined;
    expect(measurement?.realisasi).toEqual(numberValue("95"));
    expect(measurement?.trace.inputs[0]).toMatchObject({
      key: "tpt",
      satuan: "%",
      parts: [{ period: "2024-S1", source: "Realisasi TPT" }],
    });
  });

  it("is missing when the other is", () => {
    const open = indicator("TPT", "menganggur / angkatan * 100", [], { menganggur: "5" });
    const result = measureNetwork(
      new Map([
        ["Bekerja", bekerja],
        ["TPT", open],
      ]),
    );
    expect(result.ok && result.measurements.get("Bekerja")?.realisasi).toMatchObject({
      because: "missing",
      variable: "tpt",
    });
  });

  it("is undefined when the other is", () => {
    const zero = indicator("TPT", "menganggur / angkatan * 100", [], { menganggur: "5", angkatan: "0" });
    const result = measureNetwork(
      new Map([
        ["Bekerja", bekerja],
        ["TPT", zero],
      ]),
    );
    expect(result.ok && result.measurements.get("Bekerja")?.realisasi).toMatchObject({ because: "undefined" });
  });

  it("refuses a circle", () => {
    const circle = indicator("TPT", "100 - b", [{ key: "b", indicator: "Bekerja" }]);
    expect(
      measureNetwork(
        new Map([
          ["Bekerja", bekerja],
          ["TPT", circle],
        ]),
      ),
    ).toMatchObject({ ok: false, path: ["Bekerja", "TPT", "Bekerja"] });
  });
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
