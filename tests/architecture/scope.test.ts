// What belongs to one agency is read within somebody's scope, and the one who asks is named first.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bracketed, lessAllowed, PROJECT, type Source, sourcesMatching } from "./sources.ts";

// The one feature for people without an account.
const PUBLIC = /^src\/features\/publication\//;

const READS = "findMany|findFirst|findFirstOrThrow|findUnique|findUniqueOrThrow|groupBy|count|aggregate";

// file#model.method, and why the rows it finds are in scope.
const UNSCOPED_ALLOWED: Record<string, string> = {
  "src/features/realisasi/commands.ts#variableValue.findUnique":
    "the variable was found in the actor's scope just before",
  "src/features/accounts/role-commands.ts#membership.findUnique":
    "an administrator keeps every government; can() decides by the government of the row that was found",
  "src/features/evaluations/commands.ts#membership.findMany":
    "whether anybody of the team works for the agency, wherever they work",
  "src/features/lhe/verification.ts#lhe.findFirst":
    "for anybody with the code of a final report: title, date and seal, nothing personal",
};

// file, and where its SQL takes the scope from.
const SQL_ALLOWED: Record<string, string> = {
  "src/features/history/anchoring.ts": "anchors the heads of all chains: hashes and numbers, nobody's figures",
  "src/features/history/verification.ts":
    "checks whole chains; people are given their own government's only, by chain-queries and commands",
  "src/features/history/queries.ts": "the realisasi and the period were found in the actor's scope just before",
  "src/features/plans/node.ts": "writes parts of a plan that were found and locked in the actor's scope just before",
  "src/features/realisasi/entry.ts": "who last changed an entry that was found in the actor's scope just before",
  "src/features/realisasi/commands.ts":
    "locks the entries of a variable that was found in the actor's scope just before",
};

test("every query and every command asks for the actor first", () => {
  const files = sourcesMatching(/^src\/features\/[^/]+\/(queries|commands)\.ts$/);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter(({ path }) => !PUBLIC.test(path)).flatMap(nameless)).toEqual([]);
});

test("what is read without an actor is what was published, and nothing is written there", () => {
  const files = sourcesMatching(/^src\/features\/.*\.tsx?$/).filter(({ path }) => PUBLIC.test(path));
  expect(files.flatMap(unpublished)).toEqual([]);
});

test("every read of an agency's table says in its where whose rows it wants", () => {
  const tables = tenantTables();
  expect(tables).toEqual(
    expect.arrayContaining(["realisasi", "indicator", "variableValue", "evidence", "unit", "period"]),
  );
  const files = sourcesMatching(/^src\/features\/.*\.tsx?$/).filter(({ path }) => !path.endsWith(".test.ts"));
  expect(
    lessAllowed(
      files.flatMap((file) => unscoped(file, tables)),
      UNSCOPED_ALLOWED,
    ),
  ).toEqual([]);
});

test("plain SQL in a feature names the agency or the government it reads for", () => {
  const files = sourcesMatching(/^src\/(features|app)\/.*\.tsx?$/);
  expect(lessAllowed(files.flatMap(unscopedSql), SQL_ALLOWED)).toEqual([]);
});

