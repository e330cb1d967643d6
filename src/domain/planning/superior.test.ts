import { expect, test } from "vitest";
import { type RankedPosition, superiorOf } from "./superior.ts";

const units = [
  { id: "sekretariat", parentId: null },
  { id: "keuangan", parentId: "sekretariat" },
  { id: "bidang", parentId: null },
  { id: "seksi", parentId: "bidang" },
  { id: "upt", parentId: null },
];
const position = (id: string, unitId: string | null, level: RankedPosition["level"]) => ({ id, unitId, level });
const positions: RankedPosition[] = [
  position("kepala", null, "kepala"),
  position("sekretaris", "sekretariat", "sekretaris"),
  position("kasubbag", "keuangan", "kepala_subbag"),
  position("bendahara", "keuangan", "pelaksana"),
  position("kabid", "bidang", "kepala_bidang"),
  position("kasi", "seksi", "kepala_seksi"),
  position("penata", "seksi", "pelaksana"),
  position("analis", "bidang", "fungsional"),
  position("penjaga", "upt", "pelaksana"),
];
const above = (id: string, among = positions) => {
  const found = superiorOf(positions.find((one) => one.id === id) ?? expect.fail(id), among, units);
  return found.kind === "position" ? found.id : found.kind;
};

test("each answers to the next one above", () => {
  expect(positions.map(({ id }) => `${id} → ${above(id)}`)).toEqual([
    "kepala → government",
    "sekretaris → head",
    "kasubbag → sekretaris",
    "bendahara → kasubbag",
    "kabid → head",
    "kasi → kabid",
    "penata → kasi",
    "analis → kabid",
    "penjaga → head",
  ]);
});

test("where a place is vacant the next one above answers, at last the kepala", () => {
  const without = (...gone: string[]) => positions.filter(({ id }) => !gone.includes(id));
  expect(above("penata", without("kasi"))).toBe("kabid");
  expect(above("penata", without("kasi", "kabid"))).toBe("head");
  expect(above("kasubbag", without("sekretaris", "kepala"))).toBe("head");
});

test("a kasi who sits in the unit of the bidang itself, and pelaksana beside pelaksana", () => {
  const kasi = position("kasi-2", "bidang", "kepala_seksi");
  const staf = position("staf", "bidang", "pelaksana");
  const flat = [...positions, kasi, staf];
  expect(superiorOf(kasi, flat, units)).toEqual({ kind: "position", id: "kabid" });
  expect(superiorOf(staf, flat, units)).toEqual({ kind: "position", id: "kasi-2" });
});

test("of two kasi in one unit nobody knows whose the pelaksana is: the kabid answers", () => {
  const flat = ["kasi-2", "kasi-3"].map((id) => position(id, "bidang", "kepala_seksi"));
  const staf = position("staf", "bidang", "pelaksana");
  expect(superiorOf(staf, [...positions, ...flat], units)).toEqual({ kind: "position", id: "kabid" });
});

test("a tree that runs in a circle ends at the kepala", () => {
  const circle = [
    { id: "a", parentId: "b" },
    { id: "b", parentId: "a" },
  ];
  expect(superiorOf(position("x", "a", "pelaksana"), [], circle)).toEqual({ kind: "head" });
});
