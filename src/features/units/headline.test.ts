import { expect, test } from "vitest";
import { organisationHeadline } from "./headline.ts";
import { listOf, type OrganisationView, rowsOf, type ShownPosition } from "./view.ts";

const position = (id: string, unitId: string | null, holder: string | null): ShownPosition => ({
  ...{ id, code: id, name: `Jabatan ${id}`, shortName: id, unitId, holder, standingIn: null },
});
const life = (id: string, sortOrder: number) => ({
  ...{ id, code: id, sortOrder, from: "2000-01-01", until: null, version: 1 },
});
const place = (unitId: string, parentId: string | null) => ({
  ...{ unitId, parentId, kind: "seksi" as const, name: `Unit ${unitId}`, from: "2000-01-01", until: null },
});
const view: OrganisationView = {
  day: "2018-12-31",
  organisation: { units: [life("a", 1), life("b", 2)], places: [place("a", null), place("b", "a")], inside: [] },
  approved: [],
  changes: [],
  successions: [],
  positions: [position("kepala", null, "A"), position("kasi", "b", null), position("staf", "b", "B")],
};
const planned = (day: string) => ({ id: day, day, text: "", basis: null, by: "", isPlanned: true });

test("the finding: how large, what waits, whose holders are not known", () => {
  expect(organisationHeadline(view)).toBe("Dua unit dengan tiga jabatan; satu belum tercatat pejabatnya");
  const known = view.positions.map((one) => ({ ...one, holder: "X" }));
  expect(organisationHeadline({ ...view, positions: known })).toBe("Dua unit dengan tiga jabatan");
  const none = view.positions.map((one) => ({ ...one, holder: null }));
  expect(organisationHeadline({ ...view, positions: none })).toContain("pejabatnya belum tercatat");
  const changes = [planned("2028-01-01"), planned("2027-01-01")];
  expect(organisationHeadline({ ...view, changes })).toContain("dua perubahan menunggu, yang pertama 1 Januari 2027");
  expect(organisationHeadline({ ...view, day: "1999-01-01" })).toBe("Belum ada unit pada 1 Januari 1999");
  const empty = { units: [], places: [], inside: [] };
  expect(organisationHeadline({ ...view, organisation: empty })).toBe("Susunan unit belum dicatat");
});

test("rows: who stands under the head first, positions before the units below, all positions counted", () => {
  expect(rowsOf(view).map(({ text, note, parent }) => [text, note, parent])).toEqual([
    ["kepala", "A", null],
    ["Unit a", "2 jabatan", null],
    ["Unit b", "2 jabatan", "ua"],
    ["kasi", "belum tercatat", "ub"],
    ["staf", "B", "ub"],
  ]);
});

test("on paper every unit has its number", () => {
  expect(listOf(view).map((line) => (line.kind === "unit" ? `${line.mark} ${line.name}` : line.name))).toEqual([
    "Jabatan kepala",
    "1. Unit a",
    "1.1. Unit b",
    "Jabatan kasi",
    "Jabatan staf",
  ]);
});
