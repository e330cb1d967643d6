// What must not stand anywhere in the project, and how its files are called.
import { basename } from "node:path";
import { expect, test } from "vitest";
import { lessAllowed, projectFiles, type Source, sourcesMatching } from "./sources.ts";

const OWN = "tests/architecture/words.test.ts";

const UNWANTED: [string, RegExp][] = [
  // The word itself names a field of the form; with a figure behind it, it is somebody's.
  ["a personnel number", /\bNIP\b\W{0,3}\d|\b(19|20)\d{6}[ .]?(19|20)\d{4}[ .]?[12][ .]?\d{3}\b/],
  [
    "a person with a title",
    /\b(Drs|Dra|Ir|dr)\.\s?[A-Z][A-Za-z]+|,\s?(S\.?H|S\.?E|S\.?T|S\.?IP|S\.?Sos|S\.?STP|S\.?Kom|M\.?Si|M\.?M|M\.?H|M\.?AP|M\.?Pd|M\.?Kes|M\.P\.H\.R)\.?(?![\w.])/,
  ],
  ["something left for later", /\b(TODO|FIXME|XXX|HACK)\b/],
  ["a path of somebody's machine", /(?<![\w.])\/(work|home|Users|root)\/\w/],
  ["a silenced checker", /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable|v8 ignore/],
  ["a test that does not run", /\b(test|it|describe)\.(only|skip|todo|fixme)\b/],
  ["who helped to write it", /\b(claude|anthropic|openai|chatgpt|copilot|llm|language model)\b/i],
];

// file: what, and why it may.
const ALLOWED: Record<string, string> = {};

const NAMES: [string, RegExp][] = [
  ["a name that says nothing", /(^|\/|-|\.)(utils?|helpers?|managers?|services?|misc|common)(\.|\/|-|$)/i],
  ["a barrel", /^src\/.*\/index\.tsx?$/],
  ["a file at the top", /^[^./][^/]*$/],
];

const AT_THE_TOP = [
  "LICENSE",
  "README.md",
  "biome.json",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "tsconfig.json",
  "vitest.config.ts",
];

test("nothing unwanted stands in any file", () => {
  const files = sourcesMatching(
    /\.(ts|tsx|mjs|cjs|js|json|jsonc|css|md|yaml|yml|sql|prisma|toml|html|txt|sh|svg)$|^\.ci\/run$/,
  );
  expect(files.length).toBeGreaterThan(100);
  const read = files.filter(({ path }) => path !== OWN && path !== "package-lock.json");
  expect(lessAllowed(read.flatMap(unwantedIn), ALLOWED)).toEqual([]);
});

test("every file has a name of its own, in its place", () => {
  expect(projectFiles().flatMap(misnamed)).toEqual([]);
});

test("the checks see what is unwanted", () => {
  const lines = [
    "NIP. 19800101 200501 1 001",
    "198001012005011001",
    "Dra. SITI contoh",
    "BUDI, M.Si",
    "// TODO later",
    "/work/main",
    "// biome-ignore lint",
    "test.only(",
    "by ChatGPT",
  ];
  for (const line of lines) expect(`${line}: ${unwantedIn({ path: "a.ts", text: line }).length}`).toBe(`${line}: 1`);
  const innocent = [
    "nip and tuck",
    'label="NIP"',
    "6.011.914.656",
    "5, M. 20",
    "const todo = 1",
    "homework/mainly",
    "test.each(",
    "2024-01-01T00:00:00.000Z",
  ];
  for (const line of innocent) expect(`${line}: ${unwantedIn({ path: "a.ts", text: line }).length}`).toBe(`${line}: 0`);
  for (const path of ["src/lib/utils.ts", "src/lib/date-helper.ts", "src/lib/index.ts", "notes.md"])
    expect(`${path}: ${misnamed(path).length}`).toBe(`${path}: 1`);
  expect(["src/lib/db.ts", "README.md", ".gitignore"].flatMap(misnamed)).toEqual([]);
});

function unwantedIn({ path, text }: Source): string[] {
  const lines = text.split("\n");
  return UNWANTED.flatMap(([what, pattern]) =>
    lines.flatMap((line, at) =>
      pattern.test(line) ? [`${path}: ${what}, line ${at + 1}: ${line.trim().slice(0, 80)}`] : [],
    ),
  );
}

function misnamed(path: string): string[] {
  if (AT_THE_TOP.includes(basename(path)) && !path.includes("/")) return [];
  return NAMES.flatMap(([what, pattern]) => (pattern.test(path) ? [`${path}: ${what}`] : []));
}
