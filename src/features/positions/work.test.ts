import { expect, it } from "vitest";
import type { Holder } from "./position.ts";
import { readWork, todayWithin } from "./work.ts";

const holder = { id: "a", kind: "plt" } as Holder;

it("reads what is being done from the address, and only what there is", () => {
  expect(readWork({ kerja: "nama" }, [])).toEqual({ kind: "nama" });
  expect(readWork({ kerja: "serah", pejabat: "a" }, [holder])).toEqual({ kind: "serah", holder });
  expect(readWork({ kerja: "serah", pejabat: "b" }, [holder])).toBeNull();
  expect(readWork({ kerja: ["nama"] }, [])).toBeNull();
  expect(readWork({ kerja: "apa saja" }, [])).toBeNull();
});

it("begins with today only on a page about this year", () => {
  const now = new Date("2024-12-31T18:00:00Z");
  expect(todayWithin(2025, now)).toBe("2025-01-01");
  expect(todayWithin(2024, now)).toBe("");
});
