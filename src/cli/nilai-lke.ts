// tolok nilai-lke --json < jawaban.json: the answers of an evaluation in, its exact score out; for other programs.
import { readFileSync } from "node:fs";
import { readTemplate, templateKeys } from "#cli/seed/lke-template.ts";
import { checkTemplate } from "#domain/evaluation/check.ts";
import { answerProblems } from "#domain/evaluation/leaves.ts";
import { scoreTemplate, type TemplateScore } from "#domain/evaluation/score.ts";
import type { Answers, Template } from "#domain/evaluation/template.ts";
import { readTemplateBody } from "#features/lke-templates/body.ts";
import { scoreTable } from "./nilai-lke-table.ts";
import { BadInput, type Terminal } from "./terminal.ts";

const USAGE = `Pakai: tolok nilai-lke [--json] [--template berkas.json] < jawaban.json
Masukan: {"template": "permenpanrb-88-2021", "jawaban": {"1.a": "BB", …}}`;

export async function run(args: string[], io: Terminal): Promise<number> {
  try {
    const asked = readArguments(args);
    const input = parseInput(await io.stdin());
    const template = templateOf(input.template, asked.file);
    const answers = readAnswers(template, input.jawaban);
    const score = scoreTemplate(template, answers);
    io.out(asked.json ? JSON.stringify(inWords(score), null, 2) : scoreTable(template, score));
    return 0;
  } catch (problem) {
    if (!(problem instanceof BadInput)) throw problem;
    io.err(problem.message);
    return 2;
  }
}

/** Numbers are exact text. predikat is null while the missing answers can still change it. */
const inWords = (score: TemplateScore) => ({
  nilai: score.score,
  predikat: score.predikat?.key ?? null,
  komponen: score.components.map(({ key, score }) => ({ no: key, nilai: score })),
  belum: score.missing,
  rentang: { terendah: score.lowest, tertinggi: score.highest },
});

function readArguments(args: readonly string[]): { json: boolean; file: string | null } {
  const asked: { json: boolean; file: string | null } = { json: false, file: null };
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === "--json") asked.json = true;
    else if (arg === "--template" || arg.startsWith("--template=")) {
      const file = arg === "--template" ? rest.shift() : arg.slice("--template=".length);
      if (!file) throw new BadInput(`--template: nama berkasnya belum ditulis.\n${USAGE}`);
      asked.file = file;
    } else throw new BadInput(`${arg}: tidak dikenal.\n${USAGE}`);
  }
  return asked;
}

function parseInput(text: string): Record<string, unknown> {
  const input = parseJson(text, "Masukan");
  if (!isRecord(input)) throw new BadInput(`Masukan harus berupa objek JSON.\n${USAGE}`);
  const strange = Object.keys(input).filter((field) => !["template", "jawaban"].includes(field));
  if (strange.length > 0)
    throw new BadInput(`${strange.join(", ")}: bidang tidak dikenal. Yang ada: template, jawaban.`);
  return input;
}

function templateOf(key: unknown, file: string | null): Template {
  if (key !== undefined && typeof key !== "string")
    throw new BadInput(`template: tulis kuncinya sebagai teks.\n${USAGE}`);
  if (file !== null) {
    const template = templateFrom(file);
    if (key === undefined || key === template.key) return template;
    throw new BadInput(`template: masukan menyebut "${key}", berkasnya memuat "${template.key}".`);
  }
  if (key === undefined) throw new BadInput(`template: belum ditulis.\n${USAGE}`);
  const found = templateKeys().includes(key) ? readTemplate(key) : null;
  if (!found) throw new BadInput(`template: "${key}" tidak dikenal. Yang ada: ${templateKeys().join(", ")}.`);
  return found;
}

function templateFrom(file: string): Template {
  const reading = readTemplateBody(parseJson(fileText(file), file));
  if (!reading.ok) throw new BadInput(`${file}:\n${reading.problems.map((problem) => `- ${problem}`).join("\n")}`);
  const wrong = checkTemplate(reading.template).filter(({ severity }) => severity === "error");
  if (wrong.length > 0) throw new BadInput(`${file}:\n${wrong.map(({ message }) => `- ${message}`).join("\n")}`);
  return reading.template;
}

function fileText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new BadInput(`--template ${file}: berkas tidak dapat dibaca.`);
  }
}

function readAnswers(template: Template, given: unknown): Answers {
  if (!isRecord(given)) throw new BadInput(`jawaban: tulis sebagai objek, misalnya {"1.a": "BB"}.\n${USAGE}`);
  const numbers = Object.entries(given).filter(([, answer]) => typeof answer !== "string");
  if (numbers.length > 0) {
    const lines = numbers.map(([key, answer]) => `${key}: jawaban harus teks, bukan ${JSON.stringify(answer)}.`);
    throw new BadInput(lines.join("\n"));
  }
  const answers = given as Answers;
  const problems = answerProblems(template, answers);
  if (problems.length > 0) throw new BadInput(problems.join("\n"));
  return answers;
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadInput(`${what}: bukan JSON yang sah.\n${USAGE}`);
  }
}

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);
