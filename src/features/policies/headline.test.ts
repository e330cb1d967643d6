import { expect, test } from "vitest";
import { policiesFinding } from "./headline.ts";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const base = { isDefault: true, agency: null, name: "bawaan", validFrom: day("2015-01-01"), validUntil: null };
const own = { ...base, isDefault: false, name: "Perbup 12/2025", validFrom: day("2025-01-01") };
const departing = { ...own, agency: { id: "a", shortName: "Disnaker" } };

test("the finding names what holds today and who departs from it", () => {
  expect(policiesFinding([base], "2024-11-24")).toBe("Hari ini berlaku bawaan");
  expect(policiesFinding([own, base], "2024-12-31")).toBe("Hari ini berlaku bawaan");
  expect(policiesFinding([own, base], "2025-01-01")).toBe("Hari ini berlaku Perbup 12/2025");
  expect(policiesFinding([departing, own, base], "2025-06-01")).toBe(
    "Hari ini berlaku Perbup 12/2025; 1 instansi memakai yang lain",
  );
  expect(policiesFinding([{ ...own, validUntil: day("2026-01-01") }], "2026-01-01")).toBe(
    "Belum ada kebijakan yang berlaku hari ini",
  );
});
