// What is suspicious about a formula for the indicator it belongs to: a percentage that can pass 100, a decrease that
// comes out negative, a satuan that is not the indicator's. Warnings for the author; none of them is corrected silently.
import type { Polarity } from "#domain/capaian/policy.ts";
import { type CheckedVariable, checkFormula, type Finding } from "./check.ts";
import { type Labels, labelAt } from "./describe.ts";
import { printFormula } from "./print.ts";
import { childrenOf, type Formula } from "./tree.ts";
import { isDimensionless, resultUnit } from "./units.ts";
import { writeFormula } from "./write.ts";

export type MeasuredBy = { name: string; satuan: string; polarity: Polarity; negativeNatural: boolean };

/** The findings of checkFormula, then those that only the indicator lets one see. */
export function suspectFormula(tree: Formula, variables: readonly CheckedVariable[], indicator: MeasuredBy): Finding[] {
  const labels = Object.fromEntries(variables.map(({ key, label }) => [key, label]));
  return [
    ...checkFormula(tree, variables),
    ...unitFindings(tree, variables, indicator),
    ...shareFindings(tree, indicator, labels),
    ...decreaseFindings(tree, indicator, labels),
  ];
}

function unitFindings(tree: Formula, variables: readonly CheckedVariable[], { satuan }: MeasuredBy): Finding[] {
  const unit = resultUnit(tree, (key) => variables.find((one) => one.key === key)?.satuan);
  if (unit === null) return [];
  if (isPercent(satuan)) {
    if (unit !== "") return [warning("result-unit", `Satuan indikator persen, tetapi rumus menghasilkan ${unit}.`)];
    return hasHundred(tree) || !hasDivision(tree)
      ? []
      : [warning("result-unit", "Satuan indikator persen, tetapi rumus tidak dikali 100.")];
  }
  if (isDimensionless(satuan) || unit === satuan.trim().toLowerCase()) return [];
  const made = unit === "" ? "bilangan tanpa satuan" : unit;
  return [warning("result-unit", `Satuan indikator ${satuan}, tetapi rumus menghasilkan ${made}.`)];
}

/** A share stays within 100 only when its numerator is one of the parts of its denominator. */
function shareFindings(tree: Formula, { satuan }: MeasuredBy, labels: Labels): Finding[] {
  if (!isPercent(satuan) || !hasHundred(tree)) return [];
  return divisionsIn(tree).flatMap(({ left, right }) => {
    if (same(left, right) || isPartOf(left, right) || isChange(left)) return [];
    return [
      warning(
        "above-hundred",
        `Hasilnya dapat melebihi 100%: tidak ada yang menjamin ${inWords(left, labels)} tidak lebih besar dari ${inWords(right, labels)}.`,
      ),
    ];
  });
}

/** "now − earlier" of the same variable is negative exactly when it went down. */
function decreaseFindings(tree: Formula, { name, polarity, negativeNatural }: MeasuredBy, labels: Labels): Finding[] {
  return differencesIn(tree).flatMap(({ left, right }) => {
    if (left.kind !== "variable" || right.kind !== "time" || left.key !== right.key) return [];
    const what = labelAt(left.key, "now", labels);
    if (polarity === "minimise" || DECREASE.test(name)) {
      const swapped = `${inWords(right, labels)} − ${what}`;
      return [warning("negative-decrease", `Penurunan ${what} menghasilkan angka negatif. Tukar menjadi ${swapped}.`)];
    }
    if (negativeNatural) return [];
    return [
      warning(
        "negative-decrease",
        `Bila ${what} turun, hasilnya negatif. Nyatakan pada indikator bahwa nilai negatif wajar.`,
      ),
    ];
  });
}

type Pair = { left: Formula; right: Formula };
const DECREASE = /\b(penurunan|menurun|turun|berkurang|pengurangan)/i;

const divisionsIn = (tree: Formula): Pair[] => binaries(tree, "/");
const differencesIn = (tree: Formula): Pair[] => binaries(tree, "-");
const hasDivision = (tree: Formula): boolean => divisionsIn(tree).length > 0;

function binaries(tree: Formula, operator: "/" | "-"): Pair[] {
  const own = tree.kind === "binary" && tree.operator === operator ? [{ left: tree.left, right: tree.right }] : [];
  return [...own, ...childrenOf(tree).flatMap((child) => binaries(child, operator))];
}

function hasHundred(tree: Formula): boolean {
  const here = tree.kind === "number" && tree.exact === "100";
  return here || childrenOf(tree).some(hasHundred);
}

function isPartOf(part: Formula, whole: Formula): boolean {
  if (termsOf(whole).length > 1 && termsOf(whole).some((term) => same(term, part))) return true;
  // b − x of b.
  return part.kind === "binary" && part.operator === "-" && same(part.left, whole);
}

const termsOf = (tree: Formula): Formula[] =>
  tree.kind === "binary" && tree.operator === "+" ? [...termsOf(tree.left), ...termsOf(tree.right)] : [tree];

const isChange = (tree: Formula): boolean =>
  tree.kind === "binary" && tree.operator === "-" && (tree.right.kind === "time" || tree.left.kind === "time");

const same = (a: Formula, b: Formula): boolean => printFormula(a) === printFormula(b);
const inWords = (tree: Formula, labels: Labels): string =>
  writeFormula(tree, ({ key, at }) => labelAt(key, at, labels));
const isPercent = (satuan: string): boolean => satuan === "persen" || satuan === "%";
const warning = (code: Finding["code"], message: string): Finding => ({ severity: "warning", code, message });
