import { describe, expect, it } from "vitest";
import { clashing, type Held, holdersOn, signerOn, vacancies } from "./holding.ts";

const head: Held = { kind: "definitif", from: "2023-01-01", until: "2024-03-01" };
const acting: Held = { kind: "plt", from: "2024-03-01", until: "2024-07-01" };
const next: Held = { kind: "definitif", from: "2024-09-01", until: null };

describe("who holds a position on a day", () => {
  it("the last day is the one before the end", () => {
    expect(holdersOn([head, acting], "2024-02-29").inOffice).toBe(head);
    expect(holdersOn([head, acting], "2024-03-01").inOffice).toBe(acting);
    expect(holdersOn([head, acting], "2024-07-01").inOffice).toBeNull();
  });

  it("a Plh. signs while the holder stays", () => {
    const away: Held = { kind: "plh", from: "2024-10-01", until: "2024-10-15" };
    expect(holdersOn([next, away], "2024-10-02")).toEqual({ inOffice: next, standingIn: away });
    expect(signerOn([next, away], "2024-10-02")).toBe(away);
    expect(signerOn([next, away], "2024-10-15")).toBe(next);
  });
});

describe("who may stand beside whom", () => {
  it("a Plt. does not stand beside the holder, a Plh. does", () => {
    const days = { from: "2024-02-01", until: "2024-02-10" };
    expect(clashing([head], { kind: "plt", ...days })).toBe(head);
    expect(clashing([head], { kind: "definitif", ...days })).toBe(head);
    expect(clashing([head], { kind: "plh", ...days })).toBeNull();
  });

  it("one acts at a time, and the successor begins on the day the other ends", () => {
    expect(clashing([acting], { kind: "plh", from: "2024-06-30", until: null })).toBe(acting);
    expect(clashing([acting], { kind: "plt", from: "2024-07-01", until: null })).toBeNull();
  });

  it("an open end reaches every later day", () => {
    expect(clashing([next], { kind: "definitif", from: "2030-01-01", until: null })).toBe(next);
    expect(clashing([next], { kind: "definitif", from: "2024-08-01", until: "2024-09-01" })).toBeNull();
  });
});

describe("days on which nobody is in office", () => {
  it("are found before, between and after", () => {
    expect(vacancies([next, head, acting], { from: "2022-01-01", until: null })).toEqual([
      { from: "2022-01-01", until: "2023-01-01" },
      { from: "2024-07-01", until: "2024-09-01" },
    ]);
    expect(vacancies([head], { from: "2023-01-01", until: "2025-01-01" })).toEqual([
      { from: "2024-03-01", until: "2025-01-01" },
    ]);
  });

  it("a Plh. alone does not fill a vacant position", () => {
    const plh: Held = { kind: "plh", from: "2024-01-01", until: null };
    expect(vacancies([plh], { from: "2024-01-01", until: null })).toEqual([{ from: "2024-01-01", until: null }]);
    expect(vacancies([], { from: "2024-01-01", until: null })).toHaveLength(1);
  });
});
