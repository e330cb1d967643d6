// Test figures as they are typed, and as they are kept with a version.
import { z } from "zod";
import { type FormulaTest, madeOf } from "#domain/formula/proof.ts";
import type { Formula } from "#domain/formula/tree.ts";
import { compareExact, roundExact } from "#domain/value/arithmetic.ts";
import { longFigure } from "#domain/value/format.ts";
import { readFigure } from "#domain/value/read.ts";

/** typed: the result as its author wrote it; expected: exactly what the engine made of the figures then. */
export type StoredTest = FormulaTest & { typed: string };

export const storedTests = z.array(
  z.strictObject({ figures: z.record(z.string(), z.string()), typed: z.string(), expected: z.string() }),
);

export type TestFigure =
  | { kind: "figure"; exact: string; decimals: number }
  | { kind: "none" }
  | { kind: "refused"; message: string };

/** A figure beside a formula; of two readings neither is taken. */
export function readTestFigure(text: string, satuan: string): TestFigure {
  const reading = readFigure(text, { percent: satuan === "persen" || satuan === "%" });
  if (reading.kind === "number") return { kind: "figure", exact: reading.exact, decimals: reading.decimals };
  if (reading.kind === "empty") return { kind: "none" };
  const message = "message" in reading ? reading.message : `"${text.trim()}" bukan bilangan. Tulis misalnya 88,90.`;
  return { kind: "refused", message };
}

type TypedTest = { figures: Record<string, string>; expected: string };
type Use = { name: string; label: string; satuan: string };
type Shape = { satuan: string; decimals: number };

/** The tests as they will be stored, or what is wrong with the first that cannot be. */
export function readTests(
  tests: readonly TypedTest[],
  tree: Formula,
  uses: readonly Use[],
  shape: Shape,
): { ok: true; tests: StoredTest[] } | { ok: false; message: string } {
  const read: StoredTest[] = [];
  for (const [index, test] of tests.entries()) {
    const where = tests.length > 1 ? `Angka uji ${index + 1}` : "Angka uji";
    const one = readTest(test, tree, uses, shape);
    if (typeof one === "string") return { ok: false, message: `${where}: ${one}` };
    read.push(one);
  }
  return { ok: true, tests: read };
}

function readTest(test: TypedTest, tree: Formula, uses: readonly Use[], shape: Shape): StoredTest | string {
  const figures: Record<string, string> = {};
  for (const use of uses) {
    const figure = readTestFigure(test.figures[use.name] ?? "", use.satuan);
    if (figure.kind === "none") return `${use.label} belum diisi.`;
    if (figure.kind === "refused") return `${use.label}: ${figure.message}`;
    figures[use.name] = figure.exact;
  }
  const expected = readTestFigure(test.expected, shape.satuan);
  if (expected.kind === "none") return "hasil yang Anda hitung sendiri belum diisi.";
  if (expected.kind === "refused") return `hasil: ${expected.message}`;
  const made = madeOf(tree, figures);
  if (made.kind === "none") return made.reason;
  const isSame = compareExact(roundExact(made.exact, expected.decimals), expected.exact) === 0;
  const isFine = expected.decimals >= shape.decimals || compareExact(made.exact, expected.exact) === 0;
  if (!isSame) return `rumus menghasilkan ${longFigure(made.exact)}, sedangkan hitungan Anda ${test.expected.trim()}.`;
  if (!isFine) return `tulis hasilnya sampai ${shape.decimals} angka di belakang koma.`;
  return { figures, typed: test.expected.trim(), expected: made.exact };
}
