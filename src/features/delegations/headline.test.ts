import { expect, test } from "vitest";
import { governmentHeadline } from "./headline.ts";

const state = (...states: ("live" | "coming" | "over" | "revoked")[]) => states.map((one) => ({ state: one }));

test("the manager reads who acts for whom today, and what is to come", () => {
  expect(governmentHeadline([])).toBe("Hari ini tidak ada yang bertindak atas nama orang lain");
  expect(governmentHeadline(state("live", "over", "revoked"))).toBe("Satu pendelegasian berlaku hari ini");
  expect(governmentHeadline(state("live", "live", "coming"))).toBe(
    "Dua pendelegasian berlaku hari ini, satu akan berlaku",
  );
});
