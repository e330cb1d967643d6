/** The evaluation templates of this installation: `lke-<key>.json`, each the body of a template. */
import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { checkTemplate } from "#domain/evaluation/check.ts";
import type { Template } from "#domain/evaluation/template.ts";
import { templateBody } from "#features/lke-templates/body.ts";
import { readJson, refuse } from "./yaml-file.ts";

const PREFIX = "lke-";
const REFERENCE = join(import.meta.dirname, "../../../seeds/reference");

/** Keys of the templates in the folder, in the order of their names. */
export const templateKeys = (folder: string = REFERENCE): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(PREFIX) && name.endsWith(".json"))
    .map((name) => name.slice(PREFIX.length, -".json".length))
    .sort();

export const readTemplates = (folder: string): Template[] =>
  templateKeys(folder).flatMap((key) => readTemplate(key, folder) ?? []);

/** null when there is no such file. What is wrong in it is thrown, in Indonesian; what is still to be written is not wrong. */
export function readTemplate(key: string, folder: string = REFERENCE): Template | null {
  const path = join(folder, `${PREFIX}${basename(key)}.json`);
  if (!existsSync(path)) return null;
  const template = readJson(path, templateBody);
  const wrong = checkTemplate(template).filter(({ severity }) => severity === "error");
  refuse(path, [
    ...(template.key === key ? [] : [`Nama berkas seharusnya ${PREFIX}${template.key}.json.`]),
    ...wrong.map(({ message }) => message),
  ]);
  return template;
}
