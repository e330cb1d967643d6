// Imports go one way. The rules are in .dependency-cruiser.cjs; here they are held, and shown to hold.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { expect, test } from "vitest";
import { PROJECT } from "./sources.ts";

const { forbidden, options } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");

const result = await cruiseFrom(PROJECT);

test("src keeps the direction, and has no cycles", () => {
  // A cruiser that cannot read TypeScript finds nothing wrong.
  expect(result.modules.filter((module) => /^src\/.*\.tsx?$/.test(module.source)).length).toBeGreaterThan(50);
  expect(result.summary.totalDependenciesCruised).toBeGreaterThan(100);
  expect(violationsIn(result)).toEqual([]);
});

test("no feature needs another that needs it", () => {
  expect(circlesOf(featureNeeds(result))).toEqual([]);
  expect(
    circlesOf(
      new Map([
        ["a", new Set(["b"])],
        ["b", new Set(["c"])],
        ["c", new Set(["a"])],
      ]),
    ),
  ).toEqual(["a → b → c → a"]);
});

test.each([
  ["domain-is-pure", "src/domain/a.ts", `import { db } from "#lib/db.ts"; export const a = db;`],
  ["domain-is-pure", "src/domain/a.ts", `import { readFileSync } from "node:fs"; export const a = readFileSync;`],
  ["domain-is-pure", "src/domain/a.ts", `import type { Db } from "#lib/db.ts"; export type A = Db;`],
  ["mathjs-only-parses", "src/domain/formula/evaluate.ts", `import { parse } from "mathjs"; export const a = parse;`],
  [
    "components-know-no-government",
    "src/components/a.tsx",
    `import { b } from "#features/b/queries.ts"; export const a = b;`,
  ],
  ["components-know-no-government", "src/components/a.tsx", `import { db } from "#lib/db.ts"; export const a = db;`],
  [
    "components-know-no-government",
    "src/components/a.tsx",
    `import { t } from "#domain/formula/tree.ts"; export const a = t;`,
  ],
  ["lib-is-outside", "src/lib/a.ts", `export const a = () => import("#features/b/queries.ts");`],
  ["features-below-app", "src/features/a/queries.ts", `import { p } from "../../app/page.tsx"; export const a = p;`],
  ["cli-shows-nothing", "src/cli/a.ts", `import { c } from "#features/b/actions.ts"; export const a = c;`],
  ["app-is-a-map", "src/app/a.ts", `import { m } from "#cli/main.ts"; export const a = m;`],
  ["rows-behind-queries", "src/app/a.ts", `import type { User } from "#prisma/client.ts"; export type A = User;`],
  ["nothing-of-tests", "src/lib/a.ts", `import { t } from "./b.test.ts"; export const a = t;`],
  ["nothing-of-tests", "src/lib/a.ts", `import { j } from "#domain/formula/testing/judge.ts"; export const a = j;`],
  ["no-missing", "src/lib/a.ts", `import { gone } from "#lib/gone.ts"; export const a = gone;`],
  ["no-cycles", "src/lib/a.ts", `import { c } from "#lib/circle.ts"; export const a = c;`],
])("%s is broken by %s: %s", async (rule, path, text) => {
  const violations = await inLittleProject({ [path]: text });
  expect(violations.map((violation) => violation.split(":")[0])).toContain(rule);
});

async function cruiseFrom(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(["src"], { ...options, baseDir, validate: true, ruleSet: { forbidden } });
  return output as ICruiseResult;
}

const violationsIn = (result: ICruiseResult) =>
  result.summary.violations.map(({ rule, from, to, cycle }) => {
    const way = cycle ? cycle.map((step) => step.name).join(" → ") : to;
    return `${rule.name}: ${from} → ${way}`;
  });

function featureNeeds(result: ICruiseResult): Map<string, Set<string>> {
  const needs = new Map<string, Set<string>>();
  const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1];
  for (const module of result.modules) {
    const from = featureOf(module.source);
    if (!from || /\.test\.tsx?$/.test(module.source)) continue;
    for (const { resolved } of module.dependencies) {
      const to = featureOf(resolved);
      if (to && to !== from) needs.set(from, (needs.get(from) ?? new Set()).add(to));
    }
  }
  return needs;
}

function circlesOf(needs: Map<string, Set<string>>): string[] {
  const circles = new Set<string>();
  const walk = (way: string[]) => {
    for (const next of needs.get(way.at(-1) as string) ?? []) {
      const start = way.indexOf(next);
      if (start < 0) walk([...way, next]);
      // Each circle once, told from its first name on.
      else if (way.slice(start).every((name) => next <= name)) circles.add([...way.slice(start), next].join(" → "));
    }
  };
  for (const name of needs.keys()) walk([name]);
  return [...circles].sort();
}

const LITTLE: Record<string, string> = {
  "package.json": JSON.stringify({
    type: "module",
    imports: {
      "#domain/*": "./src/domain/*",
      "#lib/*": "./src/lib/*",
      "#features/*": "./src/features/*",
      "#cli/*": "./src/cli/*",
      "#prisma/*": "./src/generated/prisma/*",
    },
  }),
  "node_modules/mathjs/package.json": `{ "name": "mathjs", "main": "index.js" }`,
  "node_modules/mathjs/index.js": "exports.parse = 1;",
  "src/lib/db.ts": "export const db = 1; export type Db = number;",
  "src/lib/b.test.ts": "export const t = 1;",
  "src/lib/circle.ts": `export { a as c } from "#lib/a.ts";`,
  "src/domain/formula/testing/judge.ts": "export const j = 1;",
  "src/domain/formula/tree.ts": "export const t = 1;",
  "src/features/b/queries.ts": "export const b = 1;",
  "src/features/b/actions.ts": "export const c = 1;",
  "src/app/page.tsx": "export const p = 1;",
  "src/cli/main.ts": "export const m = 1;",
  "src/generated/prisma/client.ts": "export type User = number;",
};

async function inLittleProject(files: Record<string, string>): Promise<string[]> {
  const directory = mkdtempSync(join(tmpdir(), "tolok-arah-"));
  try {
    for (const [path, text] of Object.entries({ ...LITTLE, ...files })) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), text);
    }
    return violationsIn(await cruiseFrom(directory));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
