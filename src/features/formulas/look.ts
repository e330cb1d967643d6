// What there is to say about a formula as it is being written: can it be read, what is suspicious, how it is set, and what
// it makes of the figures beside it. Asked by the builder while somebody types, and again before anything is stored.
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { Finding } from "#domain/formula/check.ts";
import { collectVariables } from "#domain/formula/collect.ts";
import { dependencyOrder } from "#domain/formula/dependency.ts";
import { describeFormula, labelAt } from "#domain/formula/describe.ts";
import type { FormulaError } from "#domain/formula/error.ts";
import { parseFormula } from "#domain/formula/parse.ts";
import { printFormula } from "#domain/formula/print.ts";
import { madeOf } from "#domain/formula/proof.ts";
import { readLatex } from "#domain/formula/readLatex.ts";
import { suspectFormula } from "#domain/formula/suspect.ts";
import { childrenOf, type Formula, nameOfUse } from "#domain/formula/tree.ts";
import { typesetFormula } from "#domain/formula/typeset.ts";
import { ABSENCE_WORDS, formatFigure, formatValue, longFigure } from "#domain/value/format.ts";
import { withSatuan } from "#domain/value/satuan.ts";
import { readTestFigure } from "#features/formulas/figures.ts";
import { type Meant, meantBy } from "#features/formulas/labels.ts";
import type { LookAtFormula } from "#features/formulas/schema.ts";
import {
  type AgencyVariable,
  type FormulaSubject,
  findSubject,
  listVariables,
  type Reader,
} from "#features/formulas/subject.ts";
import { db } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";

export type Use = { name: string; key: string; label: string; satuan: string };

export type Look =
  | { ok: false; errors: FormulaError[]; unknown?: { key: string; label: string }[] }
  | {
      ok: true;
      /** The canonical text, also of what was pasted as LaTeX. */
      expression: string;
      sentence: string;
      /** MathML with the labels, and with the figures where all of them are there. */
      words: string;
      figures: string | null;
      uses: Use[];
      findings: Finding[];
      /** What comes out, exact and as shown; null while a figure is missing. */
      made: { exact: string | null; shown: string } | null;
    };

export async function lookAtFormula(actor: Actor, input: LookAtFormula): Promise<Look> {
  const subject = await findSubject(db(), actor, input.indicatorId);
  if (!can(actor, "formula.draft", subject))
    throw new Refusal("forbidden", "Rumus dirancang oleh perencana instansi atau pengelola.");
  const variables = await listVariables(db(), actor, subject.agencyId);
  const read = readFormula(input.text, input.form, variables);
  if (!read.ok) return read;
  const labels = Object.fromEntries(variables.map(({ key, label }) => [key, label]));
  const figures = figuresOf(read.tree, variables, input.figures);
  const value = figures.exact && madeOf(read.tree, figures.exact);
  return {
    ok: true,
    expression: printFormula(read.tree),
    sentence: describeFormula(read.tree, labels),
    words: typesetFormula(read.tree, labels),
    figures: figures.exact && typesetFormula(read.tree, labels, figures.shown),
    uses: usesIn(read.tree, variables),
    findings: await findingsOf(db(), subject, read.tree, variables),
    made: value && {
      exact: value.kind === "number" ? value.exact : null,
      shown:
        value.kind === "number"
          ? `${withSatuan(formatValue(value, subject.decimals), subject.satuan)}${longFigure(value.exact) === formatValue(value, subject.decimals) ? "" : ` (tepat ${longFigure(value.exact)})`}`
          : `${ABSENCE_WORDS[value.because]}: ${value.reason}`,
    },
  };
}

type Read = { ok: true; tree: Formula } | Extract<Look, { ok: false }>;

/** LaTeX names its variables by their labels: each must be one that the agency has. */
function readFormula(text: string, form: "expression" | "latex", variables: readonly AgencyVariable[]): Read {
  if (form === "expression") {
    const parsed = parseFormula(text);
    return parsed.ok ? parsed : { ok: false, errors: parsed.errors };
  }
  const latex = readLatex(text);
  if (!latex.ok) return { ok: false, errors: latex.errors };
  const meant = new Map(Object.entries(latex.labels).map(([key, label]) => [key, meantBy(label, variables)]));
  const unknown = Object.entries(latex.labels).filter(([key]) => meant.get(key) === null);
  if (unknown.length > 0) {
    return {
      ok: false,
      errors: [
        {
          at: 0,
          text: "",
          message: `${unknown.length} data dasar dalam LaTeX belum dikenal: ${unknown.map(([, label]) => `"${label}"`).join(", ")}. Buat dahulu di bawah, atau pilih yang ada.`,
        },
      ],
      unknown: unknown.map(([key, label]) => ({ key, label })),
    };
  }
  return { ok: true, tree: renamed(latex.tree, meant) };
}

