import { describe, expect, test } from "vitest";
import { targetCell, targetColumns } from "./columns.ts";
import { participantsOf, supportOf } from "./framework.ts";
import { planHeadline } from "./headline.ts";
import { factsOf, type PlanIndicator, type PlanPosition, type PlanProgram, plansFor, type YearPlan } from "./plan.ts";
import { groupByUnit, searchPositions } from "./positions.ts";

const indicator = (changes: Partial<PlanIndicator> = {}): PlanIndicator => ({
  code: "nilai-sakip",
  level: "sasaran",
  ownerId: "s1",
  name: "Nilai Sakip Dinas Tenaga Kerja",
  shortName: "Nilai SAKIP dinas",
  satuan: "nilai",
  decimals: 2,
  measuredIn: ["S1", "S2"],
  dataSource: null,
  responsible: null,
  hasFormula: true,
  targets: [],
  parents: [],
  ...changes,
});

const position = (id: string, unitId: string | null, kinerja: string): PlanPosition => ({
  id,
  unitId,
  name: id.toUpperCase(),
  shortName: id,
  duties: { tugas: [], fungsi: [] },
  kinerja: [{ id: `k-${id}`, text: kinerja }],
});

const empty: YearPlan = {
  year: 2024,
  covers: true,
  plans: [],
  duties: { tugas: [], fungsi: [] },
  programs: [],
  units: [],
  positions: [],
  indicators: [],
  frameworks: [],
};

describe("which plan a year sees", () => {
  const renstra = { yearFrom: 2021, yearUntil: 2026 };
  const decree = { yearFrom: 2018, yearUntil: 2018 };

  test("those that reach it", () => {
    expect(plansFor([decree, renstra], 2024)).toEqual({ covers: true, plans: [renstra] });
  });

  test("else the nearest, said to be so", () => {
    expect(plansFor([decree, renstra], 2019)).toEqual({ covers: false, plans: [decree] });
    expect(plansFor([decree, renstra], 2030)).toEqual({ covers: false, plans: [renstra] });
    expect(plansFor([], 2024)).toEqual({ covers: false, plans: [] });
  });
});

describe("the heading", () => {
  const sasaran = { id: "s1", mark: null, text: "Penempatan naik", tujuanId: null };
  const part = {
    ...{ id: "p", name: "Renstra", yearFrom: 2021, yearUntil: 2026, document: null, visi: null },
    ...{ misi: [], tujuan: [], sasaran: [sasaran] },
  };

  test("sasaran and IKU, then the first gap", () => {
    const plan = { ...empty, plans: [part], indicators: [indicator(), indicator({ code: "b" })] };
    const gap = { place: "sasaran", count: 1, of: 1, text: "1 sasaran tanpa tautan tujuan" } as const;
    expect(planHeadline(plan, [gap])).toBe("Satu sasaran diukur dua IKU; 1 sasaran tanpa tautan tujuan");
    expect(planHeadline(plan, [])).toBe("Satu sasaran diukur dua IKU; tidak ada bagian yang kurang");
  });

  test("positions where there is no sasaran, and nothing at all", () => {
    const plan = { ...empty, positions: [position("a", null, "x")], indicators: [indicator({ level: "iki" })] };
    expect(planHeadline(plan, [])).toBe("Satu jabatan memegang satu IKI; tidak ada bagian yang kurang");
    expect(planHeadline(empty, [])).toBe("Rencana instansi ini belum dimuat");
  });
});

describe("columns of targets", () => {
  const sakip = indicator({
    targets: [
      { period: "2024", written: "86,90" },
      { period: "2024-S1", written: "83,45" },
    ],
  });

  test("the year last, and always", () => {
    expect(targetColumns([sakip], 2024).map(({ label }) => label)).toEqual(["Smt I", "2024"]);
    expect(targetColumns([], 2024).map(({ label }) => label)).toEqual(["2024"]);
  });

  test("a cell says whether a target is missing or not due", () => {
    const [semester, year] = targetColumns([sakip], 2024);
    if (!semester || !year) throw new Error("two columns");
    expect(targetCell(sakip, semester)).toEqual({ kind: "written", text: "83,45" });
    const late = indicator({ measuredIn: ["TW4"] });
    expect(targetCell(late, semester)).toEqual({ kind: "not-due", because: "diukur triwulan IV" });
    expect(targetCell(late, year)).toEqual({ kind: "missing" });
    expect(targetCell(indicator({ measuredIn: null }), semester)).toEqual({ kind: "missing" });
  });
});

