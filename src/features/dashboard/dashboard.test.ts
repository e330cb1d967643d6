import { expect, test } from "vitest";
import { proveActor, type Role } from "#domain/access/actor.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";
import { byCode, indicatorIn, lamongan2023, lamongan2024, sheetOf } from "../../../tests/support/lamongan-sheet.ts";
import { dashboardOf } from "./dashboard.ts";

const now = new Date("2024-07-18T02:00:00Z");
const semester1: PeriodRow = {
  ...{ id: "2024-S1", code: "2024-S1", year: 2024, kind: "semester", ordinal: 1, window: "open" },
  opensAt: new Date("2024-07-01T00:00:00+07:00"),
  dueAt: new Date("2024-07-31T23:59:59+07:00"),
  locksAt: null,
};

function dashboardIn(role: Role, indicators: SheetIndicator[], unapproved: string[] = []) {
  const actor = proveActor({
    ...{ userId: "1", name: "Kepala", membershipId: "1", role, title: "Kepala Dinas" },
    ...{ governmentId: "lamongan", agencyId: "disnaker", unitId: null },
  });
  const data = {
    sheet: sheetOf("2024-S1", indicators),
    before: byCode(lamongan2023()),
    lastYear: { ...semester1, code: "2023", year: 2023, kind: "year" as const },
    ...{ programs: [], findings: [], eased: [], waiting: [], unapproved: new Set(unapproved) },
  };
  return dashboardOf({ actor, data, period: semester1, periods: [semester1], now });
}

test("what lies below program is counted, not listed", () => {
  const below = [
    indicatorIn("2024-S1", { code: "sub", level: "sub_kegiatan", realisasi: "1", target: "10" }),
    indicatorIn("2024-S1", { code: "iki-1", level: "iki", realisasi: "1", target: "10" }),
    indicatorIn("2024-S1", { code: "iki-2", level: "iki" }),
  ];
  const dashboard = dashboardIn("head", [...lamongan2024(), ...below]);
  expect(dashboard.rows).toHaveLength(9);
  expect(dashboard.below).toBe("satu indikator sub kegiatan dan dua indikator jabatan (IKI)");
  expect(dashboard.headline[0]?.text).toContain("dari sembilan");
  expect(dashboardIn("head", lamongan2024()).below).toBeNull();
});

test("the limits of the policy's bands are the marks on the ruler", () => {
  expect(dashboardIn("head", lamongan2024())).toMatchObject({ limits: [50, 65, 75, 90], bands: 5 });
});

test("a sheet with a figure that nobody has approved is a draft; an empty one is not", () => {
  const at = (row: object, unapproved: string[] = []) =>
    dashboardIn("head", [indicatorIn("2024-S1", { code: "A", target: "1", ...row })], unapproved).draft;
  expect(at({ realisasi: "1", row: { state: "approved" } })).toBe(false);
  expect(at({ realisasi: "1", row: { state: "verified" } })).toBe(true);
  expect(at({ row: { state: "draft" } })).toBe(false);
});

test("a figure without an entry of its own is as approved as those behind it", () => {
  const figure = indicatorIn("2024-S1", { code: "A", target: "1", realisasi: "1" });
  const accumulated = { ...figure, realisasi: null };
  expect(dashboardIn("head", [accumulated]).draft).toBe(false);
  expect(dashboardIn("head", [accumulated], [accumulated.id]).draft).toBe(true);
});

test("the operator of an open period is told how much is empty and how much is not sent", () => {
  const entries = [
    indicatorIn("2024-S1", { code: "A", target: "1", row: { state: "draft" } }),
    indicatorIn("2024-S1", { code: "B", target: "1", row: { state: "draft" } }),
    indicatorIn("2024-S1", { code: "C", target: "1", realisasi: "1", row: { state: "draft" } }),
    indicatorIn("2024-S1", { code: "D", target: "1", realisasi: "1", row: { state: "submitted" } }),
  ];
  expect(dashboardIn("operator", entries).wait?.items.map(({ title }) => title)).toEqual([
    "Isi dua realisasi semester I 2024",
    "Kirim satu draf semester I 2024",
  ]);
  expect(dashboardIn("head", entries).wait).toBeNull();
});