/** Everything suspicious, and whether it leads in a circle through a variable that is another indicator's realisasi. */
export async function findingsOf(
  reader: Reader,
  subject: FormulaSubject,
  tree: Formula,
  variables: readonly AgencyVariable[],
): Promise<Finding[]> {
  const own = suspectFormula(tree, variables, subject);
  const circle = await circleOf(reader, subject, tree, variables);
  return circle ? [{ severity: "error", code: "circle", message: circle }, ...own] : own;
}

async function circleOf(
  reader: Reader,
  subject: FormulaSubject,
  tree: Formula,
  variables: readonly AgencyVariable[],
): Promise<string | null> {
  const keys = new Set(collectVariables(tree).map(({ key }) => key));
  const bound = variables.filter((one) => keys.has(one.key)).flatMap(({ boundIndicatorId }) => boundIndicatorId ?? []);
  if (bound.length === 0) return null;
  const rows = await reader.indicator.findMany({
    where: { agencyId: subject.agencyId },
    select: {
      id: true,
      formulas: {
        orderBy: { version: "desc" },
        take: 1,
        select: { variables: { select: { variable: { select: { boundIndicatorId: true } } } } },
      },
      shortName: true,
    },
  });
  const names = new Map(rows.map(({ id, shortName }) => [id, shortName]));
  const named = (id: string) => names.get(id) ?? id;
  const needs = new Map(
    rows.map(({ id, formulas }) => [
      named(id),
      id === subject.id
        ? bound.map(named)
        : (formulas[0]?.variables ?? []).flatMap(({ variable }) =>
            variable.boundIndicatorId ? [named(variable.boundIndicatorId)] : [],
          ),
    ]),
  );
  const ordered = dependencyOrder(needs);
  return ordered.ok ? null : ordered.message;
}

function figuresOf(tree: Formula, variables: readonly AgencyVariable[], typed: Record<string, string>) {
  const exact: Record<string, string> = {};
  const shown: Record<string, string> = {};
  for (const { name, satuan } of usesIn(tree, variables)) {
    const reading = readTestFigure(typed[name] ?? "", satuan);
    if (reading.kind !== "figure") return { exact: null, shown };
    exact[name] = reading.exact;
    shown[name] = formatFigure(reading.exact);
  }
  return { exact, shown };
}

export function usesIn(tree: Formula, variables: readonly AgencyVariable[]): Use[] {
  const labels = Object.fromEntries(variables.map(({ key, label }) => [key, label]));
  return collectVariables(tree).map((use) => ({
    ...{ name: nameOfUse(use), key: use.key, label: labelAt(use.key, use.at, labels) },
    satuan: variables.find(({ key }) => key === use.key)?.satuan ?? "",
  }));
}

function renamed(tree: Formula, names: ReadonlyMap<string, Meant | null>): Formula {
  const inside = (part: Formula) => renamed(part, names);
  switch (tree.kind) {
    case "number":
      return tree;
    case "variable": {
      const { key, at } = names.get(tree.key) ?? { key: tree.key, at: "now" };
      return at === "now" ? { kind: "variable", key } : { kind: "time", at, key };
    }
    case "time":
      return { ...tree, key: names.get(tree.key)?.key ?? tree.key };
    case "negate":
      return { ...tree, of: inside(tree.of) };
    case "binary":
      return { ...tree, left: inside(tree.left), right: inside(tree.right) };
    case "call":
      return { ...tree, args: childrenOf(tree).map(inside) };
    case "if":
      return {
        ...tree,
        condition: { ...tree.condition, left: inside(tree.condition.left), right: inside(tree.condition.right) },
        whenTrue: inside(tree.whenTrue),
        whenFalse: inside(tree.whenFalse),
      };
  }
}
