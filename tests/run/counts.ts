// How many tests a runner really ran. A runner that found none, or that failed without a failed test, has failed.
import { existsSync, readFileSync } from "node:fs";

export type Counts = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

export function fromVitest(file: string, code: number): Counts {
  const report = read<VitestReport>(file);
  if (!report) return { passed: 0, failed: 1 };
  // A file that cannot be loaded has no tests that could fail; a test that was left out has not been passed.
  const unloaded = report.testResults.filter((one) => one.status === "failed" && one.assertionResults.length === 0);
  const leftOut = report.numPendingTests + report.numTodoTests;
  return sober(report.numPassedTests, report.numFailedTests + unloaded.length + leftOut, code);
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

export function fromPlaywright(file: string, code: number): Counts {
  const report = read<PlaywrightReport>(file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return sober(expected, unexpected + flaky + skipped, code);
}

function sober(passed: number, failed: number, code: number): Counts {
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}

function read<T>(file: string): T | null {
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : null;
  } catch {
    return null;
  }
}
