import { describe, expect, it } from "vitest";
import { coverageOf } from "#domain/organisation/coverage.ts";
import { groupPositions, readFilter, unitChoices } from "./list-view.ts";
import type { PositionList, PositionRow } from "./position.ts";

const row = (shortName: string, unitId: string | null, more: Partial<PositionRow> = {}): PositionRow => ({
  ...{
    id: shortName,
    code: shortName,
    name: shortName.toUpperCase(),
    shortName,
    level: "pelaksana",
    unitId,
    unit: unitId,
  },
  ...{ validFrom: "2020-01-01", validUntil: null, isThere: true, holder: null, standingIn: null },
  coverage: coverageOf({ kinerja: [], fungsi: [], isHeld: false }, true),
  ...more,
});
const list: PositionList = {
  ...{ day: "2024-12-31", hasIku: true },
  units: [
    { id: "seksi", parentId: "bidang", name: "Seksi Pelatihan" },
    { id: "bidang", parentId: null, name: "Bidang Penempatan" },
  ],
  positions: [
    row("Kasi", "seksi", { holder: { kind: "plt", name: "Rahayu" } }),
    row("Kabid", "bidang"),
    row("Kepala", null, { coverage: coverageOf({ kinerja: [], fungsi: [], isHeld: true }, true) }),
  ],
};
const shown = (asked: Record<string, string> = {}) =>
  groupPositions(list, readFilter(asked)).map(({ name, depth, positions }) => [
    name,
    depth,
    ...positions.map(({ shortName }) => shortName),
  ]);

describe("the list", () => {
  it("goes by units in the order of their tree", () => {
    expect(shown()).toEqual([
      ["Langsung di bawah kepala instansi", 0, "Kepala"],
      ["Bidang Penempatan", 0, "Kabid"],
      ["Seksi Pelatihan", 1, "Kasi"],
    ]);
  });

  it("is sifted by words, also of the holder, by a unit with what lies below it, and by what is missing", () => {
    expect(shown({ cari: "  rahayu " })).toEqual([["Seksi Pelatihan", 1, "Kasi"]]);
    expect(shown({ unit: "bidang" }).map(([name]) => name)).toEqual(["Bidang Penempatan", "Seksi Pelatihan"]);
    expect(shown({ celah: "tanpa-pejabat" }).map(([name]) => name)).toEqual(["Bidang Penempatan", "Seksi Pelatihan"]);
    expect(shown({ celah: "apa saja" })).toHaveLength(3);
    expect(shown({ cari: "tidak ada" })).toEqual([]);
  });

  it("offers units as they lie under each other", () => {
    expect(unitChoices(list.units)).toEqual([
      { value: "bidang", label: "Bidang Penempatan" },
      { value: "seksi", label: "– Seksi Pelatihan" },
    ]);
  });

  it("a unit whose own unit is not there that day stands at the top", () => {
    const alone = { ...list, units: [{ id: "seksi", parentId: "bidang", name: "Seksi Pelatihan" }] };
    expect(groupPositions(alone, readFilter({})).map(({ name }) => name)).toContain("Seksi Pelatihan");
  });
});
