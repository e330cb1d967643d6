import { expect, test } from "vitest";
import { byCode, indicatorIn, lamongan2023, lamongan2024, targetOf } from "../../../tests/support/lamongan-sheet.ts";
import { lighterTargets } from "./lighter-targets.ts";

test("seven of nine targets 2024 ask for less than was reached in 2023", () => {
  const plot = lighterTargets(lamongan2024(), byCode(lamongan2023()), 2024);
  expect(plot?.claim).toBe("Tujuh dari sembilan target 2024 lebih rendah dari realisasi 2023");
  expect(plot?.dots.map(({ code, shown }) => `${code} ${shown}`)).toEqual([
    "produktivitas 115,86",
    "bekerja 100,73",
    "akurasi 99,99",
    "ditempatkan 99,37",
    "sakip 98,41",
    "transmigran 96,35",
    "ikm 92,46",
    "patuh 91,61",
    "sertifikat 54,80",
  ]);
  expect(plot?.from).toBeGreaterThan(85);
  expect(plot?.from).toBeLessThan(91.61);
  expect(plot?.to).toBeGreaterThan(115.86);
});

test("where lower is better, a higher target is the lighter one", () => {
  const now = [indicatorIn("2024-S1", { code: "TPT", polarity: "minimise", yearTarget: targetOf("6") })];
  const before = byCode([indicatorIn("2023", { code: "TPT", polarity: "minimise", target: "7", realisasi: "5" })]);
  const plot = lighterTargets(now, before, 2024);
  expect(plot?.claim).toBe("Satu-satunya target 2024 lebih ringan daripada realisasi 2023");
  expect(plot?.dots[0]?.shown).toBe("83,33");
});

test("equal is not lighter; a range and a zero have no share", () => {
  const before = byCode(
    ["A", "B", "C"].map((code) => indicatorIn("2023", { code, target: "1", realisasi: code === "C" ? "0" : "5" })),
  );
  const now = [
    indicatorIn("2024-S1", { code: "A", yearTarget: targetOf("5") }),
    indicatorIn("2024-S1", { code: "B", polarity: "range-in", yearTarget: targetOf("5") }),
    indicatorIn("2024-S1", { code: "C", yearTarget: targetOf("5") }),
  ];
  const plot = lighterTargets(now, before, 2024);
  expect(plot?.dots.map(({ code, shown }) => [code, shown])).toEqual([["A", "100,00"]]);
  expect(plot?.claim).toBe("Tidak ada target 2024 yang lebih rendah dari realisasi 2023");
});

test("nothing to compare, no plot", () => {
  expect(lighterTargets(lamongan2024(), new Map(), 2024)).toBeNull();
});
