import { expect, test } from "vitest";
import { type ShareLink, unevenShares } from "./shares.ts";

const of = (parentCode: string, ...shares: string[]): ShareLink[] =>
  shares.map((share) => ({ parentCode, parentName: `Nama ${parentCode}`, share }));

test("shares that make exactly 100 are in order, however finely they are cut", () => {
  expect(unevenShares(of("iku-1", "60", "40"))).toEqual([]);
  expect(unevenShares(of("iku-1", "33.3", "33.3", "33.4"))).toEqual([]);
  expect(unevenShares(of("iku-1", "100"))).toEqual([]);
});

test("too little and too much are named with their sum, each indicator by itself", () => {
  expect(unevenShares([...of("iku-1", "60", "30.5"), ...of("iku-2", "50", "50"), ...of("iku-3", "70", "40")])).toEqual([
    { code: "iku-1", name: "Nama iku-1", sum: "90.5" },
    { code: "iku-3", name: "Nama iku-3", sum: "110" },
  ]);
});

test("thirds written with two decimals do not make a whole", () => {
  expect(unevenShares(of("iku-1", "33.33", "33.33", "33.33"))[0]?.sum).toBe("99.99");
});

test("nobody has shares: nothing to say", () => {
  expect(unevenShares([])).toEqual([]);
});
