import { expect, it } from "vitest";
import { fuzzParser } from "./testing/fuzz.ts";

// One of four files that share a million strings, so that they run side by side.
it("no text throws or hangs: each gives a tree or an error that points into it", { timeout: 120_000 }, () => {
  const { strings, trees, slowest, broken } = fuzzParser(86_2017_2, 255_000);
  expect(broken).toEqual([]);
  expect(strings).toBe(255_000);
  expect(trees).toBeGreaterThan(strings / 50);
  expect(slowest).toBeLessThan(10);
});
