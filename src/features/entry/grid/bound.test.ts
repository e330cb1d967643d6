// A data dasar that is the realisasi of another indicator of the form: "ikm_tiga" is three times the IKM, and "selisih" what
// the placement has changed since the period before.
import { describe, expect, it } from "vitest";
import type { Formula } from "#domain/formula/tree.ts";
import { numberValue } from "#domain/value/value.ts";
import type { EntryIndicator, EntrySheet } from "#features/entry/sheet.ts";
import type { SheetVariable } from "#features/realisasi/sheet.ts";
import { createLive, fieldsOf } from "./live.ts";
import { rowsOf } from "./rows.ts";
import { sampleIndicator, sampleRatio, sampleRealisasi, sampleSheet } from "./sample.ts";

const times = (left: Formula, exact: string): Formula => ({
  ...{ kind: "binary", operator: "*", left, right: { kind: "number", exact } },
});
const minus = (left: Formula, right: Formula): Formula => ({ kind: "binary", operator: "-", left, right });

const resting = (id: string, key: string, tree: Formula, change: Partial<EntryIndicator> = {}) =>
  sampleIndicator(id, {
    formula: { id: `f-${id}`, version: 1, kind: "difference", text: key, tree },
    ...{ variableKeys: [key], realisasi: sampleRealisasi(id), ...change },
  });

const taken = (key: string, boundTo: string): SheetVariable => ({
  ...{ id: `v-${key}`, key, label: `Realisasi ${boundTo}`, shortLabel: key, satuan: "persen", decimals: 2 },
  ...{ accumulation: "last", mode: "cumulative", source: null, boundTo, values: [] },
});

function sheetWith(change: Partial<EntrySheet> = {}): EntrySheet {
  const plain = sampleSheet();
  return sampleSheet({
    indicators: [
      ...plain.indicators,
      resting("ikm_tiga", "ikm_now", times({ kind: "variable", key: "ikm_now" }, "3")),
      resting(
        "selisih",
        "tempat",
        minus({ kind: "variable", key: "tempat" }, { kind: "time", at: "prev", key: "tempat" }),
      ),
      resting("setahun", "tempat_tahun", { kind: "time", at: "year", key: "tempat_tahun" }),
    ],
    variables: [
      ...plain.variables,
      ...[taken("ikm_now", "ikm"), taken("tempat", "penempatan"), taken("tempat_tahun", "penempatan")],
    ],
    bound: [{ indicatorId: "penempatan", period: "2024-S1", value: numberValue("59.25"), stands: false }],
    ...change,
  });
}

function see(on: EntrySheet, texts: Record<string, string>) {
  const measure = createLive(on);
  return (id: string) => {
    const indicator = on.indicators.find((one) => one.id === id);
    if (!indicator) throw new Error(`no ${id}`);
    return measure(indicator, (field) =>
      texts[field] === undefined ? undefined : { text: texts[field], phase: "editing" },
    );
  };
}

const placement = { "angka/v-terdaftar_ditempatkan": "1.096", "angka/v-terdaftar": "3.450" };

describe("while somebody types", () => {
  it("moves with the indicator it rests on", () => {
    const live = see(sheetWith(), { "nilai/ikm": "27,5" });
    expect(live("ikm_tiga").measurement.realisasi).toEqual(numberValue("82.5"));
    expect(live("ikm_tiga").measurement.trace.inputs[0]?.source).toBe("realisasi Persentase ikm");
  });

  it("takes the period before as the server has it, and this period as it is typed", () => {
    // (4.029 + 1.096) / (6.800 + 3.450) × 100 = 50
    const live = see(sheetWith(), placement);
    expect(live("selisih").measurement.realisasi).toEqual(numberValue("-9.25"));
  });

  it("moves a year that ends with this period, unless the year stands approved", () => {
    expect(see(sheetWith(), placement)("setahun").measurement.realisasi).toEqual(numberValue("50"));
    const approved = { indicatorId: "penempatan", period: "2024", value: numberValue("61"), stands: true };
    const on = sheetWith({ bound: [approved] });
    expect(see(on, placement)("setahun").measurement.realisasi).toEqual(numberValue("61"));
  });

  it("is held as long as the other one cannot be read", () => {
    const live = see(sheetWith(), { "nilai/ikm": "8l" });
    expect(live("ikm_tiga").held).toBe("unreadable");
  });

  it("stands as it was approved", () => {
    const on = sheetWith();
    const frozen = see(on, { "nilai/ikm": "80" })("ikm").measurement;
    const approved = on.indicators.map((one) =>
      one.id === "ikm"
        ? { ...one, realisasi: sampleRealisasi("ikm", { source: "direct", state: "approved", frozen }) }
        : one,
    );
    const live = see({ ...on, indicators: approved }, { "nilai/ikm": "10" });
    expect(live("ikm_tiga").measurement.realisasi).toEqual(numberValue("240"));
  });

  it("rests on the fields that are typed, through the other one", () => {
    const on = sheetWith();
    const fields = (id: string) => on.indicators.filter((one) => one.id === id).flatMap((one) => fieldsOf(on, one));
    expect(fields("ikm_tiga")).toEqual(["nilai/ikm"]);
    expect(fields("selisih")).toEqual(["angka/v-terdaftar_ditempatkan", "angka/v-terdaftar"]);
  });
});

describe("in the grid", () => {
  const groupOf = (on: EntrySheet, id: string) => rowsOf(on).groups.find(({ indicator }) => indicator.id === id);

  it("is shown with where it is taken from, and not typed", () => {
    const on = sheetWith();
    expect(groupOf(on, "ikm_tiga")?.lines).toMatchObject([{ cell: null, typedAt: null, takenFrom: { id: "ikm" } }]);
    expect(rowsOf(on).order).not.toContain("angka/v-ikm_now");
  });

  it("locks what something sent rests on", () => {
    const sheet = sheetWith();
    const sent = sheet.indicators.map((one) =>
      one.id === "ikm_tiga" || one.id === "selisih"
        ? { ...one, realisasi: sampleRealisasi(one.id, { state: "submitted" }) }
        : one,
    );
    const on = { ...sheet, indicators: sent };
    expect(groupOf(on, "ikm")?.cell?.locked).toBe("dipakai ikm_tiga, menunggu verifikasi");
    expect(groupOf(on, "penempatan")?.lines.map(({ cell }) => cell?.locked)).toEqual([
      "dipakai selisih, menunggu verifikasi",
      "dipakai selisih, menunggu verifikasi",
    ]);
  });

  it("opens after the lock what an exception opens, through the other one", () => {
    const sheet = sheetWith();
    const period = { ...sheet.period, window: "locked" as const, openFor: ["selisih"] };
    expect(rowsOf({ ...sheet, period }).order).toEqual(["angka/v-terdaftar_ditempatkan", "angka/v-terdaftar"]);
  });

  it("ratio and its data dasar stay as they were", () => {
    const [first] = rowsOf(sampleSheet({ indicators: [sampleRatio("a", "pdrb", "terdaftar")] })).groups;
    expect(first?.lines.every(({ takenFrom }) => takenFrom === null)).toBe(true);
  });
});
