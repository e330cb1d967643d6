import { expect, test } from "vitest";
import { partiesOf } from "./parties.ts";
import type { PlannedPosition, PlanOfYear } from "./plan-of-year.ts";

const position = (
  id: string,
  unitId: string | null,
  level: PlannedPosition["level"],
  holder: PlannedPosition["holder"] = null,
): PlannedPosition => ({ ...{ id, unitId, level, name: id, shortName: id, kinerja: [] }, holder });

const plan: PlanOfYear = {
  ...{ agencyId: "a", agency: "Dinas Tenaga Kerja", government: "Kabupaten Lamongan", leader: "Bupati Lamongan" },
  ...{ year: 2024, covers: true, sasaran: [], indicators: [], programs: [] },
  units: [
    { id: "bidang", parentId: null, name: "Bidang" },
    { id: "seksi", parentId: "bidang", name: "Seksi" },
  ],
  positions: [
    position("KEPALA DINAS", null, "kepala", { name: "Pejabat Satu", kind: "plt" }),
    position("KEPALA BIDANG PENEMPATAN", "bidang", "kepala_bidang"),
    position("KEPALA SEKSI INFORMASI DAN BURSA KERJA", "seksi", "kepala_seksi", {
      name: "Pejabat Tiga",
      kind: "definitif",
    }),
  ],
};
const of = (index: number, from = plan) => partiesOf(from, from.positions[index] ?? expect.fail());

test("the head promises to the bupati; the holder of the day stands in it, with Plt.", () =>
  expect(of(0)).toEqual({
    promiser: { name: "Pejabat Satu", title: "Kepala Dinas Tenaga Kerja Kabupaten Lamongan", kind: "plt" },
    superior: { name: null, title: "Bupati Lamongan", kind: "definitif" },
  }));

test("kabid to the head, kasi to the kabid", () => {
  expect(of(1).superior).toEqual(of(0).promiser);
  expect(of(2)).toEqual({
    promiser: { name: "Pejabat Tiga", title: "Kepala Seksi Informasi dan Bursa Kerja", kind: "definitif" },
    superior: { name: null, title: "Kepala Bidang Penempatan", kind: "definitif" },
  });
});

test("a kasi whose bidang has no kepala promises to the head", () => {
  const without = { ...plan, positions: plan.positions.filter(({ level }) => level !== "kepala_bidang") };
  expect(of(1, without).superior.title).toBe("Kepala Dinas Tenaga Kerja Kabupaten Lamongan");
});
