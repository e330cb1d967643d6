// The four documents, counted by hand on paper; a file that loses a row is found here.
import { expect, test } from "vitest";
import { criteriaOf, subsOf } from "#domain/evaluation/template.ts";
import { sumExact } from "#domain/value/arithmetic.ts";
import { indicatorsOf } from "./indicators.ts";
import { readDemo, readReference } from "./read.ts";

const demo = readDemo();
const all = demo.agencies.flatMap((file) => indicatorsOf(file).map((placed) => ({ file, ...placed })));
const named = (code: string) => demo.agencies.find((file) => file.government.code === code) ?? expect.fail(code);
const count = (keys: readonly string[]) =>
  Object.fromEntries([...new Set(keys)].map((key) => [key, keys.filter((other) => other === key).length]));

test("14 sasaran and 37 IKU, per document", () => {
  const perDocument = demo.agencies.map((file) => [
    file.government.code,
    file.sasaran.length,
    file.sasaran.flatMap(({ indicators }) => indicators).length,
  ]);
  expect(perDocument).toEqual([
    ["jatim", 2, 6],
    ["jombang", 10, 29],
    ["lamongan", 2, 2],
    ["malang", 0, 0],
  ]);
  expect(named("jombang").sasaran.map(({ indicators }) => indicators.length)).toEqual([8, 5, 3, 1, 1, 2, 2, 2, 3, 2]);
});

test("Malang: 46 positions, 47 kinerja, 67 IKI", () => {
  const { positions } = named("malang");
  expect(positions).toHaveLength(46);
  expect(positions.flatMap(({ kinerja }) => kinerja)).toHaveLength(47);
  expect(positions.flatMap(({ kinerja }) => kinerja.flatMap(({ indicators }) => indicators))).toHaveLength(67);
  expect(positions[0]?.title).toBe("SEKRETARIS DINAS");
  expect(positions[45]?.title).toBe("KEPALA SEKSI PEMINDAHAN DAN PENERAHAN");
  expect(positions.flatMap(({ tugas }) => tugas)).toHaveLength(258);
  expect(demo.agencies.flatMap((file) => file.positions)).toHaveLength(46);
});

test("Lamongan: 7 indicators in 6 programs with pagu 7.646.914.434, and two indicators of sub kegiatan", () => {
  const { programs } = named("lamongan");
  expect(programs).toHaveLength(6);
  expect(programs.flatMap(({ indicators }) => indicators)).toHaveLength(7);
  expect(sumExact(programs.flatMap(({ pagu }) => pagu.map(({ value }) => value)))).toBe("7646914434");
  const sub = all.filter(({ level }) => level === "sub-kegiatan");
  expect(sub.map(({ indicator }) => indicator.targets.map(({ printed }) => printed))).toEqual([
    ["160 orang"],
    ["1.000 Pencaker"],
  ]);
  expect(sub.every(({ indicator }) => indicator.formula === null)).toBe(true);
});

test("111 formulas by kind, over variables that are entered once", () => {
  const kinds = all.flatMap(({ indicator }) => (indicator.formula ? [indicator.formula.kind] : []));
  expect(kinds).toHaveLength(111);
  expect(count(kinds)).toEqual({ ratio: 52, count: 51, growth: 4, difference: 1, score: 1, index: 1, accuracy: 1 });
  expect(demo.agencies.map(({ variables }) => variables.length)).toEqual([9, 55, 13, 66]);
});

test("Lamongan prints 13 capaian: nine for 2023, four for semester I", () => {
  const printed = all.flatMap(({ indicator }) =>
    indicator.realisasi.flatMap(({ period, capaian }) => (capaian?.value == null ? [] : [period])),
  );
  expect(count(printed)).toEqual({ "2023": 9, "2024-S1": 4 });
});

test("Lamongan: four indicators wait for triwulan IV, four are measured each semester, one has no schedule", () => {
  const schedules = indicatorsOf(named("lamongan"))
    .filter(({ level }) => level !== "sub-kegiatan")
    .map(({ indicator }) => String(indicator.measuredIn));
  expect(count(schedules)).toEqual({ TW4: 4, "S1,S2": 4, null: 1 });
});

test("poverty: 12 perangkat daerah with 26 roles, three strategies, ten innovations", () => {
  const poverty = named("lamongan").poverty ?? expect.fail("no poverty framework");
  expect(poverty.perangkatDaerah).toHaveLength(12);
  expect(poverty.perangkatDaerah.flatMap(({ roles }) => roles)).toHaveLength(26);
  expect(poverty.strategi.map(({ inovasi }) => inovasi.length)).toEqual([4, 4, 2]);
  expect(poverty.kondisi).toHaveLength(3);
  expect(poverty.permasalahan).toHaveLength(10);
  expect(poverty.supportingTotal.value).toBe("1200000000");
});

test("everybody a story needs in Lamongan, three in each other agency, one administrator", () => {
  const { accounts } = demo.accounts;
  const roles = (government: string | null) =>
    count(accounts.filter((account) => account.government === government).map(({ role }) => role));
  expect(roles("lamongan")).toEqual({
    operator: 3,
    verifier: 2,
    head: 1,
    evaluator: 2,
    team_lead: 1,
    inspector: 1,
    manager: 1,
    leader: 1,
  });
  for (const other of ["jombang", "jatim", "malang"])
    expect(roles(other)).toEqual({ operator: 1, verifier: 1, head: 1 });
  expect(roles(null)).toEqual({ administrator: 1 });
});

test("only Lamongan's semester II is open on the day of loading and after", () => {
  const open = demo.calendar.governments.flatMap(({ government, periods }) =>
    periods
      .filter(({ opens }) => typeof opens !== "string" && opens.daysFromLoad <= 0)
      .map(({ code }) => `${government} ${code}`),
  );
  expect(open).toEqual(["lamongan 2024-S2"]);
});

test("every satuan is known to the reference data", () => {
  const known = new Set(readReference().satuan.map(({ name }) => name));
  const used = [...all.map(({ indicator }) => indicator), ...demo.agencies.flatMap(({ variables }) => variables)];
  expect(used.map(({ satuan }) => satuan).filter((satuan) => !known.has(satuan))).toEqual([]);
});

test("the evaluation template has 4 components, 12 sub-components and 80 criteria", () => {
  const template = readReference().templates.find(({ key }) => key === "permenpanrb-88-2021");
  if (!template) throw new Error("no template of PermenPANRB 88/2021");
  expect(template.components).toHaveLength(4);
  expect(subsOf(template)).toHaveLength(12);
  expect(criteriaOf(template)).toHaveLength(80);
});
