import { describe, expect, it } from "vitest";
import { windowState } from "./window.ts";

const day = (text: string): Date => new Date(`${text}T00:00:00+07:00`);
const window = { opensAt: day("2024-07-01"), dueAt: day("2024-07-31"), locksAt: day("2024-08-10") };
const open = { ...window, locksAt: null };
const reopened = { ...window, exceptionUntil: day("2024-08-20") };
const later = (date: Date): Date => new Date(date.getTime() + 1);
const earlier = (date: Date): Date => new Date(date.getTime() - 1);

describe("the entry window of semester I 2024", () => {
  it.each([
    ["long before", window, day("2024-01-01"), "not-open"],
    ["just before it opens", window, earlier(window.opensAt), "not-open"],
    ["as it opens", window, window.opensAt, "open"],
    ["in between", window, day("2024-07-18"), "open"],
    ["as it falls due", window, window.dueAt, "open"],
    ["just after", window, later(window.dueAt), "late"],
    ["just before it locks", window, earlier(window.locksAt), "late"],
    ["as it locks", window, window.locksAt, "locked"],
    ["long after", window, day("2025-01-01"), "locked"],
    ["never locking, as it falls due", open, open.dueAt, "open"],
    ["never locking, long after", open, day("2025-01-01"), "late"],
    ["with exception, before it opens", reopened, earlier(reopened.opensAt), "not-open"],
    ["with exception, in time", reopened, day("2024-07-18"), "open"],
    ["with exception, late anyway", reopened, day("2024-08-05"), "late"],
    ["with exception, reopened", reopened, reopened.locksAt, "late"],
    ["with exception, to its last moment", reopened, reopened.exceptionUntil, "late"],
    ["with exception, over", reopened, later(reopened.exceptionUntil), "locked"],
    ["with an exception that was taken back", { ...window, exceptionUntil: null }, window.locksAt, "locked"],
  ] as const)("%s: %s", (_name, given, now, state) => {
    expect(windowState(given, now)).toBe(state);
  });
});
