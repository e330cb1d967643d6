/** Reads one seed file against its shape; whatever is wrong is said in Indonesian, with file and place. */
import { readFileSync } from "node:fs";
import { parseDocument } from "yaml";
import { z } from "zod";

export function readYaml<Shape extends z.ZodType>(path: string, shape: Shape): z.output<Shape> {
  const document = parseDocument(readFileSync(path, "utf8"));
  const [broken] = document.errors;
  if (broken) throw new Error(`${path}, baris ${broken.linePos?.[0].line ?? 1}: bukan YAML yang sah (${broken.code}).`);
  return matchShape(path, document.toJS(), shape);
}

export function readJson<Shape extends z.ZodType>(path: string, shape: Shape): z.output<Shape> {
  const text = readFileSync(path, "utf8");
  try {
    return matchShape(path, JSON.parse(text), shape);
  } catch (error) {
    if (error instanceof SyntaxError) throw new Error(`${path}: bukan JSON yang sah.`);
    throw error;
  }
}

/** One message for all problems of a file: whoever repairs it wants to see them together. */
export function refuse(path: string, problems: readonly string[]): void {
  if (problems.length === 0) return;
  throw new Error(`${path}:\n${problems.map((problem) => `- ${problem}`).join("\n")}`);
}

function matchShape<Shape extends z.ZodType>(path: string, data: unknown, shape: Shape): z.output<Shape> {
  const result = shape.safeParse(data, { error: indonesian });
  if (result.success) return result.data;
  refuse(
    path,
    result.error.issues.map((issue) => `${placeOf(issue.path)}: ${issue.message}`),
  );
  throw new Error(`${path}: tidak sesuai bentuknya.`);
}

const indonesian = z.locales.id().localeError;

/** ["sasaran", 0, "indicators", 1, "name"] → sasaran 1 › indicators 2 › name */
function placeOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "seluruh berkas";
  const steps = path.map((step) => (typeof step === "number" ? ` ${step + 1}` : ` › ${String(step)}`));
  return steps.join("").replace(/^ › /, "");
}
