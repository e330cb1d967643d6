import { describe, expect, it } from "vitest";
import { categoryTone } from "./category-tone.ts";

const spread = (of: number) => Array.from({ length: of }, (_, i) => categoryTone(i + 1, of));

describe("the dye of a category", () => {
  it("is the rank itself where a policy has five bands", () => {
    expect(spread(5)).toEqual([1, 2, 3, 4, 5]);
  });

  it("keeps both ends for policies of three, four and six bands", () => {
    expect(spread(3)).toEqual([1, 3, 5]);
    expect(spread(4)).toEqual([1, 2, 4, 5]);
    expect(spread(6)).toEqual([1, 2, 3, 3, 4, 5]);
  });

  it("pulls a rank outside the policy to the nearer end", () => {
    expect(categoryTone(0, 4)).toBe(1);
    expect(categoryTone(9, 4)).toBe(5);
  });
});
