import { describe, expect, it } from "vitest";
import type { EntrySheet } from "#features/entry/sheet.ts";
import { type Field, freshField } from "./field.ts";
import { keptFields, problemIn } from "./kept.ts";
import { createLive } from "./live.ts";
import { sampleIndicator, sampleRealisasi, sampleSheet, target, value } from "./sample.ts";

const sheet = sampleSheet();

function see(texts: Record<string, string>, phases: Record<string, Field["phase"]> = {}, on: EntrySheet = sheet) {
  const fields = Object.fromEntries(
    Object.entries(keptFields(on)).map(([name, kept]) => {
      const field = freshField(kept);
      return [name, { ...field, text: texts[name] ?? field.text, phase: phases[name] ?? field.phase }];
    }),
  );
  const measure = createLive(on);
  return (id: string) => {
    const indicator = on.indicators.find((one) => one.id === id);
    if (!indicator) throw new Error(`no ${id}`);
    return measure(indicator, (name) => fields[name]);
  };
}

const both = { "angka/v-terdaftar_ditempatkan": "5.412", "angka/v-terdaftar": "6.010" };

describe("what an indicator comes to while somebody types", () => {
  it("adds this period to the earlier one and divides, as the server would", () => {
    const { measurement, totals, held } = see(both)("penempatan");
    expect(measurement.realisasiShown).toBe("73,70");
    expect(measurement.capaian).toMatchObject({ shown: "99,53", belowTarget: true });
    expect(measurement.capaian.band?.word).toBe("sangat tinggi");
    expect(totals.get("terdaftar")).toEqual({ kind: "number", exact: "12810" });
    expect(held).toBeNull();
  });

  it("is missing while a figure is, and never a part shown as the whole", () => {
    const { measurement } = see({ "angka/v-terdaftar_ditempatkan": "5.412" })("penempatan");
    expect(measurement.realisasi).toMatchObject({ kind: "none", because: "missing" });
  });

  it("is not measured from a text that cannot be read", () => {
    const live = see({ ...both, "angka/v-terdaftar": "6.01o" })("penempatan");
    expect(live.held).toBe("unreadable");
    expect(live.measurement.realisasi.kind).toBe("none");
  });

  it("waits for a choice between two people's figures", () => {
    const live = see(both, { "angka/v-terdaftar": "conflict" })("penempatan");
    expect(live.held).toBe("choose");
    expect(live.measurement.realisasi.kind).toBe("none");
  });

  it("moves with a shared figure at every place that uses it", () => {
    const live = see({ ...both, "angka/v-pdrb": "6.405" })("produktivitas");
    expect(live.totals.get("terdaftar")).toEqual({ kind: "number", exact: "12810" });
  });

  it("reads the value of a direct indicator", () => {
    expect(see({ "nilai/ikm": "86,2" })("ikm").measurement.realisasiShown).toBe("86,20");
    expect(see({ "nilai/ikm": "88,9o" })("ikm").held).toBe("unreadable");
    expect(see({ "nilai/ikm": "" })("ikm").measurement.realisasi.kind).toBe("none");
  });

  it("takes an emptied figure as missing, not as the one that is stored", () => {
    const stored = sampleSheet({
      indicators: [
        sampleIndicator("ikm", {
          target: target("81"),
          realisasi: sampleRealisasi("ikm", { source: "direct", exact: "86.2", asWritten: "86,2" }),
        }),
      ],
    });
    expect(see({}, {}, stored)("ikm").measurement.realisasiShown).toBe("86,20");
    expect(see({ "nilai/ikm": "" }, {}, stored)("ikm").measurement.realisasiShown).toBe("belum diisi");
  });

  it("adds the directly measured values of earlier periods where they are flows", () => {
    const flow = sampleIndicator("dilatih", {
      ...{ accumulation: "sum" as const, mode: "per-period" as const, satuan: "orang", decimals: 0 },
      earlier: [{ period: "2024-S1", exact: "80" }],
    });
    const one = sampleSheet({ indicators: [flow] });
    expect(see({ "nilai/dilatih": "75" }, {}, one)("dilatih").measurement.realisasiShown).toBe("155");
  });

  it("leaves what was approved as it was approved", () => {
    const approved = see(both)("penempatan").measurement;
    const frozen = sampleSheet({
      indicators: sheet.indicators.map((one) =>
        one.id === "penempatan"
          ? { ...one, realisasi: sampleRealisasi("penempatan", { state: "approved", frozen: approved }) }
          : one,
      ),
    });
    const live = see({ ...both, "angka/v-terdaftar": "1" }, {}, frozen)("penempatan");
    expect(live.measurement).toBe(approved);
    expect(live.held).toBeNull();
  });

  it("is the same object until one of its own figures changes", () => {
    const fields: Record<string, { text: string; phase: Field["phase"] }> = {};
    const measure = createLive(sheet);
    const [penempatan, , ikm] = sheet.indicators;
    if (!penempatan || !ikm) throw new Error("the sample has three");
    const read = (name: string) => fields[name];
    const before = [measure(penempatan, read), measure(ikm, read)];
    fields["nilai/ikm"] = { text: "86", phase: "editing" };
    expect(measure(penempatan, read)).toBe(before[0]);
    expect(measure(ikm, read)).not.toBe(before[1]);
  });
});

describe("what may be sent", () => {
  it("is a figure or nothing in the cells of figures", () => {
    expect(problemIn(sheet, "angka/v-terdaftar", "6.010")).toBeNull();
    expect(problemIn(sheet, "angka/v-terdaftar", "")).toBeNull();
    expect(problemIn(sheet, "nilai/ikm", "88,9o")?.message).toBe(
      '"88,9o" bukan bilangan: ada huruf o di akhir. Tulis misalnya 88,90.',
    );
    expect(problemIn(sheet, "nilai/ikm", "9".repeat(61))?.message).toContain("paling banyak 60 huruf");
  });

  it("asks which of two readings is meant", () => {
    const percent = sampleSheet({ indicators: [sampleIndicator("persen")] });
    expect(problemIn(percent, "nilai/persen", "1.234")?.readings).toEqual(["1234", "1.234"]);
  });

  it("is any text beside the figures, and a reason of some length", () => {
    expect(problemIn(sheet, "kendala/ikm", "bukan angka")).toBeNull();
    expect(problemIn(sheet, "kendala/ikm", "a".repeat(4001))?.message).toContain("4.000");
    expect(problemIn(sheet, "tidakBerlaku/ikm", "ya")?.message).toContain("paling sedikit 5 huruf");
    expect(problemIn(sheet, "tidakBerlaku/ikm", "")).toBeNull();
  });
});

describe("what the server has", () => {
  it("is the figure of this period with its version, and of texts the version of their entry", () => {
    const stored = sampleSheet({
      variables: [
        { ...sheet.variables[1], values: [value("2024-S2", "6010", "6.010", 3)] } as (typeof sheet.variables)[0],
      ],
    });
    const kept = keptFields(stored);
    expect(kept["angka/v-terdaftar"]).toEqual({ text: "6.010", version: 3 });
    expect(kept["nilai/ikm"]).toEqual({ text: "", version: 0 });
    expect(kept["kendala/ikm"]).toEqual({ text: "", version: 1 });
  });
});
