import { expect, test } from "vitest";
import { kindsUnder, standsUnder } from "#domain/planning/pohon.ts";

const nodes = [
  { id: "a", parentId: null, kind: "critical_factor" as const },
  { id: "b", parentId: "a", kind: "condition" as const },
  { id: "c", parentId: "b", kind: "condition" as const },
];

test("a level stands under its own or a higher one", () => {
  expect(kindsUnder(null)).toHaveLength(4);
  expect(kindsUnder("condition")).toEqual(["condition", "operational"]);
  expect(standsUnder(nodes, "c", "a")).toBeNull();
  expect(standsUnder(nodes, "c", null)).toBeNull();
  expect(standsUnder(nodes, "a", "c")).toBe("Faktor kunci keberhasilan tidak berada di bawah kondisi antara.");
});

test("nothing stands under its own descendant, nor under another sasaran", () => {
  expect(standsUnder(nodes, "b", "c")).toBe("Bagian ini tidak dapat berada di bawah turunannya sendiri.");
  expect(standsUnder(nodes, "b", "b")).toBe("Bagian ini tidak dapat berada di bawah turunannya sendiri.");
  expect(standsUnder(nodes, "b", "elsewhere")).toBe("Bagian pohon kinerja hanya pindah di bawah sasaran yang sama.");
});
