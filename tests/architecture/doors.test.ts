// Who is it, and may they? No action, route or page answers before it has asked.
import { expect, test } from "vitest";
import { bracketed, lessAllowed, type Source, sourcesMatching } from "./sources.ts";

const ASKS = /\b(requireActor|requireSession|currentActor|currentSession)\s*\(/;

// The name of a file (and of what it exports), and why it is allowed.
const ACTIONS_ALLOWED: Record<string, string> = {};
const ROUTES_ALLOWED: Record<string, string> = {
  "src/app/api/health/route.ts#GET": "says only whether the installation answers",
  "src/app/api/sandi/route.ts#POST": "nobody is signed in yet: the secret of the link says who it is",
};
const PAGES_ALLOWED: Record<string, string> = {};

test("every server action is made by action()", () => {
  const files = sourcesMatching(/^src\/.*\.tsx?$/).filter(({ text }) => /["']use server["']/.test(text));
  expect(files.length).toBeGreaterThan(0);
  expect(lessAllowed(files.flatMap(unmadeActions), ACTIONS_ALLOWED)).toEqual([]);
});

test("every route of the interface asks who it is", () => {
  const routes = sourcesMatching(/^src\/app\/.*\/route\.tsx?$/);
  expect(routes.length).toBeGreaterThan(0);
  expect(lessAllowed(routes.flatMap(openRoutes), ROUTES_ALLOWED)).toEqual([]);
});

test("every page of the workspace asks itself who it is; its layout does not ask for it", () => {
  const pages = sourcesMatching(/^src\/app\/\(kerja\)\/(.*\/)?page\.tsx$/);
  expect(pages.length).toBeGreaterThan(0);
  const doors = doorsIn(sourcesMatching(/^src\/features\/.*\.tsx?$/));
  expect(
    lessAllowed(
      pages.flatMap((page) => openPages(page, doors)),
      PAGES_ALLOWED,
    ),
  ).toEqual([]);
});

test("the checks see what is open", () => {
  const source = (path: string, text: string): Source => ({ path, text });
  const actions = source(
    "src/features/a/actions.ts",
    `"use server";\nexport const good = action(schema.a, commands.a);\nexport async function bad(input) {}\nexport const worse = async () => 1;\nexport { more } from "#features/b/actions.ts";`,
  );
  expect(unmadeActions(actions).map((line) => line.split(":")[0])).toEqual([
    "src/features/a/actions.ts#bad",
    "src/features/a/actions.ts#worse",
    "src/features/a/actions.ts#more",
  ]);
  expect(unmadeActions(source("src/features/a/components/x.tsx", `function f() { "use server"; }`))).toHaveLength(1);
  const route = source(
    "src/app/api/a/route.ts",
    `export async function GET() {\n  const actor = await currentActor();\n}\nexport async function POST() {\n  return save();\n}\nexport { x as PUT } from "#features/a/x.ts";`,
  );
  expect(openRoutes(route).map((line) => line.split(":")[0])).toEqual([
    "src/app/api/a/route.ts#POST",
    "src/app/api/a/route.ts#PUT",
  ]);
  const csv = (feature: string) =>
    source(
      "src/app/(publik)/publik/data.csv/route.ts",
      `import { a } from "#features/${feature}/queries.ts";\nexport async function GET() {\n  return a();\n}`,
    );
  expect(openRoutes(csv("publication"))).toEqual([]);
  expect(openRoutes(csv("realisasi"))).toHaveLength(1);
  const doors = doorsIn([
    source("src/features/a/place.ts", "export async function place() {\n  await requireActor();\n}"),
  ]);
  expect(
    doorsIn([
      source(
        "src/features/a/place.ts",
        "const found = cache(async () => {\n  await requireSession();\n});\nexport async function place() {\n  return found();\n}\nexport const other = () => 1;",
      ),
    ]),
  ).toEqual(["place"]);
  const page = (body: string) =>
    source("src/app/(kerja)/a/page.tsx", `export default async function P() {\n${body}\n}`);
  expect(openPages(page("return <p />;"), doors)).toHaveLength(1);
  expect(openPages(page("// requireActor() is asked by the layout\nreturn <p />;"), doors)).toHaveLength(1);
  expect(openPages(page("await requireActor();"), doors)).toEqual([]);
  expect(openPages(page("await place();"), doors)).toEqual([]);
});

function unmadeActions({ path, text }: Source): string[] {
  if (!/^\s*["']use server["']/.test(text))
    return [`${path}: an action inside another file; actions stand in actions.ts`];
  if (!path.endsWith("/actions.ts")) return [`${path}: actions stand in actions.ts`];
  return exportsOf(text)
    .filter(({ statement }) => !/^export (type\b|const \w+ = action\()/.test(statement))
    .map(({ name }) => `${path}#${name}: is not made by action()`);
}

// A route for people without an account reads by way of publication alone, which scope.test.ts holds to what is public.
function isPublic({ path, text }: Source): boolean {
  const features = [...text.matchAll(/"#features\/(\w+)\//g)].map(([, name]) => name);
  return (
    path.startsWith("src/app/(publik)/") && features.length > 0 && features.every((name) => name === "publication")
  );
}

// The route that signs people in is handed to lib/session, which is where identity is proven.
function openRoutes(source: Source): string[] {
  const { path, text } = source;
  if (isPublic(source)) return [];
  return exportsOf(text)
    .filter(({ name }) => /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.test(name))
    .filter(({ statement }) => !ASKS.test(statement) && !/\bhandleAuth as\b/.test(statement))
    .map(({ name }) => `${path}#${name}: answers without asking who it is`);
}

function openPages({ path, text }: Source, doors: string[]): string[] {
  const page = exportsOf(text).find(({ statement }) => statement.startsWith("export default"));
  const asks =
    page && (ASKS.test(page.statement) || doors.some((door) => new RegExp(`\\b${door}\\s*\\(`).test(page.statement)));
  return asks ? [] : [`${path}: shows itself without asking who it is`];
}

/** Functions of features that ask on behalf of a page, such as the one that reads its address; or that go by such a one. */
function doorsIn(sources: Source[]): string[] {
  return sources.flatMap(({ text }) => {
    const parts = partsOf(text);
    const asking = new Set<string>();
    const asks = (part: Export) =>
      /\b(requireActor|requireSession)\s*\(/.test(part.statement) ||
      [...asking].some((name) => new RegExp(`\\b${name}\\s*\\(`).test(part.statement));
    for (let found = -1; found !== asking.size; ) {
      found = asking.size;
      for (const part of parts) if (asks(part)) asking.add(part.name);
    }
    return parts
      .filter(({ name, statement }) => asking.has(name) && statement.startsWith("export"))
      .map(({ name }) => name);
  });
}

type Export = { name: string; statement: string };

const exportsOf = (source: string) => partsOf(source).filter(({ statement }) => statement.startsWith("export"));

/** Each part of a file with its whole text; comments are left out, since a promise in words is not a call. */
function partsOf(source: string): Export[] {
  const text = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "$1");
  const starts = [...text.matchAll(/^(export|function|async function|const|let|type|import)\b/gm)].map(
    ({ index }) => index,
  );
  return starts.flatMap((start, at) => {
    const statement = text.slice(start, starts[at + 1]);
    if (/^export\s*(?:type\s*)?\{/.test(statement)) return handedOn(statement);
    const named = /^(?:export )?(?:default )?(?:async )?(?:function|const|let|class|type)\s+(\w+)/.exec(statement);
    return [{ name: named?.[1] ?? "default", statement }];
  });
}

function handedOn(statement: string): Export[] {
  const list = bracketed(statement, statement.indexOf("{"));
  const from = statement.slice(statement.indexOf("}") + 1);
  return list
    .slice(1, -1)
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "")
    .map((item) => ({ name: item.split(/\s+/).at(-1) as string, statement: `export { ${item} }${from}` }));
}
