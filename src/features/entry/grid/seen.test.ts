import { expect, test } from "vitest";
import { createSeen } from "./seen.ts";

test("one's own saves are seen, in whatever order they are answered", () => {
  const seen = createSeen();
  seen.follow([{ id: "r", from: 4, to: 5 }]);
  expect(seen.versionOf("r", 3)).toBe(3);
  seen.follow([{ id: "r", from: 3, to: 4 }]);
  expect(seen.versionOf("r", 3)).toBe(5);
  expect(seen.versionOf("r", 5)).toBe(5);
});

test("somebody else's save in between is not", () => {
  const seen = createSeen();
  seen.follow([
    { id: "r", from: 3, to: 4 },
    { id: "r", from: 5, to: 6 },
    { id: "s", from: 4, to: 5 },
  ]);
  expect(seen.versionOf("r", 3)).toBe(4);
});

test("a save that changes nothing moves nothing", () => {
  const seen = createSeen();
  seen.follow([{ id: "r", from: 3, to: 3 }]);
  expect(seen.versionOf("r", 3)).toBe(3);
});
