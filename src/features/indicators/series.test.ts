import { expect, test } from "vitest";
import { type Period, parsePeriodCode, periodCode } from "#domain/period/period.ts";
import { missing, notDue, numberValue } from "#domain/value/value.ts";
import { chooseSeries, type SeriesPoint, seriesClaim } from "./series.ts";

const periodOf = (code: string): Period => parsePeriodCode(code) ?? { year: 0, kind: "year", ordinal: 1 };

const point = (code: string, change: Partial<SeriesPoint> = {}): SeriesPoint => ({
  period: periodOf(code),
  due: "due",
  realisasi: missing("Belum diisi."),
  hasTarget: true,
  hasEntry: false,
  belowTarget: null,
  ...change,
});

const measured = (code: string, belowTarget: boolean | null) =>
  point(code, { hasEntry: true, realisasi: numberValue("59.25"), belowTarget });

const codes = (points: SeriesPoint[]) => points.map((one) => periodCode(one.period));
const nobody = () => false;

test("the year is left out where the second semester says the same", () => {
  const all = [
    point("2024"),
    measured("2023", false),
    measured("2024-S1", false),
    point("2024-S2", { hasEntry: true }),
  ];
  expect(codes(chooseSeries(all, nobody))).toEqual(["2023", "2024-S1", "2024-S2"]);
});

test("the year stays when the page is about it, or has an entry of its own", () => {
  const all = [point("2024"), point("2024-S2", { hasEntry: true })];
  expect(codes(chooseSeries(all, (one) => one.period.kind === "year"))).toEqual(["2024", "2024-S2"]);
  expect(codes(chooseSeries([point("2024", { hasEntry: true }), all[1] ?? point("2024-S2")], nobody))).toHaveLength(2);
});

test("the year stays where the semester is not measured at all", () => {
  const semester = point("2024-S2", { due: "not-due", realisasi: notDue("Diukur akhir tahun.") });
  expect(codes(chooseSeries([point("2024"), semester], nobody))).toEqual(["2024", "2024-S2"]);
});

test("periods that say nothing are left out", () => {
  expect(chooseSeries([point("2018-S1", { hasTarget: false })], nobody)).toEqual([]);
});

test("the claim counts measured periods and names the open ones", () => {
  const all = [measured("2023", false), measured("2024-S1", false), point("2024-S2")];
  expect(seriesClaim(all)).toBe("Target tercapai pada tahun 2023 dan Semester I 2024; Semester II 2024 belum diisi");
  expect(seriesClaim([measured("2023", false), measured("2024-S1", true)])).toBe(
    "Target tercapai pada tahun 2023, tidak pada Semester I 2024",
  );
  expect(seriesClaim([measured("2023", true), measured("2024-S1", true)])).toBe(
    "Target tidak tercapai pada tahun 2023 dan Semester I 2024",
  );
  expect(seriesClaim([measured("2023", true)])).toBe("Target tahun 2023 tidak tercapai");
});

test("a period that is not due is not an open one, and no target is not a missed one", () => {
  const quiet = point("2024-S1", { due: "not-due", realisasi: notDue("Diukur triwulan IV.") });
  expect(seriesClaim([measured("2023", false), quiet])).toBe("Target tahun 2023 tercapai");
  expect(seriesClaim([measured("2023", null)])).toBe("Terukur pada tahun 2023, tanpa target");
  expect(seriesClaim([quiet])).toBe("Belum ada periode yang terukur");
});
