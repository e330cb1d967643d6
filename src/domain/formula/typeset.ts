// A formula as MathML for the page: fractions upright, labels as text; with values, the figures in their place.
import { formatFigure } from "#domain/value/format.ts";
import { type Labels, labelAt } from "./describe.ts";
import { bindingOf } from "./print.ts";
import { type Formula, nameOfUse, type VariableUse } from "./tree.ts";
import { COMPARED, SIGN } from "./write.ts";

/** values: formatted figures by the name of the use, "penduduk" or "last_year(penduduk)"; without them, labels. */
export function typesetFormula(tree: Formula, labels: Labels, values?: Readonly<Record<string, string>>): string {
  const variable = (use: VariableUse): string => {
    const name = nameOfUse(use);
    const figure = values && Object.hasOwn(values, name) ? values[name] : undefined;
    return figure === undefined
      ? element("mtext", escapeXml(labelAt(use.key, use.at, labels)))
      : element("mn", escapeXml(figure));
  };
  return `<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">${typeset(tree, variable)}</math>`;
}

function typeset(tree: Formula, variable: (use: VariableUse) => string): string {
  const set = (part: Formula): string => typeset(part, variable);
  const within = (part: Formula, fenced: boolean): string =>
    fenced ? row(fence("("), set(part), fence(")")) : set(part);
  switch (tree.kind) {
    case "number":
      return element("mn", formatFigure(tree.exact));
    case "variable":
      return variable({ key: tree.key, at: "now" });
    case "time":
      return variable({ key: tree.key, at: tree.at });
    case "negate":
      return row(operator("−"), within(tree.of, bindingOf(tree.of) < 4));
    case "binary": {
      if (tree.operator === "/") return element("mfrac", row(set(tree.left)) + row(set(tree.right)));
      const own = bindingOf(tree);
      const left = within(tree.left, bindingOf(tree.left) < own);
      const right = within(
        tree.right,
        (bindingOf(tree.right) <= own && !isFraction(tree.right)) || tree.right.kind === "negate",
      );
      return row(left, operator(SIGN[tree.operator]), right);
    }
    case "if": {
      const { left, operator: sign, right } = tree.condition;
      const condition = row(element("mtext", "jika "), set(left), operator(escapeXml(COMPARED[sign])), set(right));
      const lines = [row(set(tree.whenTrue)), condition, row(set(tree.whenFalse)), element("mtext", "jika tidak")];
      const cell = (content: string | undefined): string => element("mtd", content ?? "");
      const table = element(
        "mtable",
        element("mtr", cell(lines[0]) + cell(lines[1])) + element("mtr", cell(lines[2]) + cell(lines[3])),
      );
      return row(fence("{"), table);
    }
    case "call": {
      if (tree.name === "abs" && tree.args[0]) return row(fence("|"), set(tree.args[0]), fence("|"));
      const args = tree.args.map(set).join(operator(";"));
      return row(element("mi", CALL[tree.name]), fence("("), args, fence(")"));
    }
  }
}

const CALL = { abs: "mutlak", min: "min", max: "maks", sum: "jumlah", avg: "rata-rata", round: "bulat" } as const;

const isFraction = (tree: Formula): boolean => tree.kind === "binary" && tree.operator === "/";
const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;
const row = (...parts: string[]): string => element("mrow", parts.join(""));
const operator = (sign: string): string => element("mo", sign);
const fence = (sign: string): string => `<mo stretchy="true">${sign}</mo>`;

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