test("pages and components read through queries, not past them", () => {
  const files = sourcesMatching(/^src\/(app\/\(|features\/[^/]+\/components\/|components\/).*\.tsx?$/);
  const past = files.filter(({ text }) =>
    /from "#lib\/(db|transaction)\.ts"/.test(text.replace(/^import type .*$/gm, "")),
  );
  expect(past.map(({ path }) => path)).toEqual([]);
});

test("the checks see what is open", () => {
  const file = (text: string): Source => ({ path: "src/features/a/queries.ts", text });
  expect(
    nameless(file("export async function all(agencyId: string) {\n  return db().unit.findMany();\n}")),
  ).toHaveLength(1);
  expect(nameless(file("export const all = (id: string) => db().unit.findMany();"))).toHaveLength(1);
  expect(nameless(file("export const all = (reader: Reader) => reader.unit.findMany();"))).toHaveLength(1);
  expect(nameless(file("export const choose = (units: Unit[]) => units[0];"))).toEqual([]);
  expect(nameless(file("export const all = (actor: Actor, id: string) => 1;\nexport type A = 1;"))).toEqual([]);
  expect(nameless(file("export async function all(\n  actor: Actor,\n  id: string,\n) {}"))).toEqual([]);
  const published = `const PUBLISHED = { state: "published" };\n`;
  expect(unpublished(file(`${published}db().realisasi.findMany({ where: { ...PUBLISHED } });`))).toEqual([]);
  expect(unpublished(file(`${published}db().realisasi.findMany({ where: { agencyId } });`))).toHaveLength(1);
  expect(unpublished(file("const PUBLISHED = {};\ndb().realisasi.count({ where: PUBLISHED });"))).toHaveLength(1);
  expect(unpublished(file(`${published}db().a.findMany({ select: { b: { where: PUBLISHED } } });`))).toHaveLength(1);
  expect(unpublished(file(`${published}db().a.count({ where: { b: { none: PUBLISHED } } });`))).toHaveLength(1);
  expect(unpublished(file(`${published}db().a.count({ where: { b: { some: PUBLISHED } } });`))).toEqual([]);
  expect(unpublished(file(`${published}db().realisasi.update({ where: PUBLISHED });`))).toHaveLength(1);
  expect(nameless(file("export async function find(tx: Tx, actor: Actor) {\n  await tx.a();\n}"))).toEqual([]);
  const open = [
    "db().realisasi.findMany({ where: { state: 'draft' } })",
    "db().realisasi.findMany()",
    "tx.indicator.findUnique({ where: { id } })",
    "db().unit.count({ where: { id: { in: ids } }, select: { agencyId: true } })",
    "const scope = { year };\nconst rows = db().unit.findMany({ where: scope });",
    "reader.evidence.findFirst({ where: { id: input.agencyId } })",
  ];
  const closed = [
    "db().realisasi.findMany({ where: { state: 'draft', agencyId } })",
    "db().realisasi.findMany({ where: { agency: { governmentId: governmentScope(actor) } } })",
    "tx.indicator.findFirst({ where: { id, agencyId: agencyScope(actor) } })",
    "db().government.findMany()",
    "const scope = { agencyId, year };\nconst rows = db().unit.findMany({ where: { ...scope, year } });",
  ];
  for (const text of open) expect(`${text}: ${unscoped(file(text), tenantTables()).length}`).toBe(`${text}: 1`);
  for (const text of closed) expect(`${text}: ${unscoped(file(text), tenantTables()).length}`).toBe(`${text}: 0`);
  expect(unscopedSql(file("db().$queryRaw`select * from realisasi`"))).toHaveLength(1);
  expect(unscopedSql(file("db().$queryRaw`select * from realisasi where agency_id = $`"))).toEqual([]);
});

// What touches no database needs nobody's leave: choosing among rows that were read, shaping them.
function nameless({ path, text }: Source): string[] {
  const starts = [...text.matchAll(/^export (?:async )?(?:function (\w+)|const (\w+)\s*=\s*(?:async\s*)?(?=\())/gm)];
  return starts.flatMap((found) => {
    const from = found.index + found[0].length;
    const parameters = bracketed(text, text.indexOf("(", from));
    const rest = text.slice(from);
    const next = rest.slice(parameters.length).search(/^(export|function|async|const|type|let)\b/m);
    const whole = next < 0 ? rest : rest.slice(0, parameters.length + next);
    const touches = /\bdb\(\)|\b(tx|reader)\b|\bawait\b|\btransaction\(/.test(whole);
    const name = found[1] ?? found[2];
    // A part of somebody's transaction is given that first.
    return !touches || /^\(\s*(tx: Tx,\s*)?\w+: Actor\b/.test(parameters)
      ? []
      : [`${path}#${name}: does not ask for the actor first`];
  });
}

const NAMED_SCOPE = /\bconst scope = \{[^}]*\b(agencyId|governmentId)\b/;

function unscoped({ path, text }: Source, tables: string[]): string[] {
  const calls = text.matchAll(new RegExp(`\\.(${tables.join("|")})\\.(${READS})\\(`, "g"));
  return [...calls].flatMap((call) => {
    const argument = bracketed(text, (call.index ?? 0) + call[0].length - 1);
    if (/\bwhere: scope\b|\.\.\.scope\b/.test(argument) && NAMED_SCOPE.test(text)) return [];
    const from = argument.indexOf("where:");
    const where = from < 0 ? "" : bracketed(argument, argument.indexOf("{", from));
    return /\b(agencyId|agency|governmentId|government)(\s*[:,}]|_)/.test(where.replace(/[\w.]+\.agencyId/g, ""))
      ? []
      : [`${path}#${call[1]}.${call[2]}: reads rows of an agency without saying whose`];
  });
}

function unpublished({ path, text }: Source): string[] {
  const reads = [...text.matchAll(new RegExp(`\\bdb\\(\\)\\.(\\w+)\\.(${READS})\\(`, "g"))];
  // In its own where, not in that of something it also selects.
  const open = reads.filter((call) => {
    const argument = bracketed(text, call.index + call[0].length - 1);
    if (/^\(\{\s*where: PUBLISHED\b/.test(argument)) return false;
    const where = /^\(\{\s*where: \{/.test(argument) ? bracketed(argument, argument.indexOf("{", 2)) : "";
    return !/\.\.\.PUBLISHED\b|\bsome: PUBLISHED\b/.test(where);
  });
  const means = reads.length === 0 || /\bconst PUBLISHED = \{[^}]*\bstate: "published"/.test(text);
  const past = /\$(queryRaw|executeRaw)|\.(create|update|upsert|delete)(Many)?\(|\btransaction\(/.test(text);
  return [
    ...open.map((call) => `${path}#${call[1]}.${call[2]}: reads for everybody what was not published`),
    ...(means ? [] : [`${path}: PUBLISHED does not mean published`]),
    ...(past ? [`${path}: does more than read`] : []),
  ];
}

function unscopedSql({ path, text }: Source): string[] {
  const statements = text.matchAll(/\$(?:queryRaw|executeRaw)(?:<[^`(]*>)?\s*`([^`]*)`/g);
  const blind = [...statements].filter(
    ([, sql]) => /\bfrom\b/i.test(sql as string) && !/\b(agency_id|government_id)\b/.test(sql as string),
  );
  const unsafe = /\$(queryRaw|executeRaw)Unsafe/.test(text) ? [`${path}: builds SQL from text`] : [];
  return [...(blind.length > 0 ? [`${path}: SQL that does not say whose rows it reads`] : []), ...unsafe];
}

/** Models with an agency of their own, and the calendar, which belongs to a government. */
function tenantTables(): string[] {
  const folder = join(PROJECT, "prisma/models");
  const models = readdirSync(folder).map((name) => readFileSync(join(folder, name), "utf8"));
  return models
    .flatMap((text) => [...text.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)])
    .filter(([, name, body]) => /^\s+agencyId\s/m.test(body as string) || name === "Period")
    .map(([, name]) => `${(name as string)[0]?.toLowerCase()}${(name as string).slice(1)}`);
}
