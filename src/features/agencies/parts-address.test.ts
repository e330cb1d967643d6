import { expect, test } from "vitest";
import { tableParts } from "#features/agencies/parts-address.ts";

const agency = { governmentCode: "lamongan", code: "disnaker" };

test("the part of one table is changed, and everything else in the address stays", () => {
  const parts = tableParts(agency, "pk", { periode: "2024", cari: "kasi", unit: "40", keadaan: ["a", "b"] });
  expect([parts.asked("unit"), parts.asked("lain")]).toEqual([40, 0]);
  expect(parts.href("unit")("semua")).toBe("/lamongan/disnaker/pk?periode=2024&cari=kasi&unit=semua");
  expect(parts.href("lain")(20)).toBe("/lamongan/disnaker/pk?periode=2024&cari=kasi&unit=40&lain=20");
});
