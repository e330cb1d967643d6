// The last line of a test run says what really ran: nothing that was left out, lost or never found counts as passed.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { fromPlaywright, fromVitest } from "../run/counts.ts";

const folder = mkdtempSync(join(tmpdir(), "tolok-hitungan-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const report = (content: unknown) => {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
};

const vitest = (passed: number, failed: number, leftOut = 0, unloaded = 0) =>
  report({
    ...{ numPassedTests: passed, numFailedTests: failed, numPendingTests: leftOut, numTodoTests: 0 },
    testResults: Array.from({ length: unloaded }, () => ({ status: "failed", assertionResults: [] })),
  });

const playwright = (expected: number, unexpected = 0, flaky = 0, skipped = 0) =>
  report({ stats: { expected, unexpected, flaky, skipped }, errors: [] });

test("what passed and failed is counted as it was", () => {
  expect(fromVitest(vitest(12, 0), 0)).toEqual({ passed: 12, failed: 0 });
  expect(fromVitest(vitest(12, 3), 1)).toEqual({ passed: 12, failed: 3 });
  expect(fromPlaywright(playwright(4, 2), 1)).toEqual({ passed: 4, failed: 2 });
});

test("what was left out, could not be loaded, or passed at the second try has failed", () => {
  expect(fromVitest(vitest(12, 0, 2), 0)).toEqual({ passed: 12, failed: 2 });
  expect(fromVitest(vitest(12, 0, 0, 1), 1)).toEqual({ passed: 12, failed: 1 });
  expect(fromPlaywright(playwright(4, 0, 1, 3), 0)).toEqual({ passed: 4, failed: 4 });
});

test("a runner that ran nothing, died without a word, or ended badly has failed", () => {
  for (const read of [fromVitest, fromPlaywright]) {
    expect(read(join(folder, "none.json"), 0)).toEqual({ passed: 0, failed: 1 });
    expect(read(report("{ broken"), 0)).toEqual({ passed: 0, failed: 1 });
  }
  expect(fromVitest(vitest(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
  expect(fromVitest(vitest(12, 0), 1)).toEqual({ passed: 12, failed: 1 });
  expect(fromPlaywright(playwright(0), 0)).toEqual({ passed: 0, failed: 1 });
  expect(fromPlaywright(playwright(4), 1)).toEqual({ passed: 4, failed: 1 });
});
