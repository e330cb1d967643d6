// What is suspicious about a formula before anyone uses it: findings for its author, never silent corrections.
import type { Accumulation } from "#domain/period/accumulation.ts";
import { isZeroExact } from "#domain/value/arithmetic.ts";
import { collectVariables } from "./collect.ts";
import { evaluateFormula } from "./evaluate.ts";
import { printFormula } from "./print.ts";
import { childrenOf, type Formula } from "./tree.ts";
import { mixedUnits } from "./units.ts";

export type Finding = { severity: "error" | "warning"; code: FindingCode; message: string };
type FindingCode =
  | "unknown-variable"
  | "no-variable"
  | "zero-denominator"
  | "same-numerator-denominator"
  | "hundred-twice"
  | "unit-mismatch"
  | "target-in-formula"
  | "above-hundred"
  | "negative-decrease"
  | "result-unit"
  | "circle";

export type CheckedVariable = {
  key: string;
  label: string;
  satuan: string;
  accumulation: Accumulation;
  /** The figure is a target: dividing by it gives capaian, not realisasi. */
  isTarget?: boolean;
};

export function checkFormula(tree: Formula, variables: readonly CheckedVariable[]): Finding[] {
  const known = new Map(variables.map((variable) => [variable.key, variable]));
  const keys = [...new Set(collectVariables(tree).map(({ key }) => key))];
  const findings: Finding[] = keys
    .filter((key) => !known.has(key))
    .map((key) => error("unknown-variable", `Data dasar "${key}" tidak dikenal.`));
  if (keys.length === 0) findings.push(error("no-variable", "Rumus tidak memakai satu pun data dasar."));
  for (const target of keys.flatMap((key) => known.get(key) ?? []).filter(({ isTarget }) => isTarget)) {
    findings.push(
      warning(
        "target-in-formula",
        `Rumus memakai target "${target.label}"; capaian dihitung tersendiri dari realisasi dan target.`,
      ),
    );
  }
  visit(tree, (node) => findings.push(...divisionFindings(node), ...hundredFindings(node)));
  for (const { text, units } of mixedUnits(tree, (key) => known.get(key)?.satuan)) {
    findings.push(warning("unit-mismatch", `Satuan berbeda dalam ${text}: ${units.join(" dan ")}.`));
  }
  return findings;
}

function divisionFindings(node: Formula): Finding[] {
  if (node.kind !== "binary" || node.operator !== "/") return [];
  const text = printFormula(node);
  const found: Finding[] = [];
  if (constantOf(node.right) !== null && isZeroExact(constantOf(node.right) ?? "0")) {
    found.push(error("zero-denominator", `Pembagi dalam ${text} selalu 0.`));
  }
  if (printFormula(node.left) === printFormula(node.right)) {
    found.push(warning("same-numerator-denominator", `Pembilang dan penyebut ${text} sama, hasilnya selalu 1.`));
  }
  return found;
}

/** "… × 100 × 100", as documents print it when the factor stands both in the fraction's cell and beside it. */
function hundredFindings(node: Formula): Finding[] {
  const isHundred = (tree: Formula) =>
    tree.kind === "binary" && tree.operator === "*" && constantOf(tree.right) === "100";
  const twice = node.kind === "binary" && isHundred(node) && isHundred(node.left);
  return twice ? [warning("hundred-twice", `Dikali 100 dua kali: ${printFormula(node)}.`)] : [];
}

/** The value of a part without variables; null for every other part. */
function constantOf(tree: Formula): string | null {
  if (collectVariables(tree).length > 0) return null;
  const value = evaluateFormula(tree, () => ({ kind: "none", because: "missing", reason: "" }));
  return value.kind === "number" ? value.exact : null;
}

function visit(tree: Formula, look: (node: Formula) => void): void {
  look(tree);
  for (const child of childrenOf(tree)) visit(child, look);
}

const error = (code: FindingCode, message: string): Finding => ({ severity: "error", code, message });
const warning = (code: FindingCode, message: string): Finding => ({ severity: "warning", code, message });
