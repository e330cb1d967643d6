import { expect, test } from "vitest";
import { contentOf } from "./content.ts";
import type { PlannedPosition, PlanOfYear } from "./plan-of-year.ts";
import { agreementGroups, filteredGroups, type StoredAgreement } from "./rows.ts";

const position = (id: string, unitId: string | null, level: PlannedPosition["level"], kinerja: string[]) => ({
  ...{ id, unitId, level, name: `Jabatan ${id}`, shortName: id, holder: null },
  kinerja: kinerja.map((one) => ({ id: one, text: one })),
});
const indicator = (code: string, ownerId: string, target: string | null) => ({
  ...{ code, ownerId, isIku: ownerId === "s", name: code, satuan: "persen", target, isAgreed: true, programIds: [] },
});
const plan: PlanOfYear = {
  ...{ agencyId: "a", agency: "Dinas", government: "Kabupaten", leader: "Bupati", year: 2024, covers: true },
  sasaran: [{ id: "s", text: "Sasaran" }],
  indicators: [indicator("iku", "s", "10"), indicator("iki", "k", null), indicator("iki-2", "k2", "5")],
  programs: [],
  units: [
    { id: "bidang", parentId: null, name: "Bidang" },
    { id: "seksi", parentId: "bidang", name: "Seksi" },
  ],
  positions: [
    position("kasi", "seksi", "kepala_seksi", ["k"]),
    position("kabid", "bidang", "kepala_bidang", ["k2"]),
    position("penata", "seksi", "pelaksana", []),
    position("kepala", null, "kepala", []),
  ],
};
const now = new Date("2024-02-05T03:00:00Z");
const stored = (
  positionId: string,
  revision: number,
  state: StoredAgreement["state"],
  from = plan,
): StoredAgreement => ({
  ...{ id: `${positionId} ${revision}`, positionId, revision, state, signedOn: null },
  content: contentOf(from, from.positions.find(({ id }) => id === positionId) ?? expect.fail(), now),
});
const rowsOf = (agreements: StoredAgreement[], from = plan) =>
  agreementGroups(from, agreements, now).flatMap(({ rows }) => rows);

test("by unit, the head of the agency first, each with what it lacks", () => {
  const groups = agreementGroups(plan, [], now);
  expect(groups.map(({ name, depth, rows }) => [name, depth, rows.map(({ shortName }) => shortName)])).toEqual([
    ["Dinas", 0, ["kepala"]],
    ["Bidang", 0, ["kabid"]],
    ["Seksi", 1, ["kasi", "penata"]],
  ]);
  expect(rowsOf([]).map(({ shortName, standing, holes }) => [shortName, standing, holes])).toEqual([
    ["kepala", "none", 0],
    ["kabid", "none", 0],
    ["kasi", "none", 1],
    ["penata", "empty", 0],
  ]);
});

test("the newest revision speaks for a position", () => {
  const [kepala] = rowsOf([stored("kepala", 1, "agreed"), stored("kepala", 0, "changed")]);
  expect(kepala).toMatchObject({ standing: "agreed", agreement: { id: "kepala 1", revision: 1 } });
});

test("signed, and the target changed afterwards: a PK Perubahan is needed; a draft only differs", () => {
  const revised = {
    ...plan,
    indicators: plan.indicators.map((one) => (one.code === "iku" ? { ...one, target: "9" } : one)),
  };
  expect(rowsOf([stored("kepala", 0, "signed")])[0]).toMatchObject({ standing: "signed", differs: 0 });
  expect(rowsOf([stored("kepala", 0, "signed")], revised)[0]).toMatchObject({ standing: "outdated", differs: 1 });
  expect(rowsOf([stored("kepala", 0, "draft")], revised)[0]).toMatchObject({ standing: "draft", differs: 1 });
});

test("filtered by standing and by words of the position and its unit", () => {
  const groups = agreementGroups(plan, [stored("kabid", 0, "draft")], now);
  const found = (standing: Parameters<typeof filteredGroups>[1]["standing"], text = "") =>
    filteredGroups(groups, { standing, text }).flatMap(({ rows }) => rows.map(({ shortName }) => shortName));
  expect(found("draft")).toEqual(["kabid"]);
  expect(found("none")).toEqual(["kepala", "kasi"]);
  expect(found("all", "seksi jabatan")).toEqual(["kasi", "penata"]);
  expect(found("signed")).toEqual([]);
});
