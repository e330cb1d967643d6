import { expect, test } from "vitest";
import { lateWords } from "./words.ts";

const dueAt = new Date("2025-03-31T16:59:59Z");
const sent = (at: string | null) => lateWords({ dueAt, submittedAt: at === null ? null : new Date(at) });

test("an assessment is late for good by the days between its deadline and its handing in", () => {
  expect(sent(null)).toBeNull();
  expect(sent("2025-03-31T16:59:59Z")).toBeNull();
  expect(sent("2025-03-31T17:00:00Z")).toBe("terlambat 1 hari");
  expect(sent("2025-04-03T03:00:00Z")).toBe("terlambat 3 hari");
});
