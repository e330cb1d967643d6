// node tests/mutants/run.ts: puts one mistake at a time into the engine and asks its tests whether they notice.
// All in this process: for each mutant the modules are loaded afresh under an address of their own, one of them altered.
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { type Test, takeTests } from "./expect.ts";
import { MUTANTS, type Mutant } from "./mutants.ts";

const PROJECT = new URL("../../", import.meta.url);
const SUITES = [
  "src/domain/capaian/rule.test.ts",
  "src/domain/capaian/band.test.ts",
  "src/domain/capaian/capaian.test.ts",
  "src/domain/capaian/rollup.test.ts",
  "src/domain/capaian/printed.test.ts",
  "src/domain/capaian/policy.test.ts",
  "src/domain/period/accumulation.test.ts",
  "src/domain/value/arithmetic.test.ts",
  "src/domain/value/fraction.test.ts",
  "src/domain/value/format.test.ts",
  "tests/worked-examples/published.test.ts",
  "tests/worked-examples/lamongan.test.ts",
];

const altered = new Map<string, string>();
registerHooks({
  resolve(specifier, context, next) {
    const number = /[?]mutant=(.*)$/.exec(context.parentURL ?? "")?.[1];
    if (number === undefined) return next(specifier, context);
    if (specifier === "vitest") return { url: new URL("expect.ts", import.meta.url).href, shortCircuit: true };
    const found = next(specifier, { ...context, parentURL: context.parentURL?.replace(/[?].*$/, "") });
    const ours = found.url.startsWith(PROJECT.href) && !found.url.includes("/node_modules/");
    return ours ? { ...found, url: `${found.url}?mutant=${number}` } : found;
  },
  load(url, context, next) {
    const source = altered.get(url);
    return source === undefined ? next(url, context) : { format: "module-typescript", source, shortCircuit: true };
  },
});

const started = performance.now();
const sound = await firstFailure("none");
if (sound) {
  console.error(`The tests fail without any mutant: ${sound}`);
  process.exit(1);
}
const survivors: Mutant[] = [];
for (const [index, mutant] of MUTANTS.entries()) {
  const killer = await kill(mutant, String(index + 1));
  if (!killer) survivors.push(mutant);
  const where = `${mutant.file.replace("src/domain/", "")}: ${oneLine(mutant.find)} → ${oneLine(mutant.replace) || "(nothing)"}`;
  console.log(`${String(index + 1).padStart(2)} ${killer ? "killed  " : "SURVIVED"} ${where}`);
}
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`\n${MUTANTS.length - survivors.length} of ${MUTANTS.length} mutants killed in ${seconds} s`);
process.exitCode = survivors.length === 0 ? 0 : 1;

/** The name of the first test that notices; null when none does. */
async function kill({ file, find, replace }: Mutant, number: string): Promise<string | null> {
  const address = new URL(file, PROJECT);
  const source = readFileSync(address, "utf8");
  if (source.split(find).length !== 2) throw new Error(`${file} must contain exactly once: ${find}`);
  const mutated = `${address.href}?mutant=${number}`;
  altered.set(
    mutated,
    source.replace(find, () => replace),
  );
  const failure = await firstFailure(number);
  altered.delete(mutated);
  return failure;
}

async function firstFailure(number: string): Promise<string | null> {
  for (const suite of SUITES) {
    const tests = await load(suite, number);
    if (typeof tests === "string") return tests;
    for (const { name, body } of tests) {
      try {
        await body();
      } catch (error) {
        return `${suite}: ${name}: ${error instanceof Error ? error.message.slice(0, 300) : String(error)}`;
      }
    }
  }
  return null;
}

/** A suite that cannot even be loaded has noticed, too. */
async function load(suite: string, number: string): Promise<Test[] | string> {
  try {
    await import(`${pathToFileURL(fileURLToPath(new URL(suite, PROJECT))).href}?mutant=${number}`);
    return takeTests();
  } catch (error) {
    takeTests();
    return `${suite} does not load: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
