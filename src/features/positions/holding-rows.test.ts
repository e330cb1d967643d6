import { expect, it } from "vitest";
import { holdingRows } from "./holding-rows.ts";
import type { Holder } from "./position.ts";

const holder = (kind: Holder["kind"], from: string, until: string | null): Holder => ({
  ...{ id: from, name: from, userId: null, nip: null, decreeNumber: null, decreeOn: null, version: 1 },
  ...{ kind, from, until },
});
const life = { validFrom: "2000-01-01", validUntil: null };
const told = (holders: Holder[], day: string, whole: { validFrom: string; validUntil: string | null } = life) =>
  holdingRows(holders, whole, day).map((row) =>
    row.kind === "held" ? `${row.holder.kind} ${row.holder.from}` : `kosong ${row.span.from} ${row.span.until ?? "-"}`,
  );

it("newest first, with the days on which nobody held it", () => {
  const holders = [
    holder("definitif", "2022-01-01", "2023-01-01"),
    holder("plh", "2022-06-01", "2022-06-10"),
    holder("plt", "2024-01-01", "2024-07-01"),
  ];
  expect(told(holders, "2024-12-31")).toEqual([
    "kosong 2024-07-01 -",
    "plt 2024-01-01",
    "kosong 2023-01-01 2024-01-01",
    "plh 2022-06-01",
    "definitif 2022-01-01",
  ]);
});

it("says nothing of the days before the first holder, of days to come, or after the end", () => {
  const ended = [holder("definitif", "2022-01-01", "2023-01-01")];
  expect(told(ended, "2022-12-31")).toEqual(["definitif 2022-01-01"]);
  expect(told(ended, "2024-12-31", { ...life, validUntil: "2023-01-01" })).toEqual(["definitif 2022-01-01"]);
  expect(told([], "2024-12-31")).toEqual([]);
});