describe("positions by unit", () => {
  const plan: YearPlan = {
    ...empty,
    units: [
      { id: "seksi", parentId: "bidang", name: "Seksi Penyiapan" },
      { id: "bidang", parentId: null, name: "Bidang Transmigrasi" },
      { id: "kosong", parentId: null, name: "Bidang Kosong" },
    ],
    positions: [
      position("kepala dinas", null, "Memimpin"),
      position("kepala seksi", "seksi", "Menyiapkan calon transmigran"),
      position("kepala bidang", "bidang", "Membina"),
      position("lama", "unit yang sudah tidak ada", "Arsip"),
    ],
    indicators: [indicator({ level: "iki", ownerId: "k-kepala seksi", shortName: "Animo masyarakat" })],
  };

  test("the tree of units, without empty ones; who has no unit comes first", () => {
    const groups = groupByUnit(plan).map((group) => [group.name, group.depth, group.positions.map(({ id }) => id)]);
    expect(groups).toEqual([
      ["Tanpa unit", 0, ["kepala dinas", "lama"]],
      ["Bidang Transmigrasi", 0, ["kepala bidang"]],
      ["Seksi Penyiapan", 1, ["kepala seksi"]],
    ]);
  });

  test("a search wants every word, wherever it stands", () => {
    const search = (wanted: string) =>
      searchPositions(groupByUnit(plan), plan, wanted).flatMap((group) => group.positions.map(({ id }) => id));
    expect(search("ANIMO penyiapan")).toEqual(["kepala seksi"]);
    expect(search("membina")).toEqual(["kepala bidang"]);
    expect(search("animo membina")).toEqual([]);
    expect(search("  ")).toHaveLength(4);
  });
});

describe("crosscutting work", () => {
  const framework = {
    name: "Strategi pengentasan kemiskinan",
    conditions: [],
    problems: [],
    strategies: [],
    roles: [
      { agencyName: "DINAS SOSIAL", isOwn: false, text: "Memberikan bantuan" },
      { agencyName: "DINAS TENAGA KERJA", isOwn: true, text: "Latihan kerja" },
      { agencyName: "DINAS SOSIAL", isOwn: false, text: "Verifikasi data" },
    ],
  };
  const program = (id: string, exact: string | null, tags: string[]): PlanProgram => ({
    ...{ id, exact, tags, parentId: null, level: "sub_kegiatan", name: id, shortName: id },
  });

  test("each agency once with all its roles", () => {
    expect(participantsOf(framework)).toEqual([
      { name: "DINAS SOSIAL", isOwn: false, roles: ["Memberikan bantuan", "Verifikasi data"] },
      { name: "DINAS TENAGA KERJA", isOwn: true, roles: ["Latihan kerja"] },
    ]);
  });

  test("the budget that is marked for its aim, summed only when it is whole", () => {
    const marked = [program("a", "1200000000", ["kemiskinan"]), program("b", "50000000", [])];
    expect(supportOf(framework, marked)).toMatchObject({ exact: "1200000000", programs: [{ id: "a" }] });
    expect(supportOf(framework, [...marked, program("c", null, ["kemiskinan"])]).exact).toBeNull();
    expect(supportOf(framework, []).exact).toBeNull();
  });
});

test("the kepala carries the sasaran themselves, so no kinerja is missed there", () => {
  const head = { ...position("kepala", null, "x"), kinerja: [], isHead: true as const };
  expect(factsOf({ ...empty, positions: [head] }).positions).toEqual([]);
});
