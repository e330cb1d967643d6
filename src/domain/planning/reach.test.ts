import { expect, test } from "vitest";
import { type LinkedIndicator, unreached } from "#domain/planning/reach.ts";

const indicator = (id: string, more: Partial<LinkedIndicator>): LinkedIndicator => ({
  ...{ id, level: "sasaran", ownerId: "s1", parentIds: [], programIds: [] },
  ...more,
});

const plan = {
  tujuan: [
    { id: "t1", misiId: "m1" },
    { id: "t2", misiId: null },
  ],
  sasaran: [
    { id: "s1", tujuanId: "t1" },
    { id: "s2", tujuanId: "t2" },
    { id: "s3", tujuanId: null },
  ],
  programs: [
    { id: "p1", parentId: null },
    { id: "k1", parentId: "p1" },
    { id: "p2", parentId: null },
  ],
};

test("from the misi down to the IKI of an IKI, and to the kegiatan of a program that serves an IKU", () => {
  const indicators = [
    indicator("iku", { programIds: ["p1"] }),
    indicator("kegiatan", { level: "kegiatan", ownerId: "k1" }),
    indicator("iki-2", { level: "iki", ownerId: "j2", parentIds: ["iki-1"] }),
    indicator("iki-1", { level: "iki", ownerId: "j1", parentIds: ["iku"] }),
  ];
  expect([...unreached({ ...plan, indicators })]).toEqual([]);
});

test("the way ends at a tujuan without misi, a sasaran without tujuan, a program nobody names, an IKI alone", () => {
  const indicators = [
    indicator("a", { ownerId: "s2", programIds: ["p2"] }),
    indicator("b", { ownerId: "s3" }),
    indicator("c", { level: "program", ownerId: "p2" }),
    indicator("d", { level: "iki", ownerId: "j1" }),
  ];
  expect([...unreached({ ...plan, indicators })]).toEqual(["a", "b", "c", "d"]);
});

test("two IKI that carry each other are reached by neither", () => {
  const indicators = [
    indicator("x", { level: "iki", ownerId: "j1", parentIds: ["y"] }),
    indicator("y", { level: "iki", ownerId: "j2", parentIds: ["x"] }),
  ];
  expect(unreached({ ...plan, indicators }).size).toBe(2);
});
