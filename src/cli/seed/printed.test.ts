// The formulas and figures of the seed files beside what the documents print: nothing is silently corrected.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEFAULT_POLICY } from "#domain/capaian/policy.ts";
import { comparePrinted } from "#domain/capaian/printed.ts";
import { parseFormula } from "#domain/formula/parse.ts";
import { printFormula } from "#domain/formula/print.ts";
import { readLatex } from "#domain/formula/readLatex.ts";
import { indicatorsOf } from "./indicators.ts";
import { readDemo, readReference } from "./read.ts";

const demo = readDemo();
const all = demo.agencies.flatMap((file) => indicatorsOf(file).map((placed) => ({ file, ...placed })));

test("each fraction in LaTeX, read with the variables' printed wording, is the expression", () => {
  const fractions = all.filter(({ indicator }) => indicator.formula?.latex && indicator.formula.kind !== "growth");
  expect(fractions).toHaveLength(50);
  for (const { file, indicator } of fractions) {
    const reading = readLatex(indicator.formula?.latex ?? "");
    if (!reading.ok) expect.fail(`${indicator.key}: ${reading.errors[0]?.message}`);
    const keyOf = (label = "") =>
      file.variables.find((variable) => [variable.label, ...variable.printedAs].includes(label.trim()))?.key ??
      expect.fail(`${indicator.key}: no variable is printed as "${label}"`);
    const keys = new Map(Object.entries(reading.labels).map(([key, label]) => [key, keyOf(label)]));
    const printed = printFormula(reading.tree).replace(/[a-z][a-z0-9_]*/g, (key) => keys.get(key) ?? key);
    const parsed = parseFormula(indicator.formula?.expression ?? "");
    if (!parsed.ok) expect.fail(indicator.key);
    expect(printed, indicator.key).toBe(printFormula(parsed.tree));
  }
});

test("formulas in words name their variables: counts, a difference, and three fractions set in HTML", () => {
  const worded = all.filter(({ indicator }) => indicator.formula?.printed);
  expect(worded).toHaveLength(55);
  for (const { file, indicator } of worded) {
    const { expression, printed } = indicator.formula ?? expect.fail(indicator.key);
    const keys: string[] = expression?.match(/[a-z][a-z0-9_]*/g) ?? [];
    const wordings = file.variables
      .filter(({ key }) => keys.includes(key))
      .flatMap(({ label, printedAs }) => [label, ...printedAs]);
    const pieces = printed?.split(/\n---\n|\nX 100|;$| – /).filter((piece) => piece !== "") ?? [];
    expect(pieces, indicator.key).toHaveLength(keys.length);
    for (const piece of pieces) expect(wordings, indicator.key).toContain(piece);
  }
});

test("where the print divides a figure by itself, so does the data, and a finding says it", () => {
  const selfDivided = all.filter(({ indicator }) => /^(\w+) \/ \1 /.test(indicator.formula?.expression ?? ""));
  expect(selfDivided.map(({ indicator }) => indicator.key)).toEqual([
    "pmks-panti-sosial",
    "anak-nakal-napza",
    "pengemudi-1",
  ]);
  for (const { file, indicator } of selfDivided) {
    const codes = file.findings.filter((finding) => finding.indicator === indicator.key).map(({ code }) => code);
    expect(codes).toContain("numerator-equals-denominator");
  }
});

test("of 13 printed capaian 11 are computed the same, 2 lie within the rounding of their inputs", () => {
  const verdicts = all.flatMap(({ indicator }) =>
    indicator.realisasi.flatMap(({ period, printed, capaian }) => {
      const target = indicator.targets.find((one) => one.period === period)?.printed;
      if (capaian?.value == null || target === undefined) return [];
      const { polarity } = indicator;
      return [
        [
          capaian.printed,
          comparePrinted({ target, realisasi: printed, printed: capaian.printed, polarity, policy: DEFAULT_POLICY })
            .verdict,
        ],
      ];
    }),
  );
  expect(verdicts).toHaveLength(13);
  expect(verdicts.filter(([, verdict]) => verdict !== "same")).toEqual([
    ["99,66%", "within-input-rounding"],
    ["183,86%", "within-input-rounding"],
  ]);
});

test("the default policy in the file is the one the engine starts from", () => {
  const { policies } = readReference();
  const { minimise, cap, average, name } = policies.default;
  const bands = policies.bandSets.find(({ key }) => key === policies.default.bands)?.bands;
  expect({ name, minimise, cap, average }).toEqual({
    name: DEFAULT_POLICY.name,
    minimise: "selisih",
    cap: null,
    average: "skip-absent",
  });
  expect(bands?.map(({ inclusive: _, ...band }) => band)).toEqual(DEFAULT_POLICY.bands);
  expect(bands?.some(({ inclusive }) => inclusive)).toBe(false);
});

test("no person stands in the demo data: no NIP, no academic titles", () => {
  const folder = join(import.meta.dirname, "../../../seeds/demo");
  for (const name of readdirSync(folder)) {
    expect(readFileSync(join(folder, name), "utf8"), name).not.toMatch(
      /\bNIP\b|\b\d{8} \d{6} \d\b|\b(?:Drs|Dra|Ir|dr)\. ?[A-Z]|, ?(?:S|M)\.[A-Z]/,
    );
  }
});
