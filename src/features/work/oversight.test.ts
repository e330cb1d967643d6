import { describe, expect, it } from "vitest";
import type { WindowState } from "#domain/period/window.ts";
import type { WorkflowState } from "#domain/workflow/workflow.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { lateAgencies, type Owed, oversightHeadline, progressOf } from "./oversight.ts";

const now = new Date("2024-07-18T08:00:00+07:00");
const periodDue = (due: string, window: WindowState): PeriodRow => ({
  ...{ id: "s1", code: "2024-S1", year: 2024, kind: "semester", ordinal: 1, window, locksAt: null },
  opensAt: new Date("2024-07-01T00:00:00+07:00"),
  dueAt: new Date(`${due}T23:59:59+07:00`),
});
const open = periodDue("2024-07-31", "open");
const late = periodDue("2024-07-15", "late");
const agencies = ["disnaker", "dinsos"].map((id) => ({
  ...{ id, code: id, name: id, shortName: id, governmentCode: "lamongan" },
}));
const owed = (agencyId: string, state: WorkflowState | null, given: Partial<Owed> = {}): Owed => ({
  ...{ indicatorId: "i", agencyId, unitId: null, measuredIn: ["S1", "S2"] },
  realisasi: state === null ? null : { state, isLate: false, isReturned: false, isBegun: false },
  ...given,
});

describe("progress of agencies", () => {
  it("counts what is owed: without an entry too, not what is measured later or was never begun", () => {
    const rows = [
      owed("disnaker", null),
      owed("disnaker", "draft"),
      owed("disnaker", "approved"),
      owed("disnaker", "draft", { measuredIn: ["TW4"] }),
      owed("disnaker", "draft", { measuredIn: [] }),
      owed("dinsos", "submitted"),
    ];
    const progress = progressOf(agencies, rows, open, [open]);
    expect(progress).toMatchObject([
      { agency: { id: "disnaker" }, total: 3, draft: 2, done: 1 },
      { agency: { id: "dinsos" }, total: 1, draft: 0, submitted: 1 },
    ]);
    expect(lateAgencies(progress, open, now)).toEqual([]);
    expect(lateAgencies(progress, late, now).map((one) => one.agency.id)).toEqual(["disnaker"]);
  });
});

describe("the overseer's finding", () => {
  const say = (period: PeriodRow, ...rows: Owed[]) =>
    oversightHeadline(progressOf(agencies, rows, period, [period]), period, now);
  it.each([
    [
      "none",
      open,
      ["draft", "draft"],
      "Belum ada instansi yang selesai mengirim semester I 2024, batasnya 13 hari lagi",
    ],
    [
      "one",
      open,
      ["draft", "submitted"],
      "Satu dari dua instansi selesai mengirim semester I 2024, batasnya 13 hari lagi",
    ],
    ["all", open, ["verified", "submitted"], "Semua instansi selesai mengirim semester I 2024"],
    ["late", late, ["draft", "submitted"], "Satu instansi terlambat tiga hari mengirim semester I 2024"],
    ["not open", periodDue("2024-07-31", "not-open"), ["draft", "draft"], "Semester I 2024 belum dibuka"],
  ] as const)("%s", (_name, period, [disnaker, dinsos], says) => {
    expect(say(period, owed("disnaker", disnaker), owed("dinsos", dinsos))).toBe(says);
  });

  it("says when nothing is measured", () => {
    expect(say(open)).toBe("Tidak ada realisasi yang diukur pada semester I 2024");
  });
});
