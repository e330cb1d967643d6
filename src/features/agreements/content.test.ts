import { expect, test } from "vitest";
import { contentOf, holesIn, unagreedIn } from "./content.ts";
import type { PlannedIndicator, PlannedPosition, PlanOfYear } from "./plan-of-year.ts";

const indicator = (code: string, ownerId: string, more: Partial<PlannedIndicator> = {}): PlannedIndicator => ({
  ...{ code, ownerId, isIku: ownerId.startsWith("sasaran"), name: `Indikator ${code}`, satuan: "persen" },
  ...{ target: "10,00", isAgreed: true, programIds: [] },
  ...more,
});
const position = (id: string, level: PlannedPosition["level"], kinerja: string[] = []): PlannedPosition => ({
  ...{ id, level, unitId: null, name: id, shortName: id, holder: null },
  kinerja: kinerja.map((text) => ({ id: text, text: `Kinerja ${text}` })),
});
const plan: PlanOfYear = {
  ...{ agencyId: "a", agency: "Dinas Tenaga Kerja", government: "Kabupaten Lamongan", leader: "Bupati Lamongan" },
  ...{ year: 2024, covers: true },
  sasaran: [
    { id: "sasaran-1", text: "Sasaran satu" },
    { id: "sasaran-2", text: "Sasaran dua" },
  ],
  indicators: [
    indicator("iku-1", "sasaran-1"),
    indicator("bukan-iku", "sasaran-1", { isIku: false }),
    indicator("iku-2", "sasaran-2", { target: null }),
    indicator("iki-1", "k1", { programIds: ["sub", "keg"], isAgreed: false }),
  ],
  programs: [
    { id: "p1", parentId: null, code: "1", name: "Program satu", exact: "1500" },
    { id: "keg", parentId: "p1", code: "1.1", name: "Kegiatan", exact: "900" },
    { id: "sub", parentId: "keg", code: "1.1.1", name: "Sub kegiatan", exact: "400" },
    { id: "p2", parentId: null, code: "2", name: "Program dua", exact: "2000000" },
  ],
  units: [],
  positions: [position("kepala", "kepala"), position("kasi", "kepala_seksi", ["k1"])],
};
const now = new Date("2024-02-05T03:00:00Z");
const of = (id: string, from = plan) =>
  contentOf(from, from.positions.find((one) => one.id === id) ?? expect.fail(id), now);

test("the head promises the IKU of every sasaran, with all programs and their sum", () => {
  const content = of("kepala");
  expect(content.ofHead).toBe(true);
  expect(content.lines.map(({ aim, code, target }) => [aim, code, target])).toEqual([
    ["Sasaran satu", "iku-1", "10,00"],
    ["Sasaran dua", "iku-2", null],
  ]);
  expect(content.money.map(({ program, amount }) => [program, amount])).toEqual([
    ["Program satu", "1.500"],
    ["Program dua", "2.000.000"],
  ]);
  expect(content.total).toBe("2.001.500");
  expect(content.takenAt).toBe("2024-02-05T03:00:00.000Z");
});

test("those below promise their kinerja, with what is linked to their IKI; a part is not added to its whole", () => {
  const content = of("kasi");
  expect(content.lines).toEqual([
    { code: "iki-1", aim: "Kinerja k1", indicator: "Indikator iki-1", satuan: "persen", target: "10,00" },
  ]);
  expect(content.money.map(({ code, amount }) => [code, amount])).toEqual([
    ["1.1", "900"],
    ["1.1.1", "400"],
  ]);
  expect(content.total).toBe("900");
});

test("a sum of which a part is missing is not given", () => {
  const without = plan.programs.map((one) => (one.id === "p2" ? { ...one, exact: null } : one));
  expect(of("kepala", { ...plan, programs: without }).total).toBeNull();
});

test("a year that no plan reaches promises nothing", () => {
  expect(of("kepala", { ...plan, covers: false }).lines).toEqual([]);
});

test("what is missing: no target at all, or one that the head has not agreed to", () => {
  expect(holesIn(of("kepala"))).toEqual([{ code: "iku-2", name: "Indikator iku-2" }]);
  expect(unagreedIn(of("kasi"), plan)).toEqual([{ code: "iki-1", name: "Indikator iki-1" }]);
  expect(unagreedIn(of("kepala"), plan)).toEqual([]);
});
