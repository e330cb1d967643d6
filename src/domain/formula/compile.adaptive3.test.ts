import { expect, it } from "vitest";
import { emptyTally, tallyFormula } from "./testing/adaptive.ts";
import { randomFormula, randomFrom } from "./testing/random.ts";

// One of three files that share 1.2 million cases, so that they run side by side.
it("shows the digits of decimal.js at 40 digits, on random formulas and hostile figures", { timeout: 120_000 }, () => {
  const random = randomFrom(202403);
  const tally = emptyTally();
  while (tally.cases < 400_000) {
    const tree = randomFormula(random, ["a", "b", "c", "d"], 2 + random.below(4));
    tallyFormula(tree, random, 100, random.below(5), tally);
  }
  expect(tally.wrong).toEqual([]);
  expect(tally.judgeOff).toBeLessThan(tally.cases / 10_000);
});
