// The stages of a test run, in the order in which a mistake is cheapest to find.
import { join } from "node:path";
import { build, generateClient } from "#cli/build.ts";
import { findOrInstallChromium } from "../support/chromium.ts";
import { type Counts, fromPlaywright, fromVitest } from "./counts.ts";
import { endEverything, node, openTemporary, type Run } from "./processes.ts";

type Outcome = Counts & { output: string };
type Stage = {
  name: string;
  /** A stage whose failure leaves nothing to test for the ones that need it. */
  needs?: string[];
  work(temporary: string): Promise<Outcome>;
};

const STAGES: Stage[] = [
  { name: "klien basis data", work: () => preparation(generateClient) },
  { name: "tipe", needs: ["klien basis data"], work: types },
  { name: "gaya", work: () => check(["node_modules/@biomejs/biome/bin/biome", "check", "."]) },
  { name: "sisa", work: () => check(["node_modules/knip/bin/knip.js", ...LEFTOVERS]) },
  { name: "arsitektur", work: (temporary) => vitest("architecture", temporary) },
  { name: "satuan", work: (temporary) => vitest("unit", temporary) },
  { name: "mutan", work: () => check(["tests/mutants/run.ts"]) },
  { name: "basis data", needs: ["klien basis data"], work: (temporary) => vitest("database", temporary) },
  { name: "bangun", needs: ["klien basis data"], work: () => preparation(build) },
  { name: "peramban", needs: ["bangun"], work: journeys },
  { name: "menyalakan", needs: ["bangun"], work: (temporary) => vitest("start", temporary) },
];

// Files that nobody reads, packages that nobody needs or that are not declared. What a module offers is its own choice.
const LEFTOVERS = [
  "--no-progress",
  "--no-config-hints",
  "--include",
  "files,dependencies,unlisted,unresolved,binaries",
];

/** Runs every stage, or only the named ones, and returns the exit code. */
export async function runAll(names: string[]): Promise<number> {
  const stages = names.length > 0 ? STAGES.filter(({ name }) => names.includes(name)) : STAGES;
  if (stages.length === 0) {
    console.error(`Tahap yang ada: ${STAGES.map(({ name }) => `"${name}"`).join(", ")}`);
    return 2;
  }
  const temporary = openTemporary();
  const total = { passed: 0, failed: 0 };
  const broken: string[] = [];
  try {
    for (const stage of stages) {
      const missing = stage.needs?.find((name) => broken.includes(name));
      const outcome = missing ? await skipped(stage, missing) : await timed(stage, temporary);
      total.passed += outcome.passed;
      total.failed += outcome.failed;
      if (outcome.failed > 0) broken.push(stage.name);
    }
  } finally {
    await endEverything(temporary);
  }
  if (broken.length > 0) console.log(`\nGagal: ${broken.join(", ")}`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

async function timed(stage: Stage, temporary: string): Promise<Outcome> {
  const started = Date.now();
  const seconds = () => ((Date.now() - started) / 1000).toLocaleString("id-ID", { maximumFractionDigits: 1 });
  console.log(`• ${stage.name} …`);
  const ticking = setInterval(() => console.log(`  masih: ${stage.name}, ${seconds()} dtk`), 30_000);
  const outcome = await stage.work(temporary).catch(surprise);
  clearInterval(ticking);
  if (outcome.failed > 0) console.log(outcome.output.trim());
  const sign = outcome.failed > 0 ? "✗" : "✓";
  console.log(`${sign} ${stage.name}: ${outcome.passed} lulus, ${outcome.failed} gagal (${seconds()} dtk)`);
  return outcome;
}

async function skipped(stage: Stage, missing: string): Promise<Outcome> {
  console.log(`✗ ${stage.name}: tidak dapat dijalankan karena "${missing}" gagal`);
  return { passed: 0, failed: 1, output: "" };
}

const surprise = (error: unknown): Outcome => ({
  ...{ passed: 0, failed: 1 },
  output: error instanceof Error ? error.message : String(error),
});

// Not a test, so it counts only when it fails.
async function preparation(work: () => Promise<void>): Promise<Outcome> {
  await work();
  return { passed: 0, failed: 0, output: "" };
}

async function types(): Promise<Outcome> {
  const routes = await node(["node_modules/next/dist/bin/next", "typegen"]);
  return routes.code === 0 ? check(["node_modules/typescript/bin/tsc", "--noEmit"]) : asOne(routes);
}

const check = async (args: string[]): Promise<Outcome> => asOne(await node(args));

const asOne = (run: Run): Outcome => ({
  passed: run.code === 0 ? 1 : 0,
  failed: run.code === 0 ? 0 : 1,
  output: run.output,
});

async function vitest(project: string, temporary: string): Promise<Outcome> {
  const report = join(temporary, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const run = await node(["node_modules/vitest/vitest.mjs", "run", "--project", project, ...reporters]);
  return { ...fromVitest(report, run.code), output: run.output };
}

async function journeys(temporary: string): Promise<Outcome> {
  const report = join(temporary, "journeys.json");
  const chromium = await findOrInstallChromium();
  const args = ["test", "--config", "tests/journeys/playwright.config.ts", "--reporter=line,json"];
  const run = await node(["node_modules/@playwright/test/cli.js", ...args], {
    CHROME_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
  return { ...fromPlaywright(report, run.code), output: run.output };
}
