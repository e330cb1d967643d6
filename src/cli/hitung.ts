// tolok hitung --rumus "(a - b) / b * 100" --nilai a=120 --nilai b=100 [--desimal 2] [--json]
// Computes a formula without database and shows its working.
import { collectVariables } from "#domain/formula/collect.ts";
import { describeFormula } from "#domain/formula/describe.ts";
import type { ReadVariable } from "#domain/formula/evaluate.ts";
import { explainFormula } from "#domain/formula/explain.ts";
import { type FormulaError, parseFormula } from "#domain/formula/parse.ts";
import { type Formula, nameOfUse } from "#domain/formula/tree.ts";
import { writeFormula } from "#domain/formula/write.ts";
import { formatValue, longFigure } from "#domain/value/format.ts";
import { readFigure } from "#domain/value/read.ts";
import { missing, notApplicable, notDue, numberValue, type Value } from "#domain/value/value.ts";
import { BadInput, type Terminal } from "./terminal.ts";

const USAGE = 'Pakai: tolok hitung --rumus "(a - b) / b * 100" --nilai a=120 --nilai b=100 [--desimal 2] [--json]';

export async function run(args: string[], io: Terminal): Promise<number> {
  try {
    const asked = readArguments(args);
    const parsed = parseFormula(asked.formula);
    if (!parsed.ok) throw new BadInput(parsed.errors.map((error) => pointAt(asked.formula, error)).join("\n"));
    for (const name of unused(parsed.tree, asked.values)) io.err(`--nilai ${name}: tidak dipakai dalam rumus.`);
    io.out(asked.json ? trace(parsed.tree, asked) : working(parsed.tree, asked));
    return 0;
  } catch (problem) {
    if (!(problem instanceof BadInput)) throw problem;
    io.err(problem.message);
    return 2;
  }
}

type Asked = { formula: string; values: Map<string, Value>; decimals: number; json: boolean };

function readArguments(args: readonly string[]): Asked {
  const asked: Asked = { formula: "", values: new Map(), decimals: 2, json: false };
  let hasFormula = false;
  for (let index = 0; index < args.length; index += 1) {
    const [option = "", inline] = splitOnce(args[index] ?? "");
    if (option === "--json") {
      asked.json = true;
      continue;
    }
    if (!["--rumus", "--nilai", "--desimal"].includes(option))
      throw new BadInput(`${option}: tidak dikenal.\n${USAGE}`);
    index += inline === undefined ? 1 : 0;
    const given = inline ?? args[index];
    if (given === undefined) throw new BadInput(`${option}: isinya belum ditulis.\n${USAGE}`);
    if (option === "--rumus") {
      asked.formula = given;
      hasFormula = true;
    } else if (option === "--desimal") asked.decimals = decimalsOf(given);
    else {
      const [name, text] = splitOnce(given);
      if (text === undefined || name === "") throw new BadInput(`--nilai ${given}: tulis sebagai nama=angka.`);
      const key = name.replace(/\s/g, "");
      if (asked.values.has(key)) throw new BadInput(`--nilai ${key}: diberikan dua kali.`);
      asked.values.set(key, givenValue(key, text));
    }
  }
  if (!hasFormula) throw new BadInput(`--rumus: belum ditulis.\n${USAGE}`);
  return asked;
}

/** "a=120" → ["a", "120"]; without "=" the second is undefined. */
function splitOnce(text: string): [string, string?] {
  const at = text.indexOf("=");
  return at < 0 ? [text] : [text.slice(0, at).trim(), text.slice(at + 1)];
}

function decimalsOf(text: string): number {
  if (!/^(1?\d|20)$/.test(text.trim())) throw new BadInput(`--desimal ${text}: tulis bilangan bulat dari 0 sampai 20.`);
  return Number(text);
}

function givenValue(name: string, text: string): Value {
  const reading = readFigure(text);
  switch (reading.kind) {
    case "number":
      return numberValue(reading.exact);
    case "empty":
      return missing(`${name} belum diisi.`, { variable: name });
    case "dash":
      return notDue(`${name} tidak diukur dalam periode ini.`, { variable: name });
    case "not-applicable":
      return notApplicable(`${name} tidak berlaku.`, { variable: name });
    default:
      throw new BadInput(`--nilai ${name}: ${reading.message}`);
  }
}

function reader(values: ReadonlyMap<string, Value>): ReadVariable {
  return (key, at) => {
    const name = nameOfUse({ key, at });
    return values.get(name) ?? missing(`${name} belum diisi.`, { variable: name });
  };
}

function unused(tree: Formula, values: ReadonlyMap<string, Value>): string[] {
  const used = new Set(collectVariables(tree).map(nameOfUse));
  return [...values.keys()].filter((name) => !used.has(name));
}

function working(tree: Formula, { values, decimals }: Asked): string {
  const { substituted, steps, result } = explainFormula(tree, reader(values));
  const shown = formatValue(result, decimals);
  return [
    `Hasil: ${shown}`,
    result.kind === "none" ? `Sebab: ${result.reason}` : `Tepatnya: ${longFigure(result.exact)}`,
    "",
    "Cara hitung",
    `  ${writeFormula(tree, nameOfUse)}`,
    `  = ${substituted}`,
    ...steps.map((step) => `  ${step.text} = ${step.shown}`),
    ...(result.kind === "number" ? [`  dibulatkan ${decimals} desimal, setengah menjauhi nol: ${shown}`] : []),
  ].join("\n");
}

function trace(tree: Formula, { formula, values, decimals }: Asked): string {
  const read = reader(values);
  const { substituted, steps, result } = explainFormula(tree, read);
  return JSON.stringify(
    {
      state: result.kind === "number" ? "number" : result.because,
      exact: result.kind === "number" ? result.exact : null,
      shown: formatValue(result, decimals),
      decimals,
      because: result.kind === "number" ? `${substituted} = ${longFigure(result.exact)}` : result.reason,
      formula,
      sentence: describeFormula(tree, {}),
      tree,
      inputs: collectVariables(tree).map((use) => ({ name: nameOfUse(use), value: read(use.key, use.at) })),
      substituted,
      steps,
      result,
    },
    null,
    2,
  );
}

/** The formula again, with a mark under the place the message is about. */
function pointAt(formula: string, { at, message }: FormulaError): string {
  return formula.length <= 120
    ? `--rumus: ${message}\n  ${formula.replace(/\s/g, " ")}\n  ${" ".repeat(at)}^`
    : `--rumus: ${message}`;
}
