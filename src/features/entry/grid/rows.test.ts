import { describe, expect, it } from "vitest";
import { rowsOf } from "./rows.ts";
import { sampleIndicator, sampleRatio, sampleRealisasi, sampleSheet } from "./sample.ts";

const sheet = sampleSheet();
const withFirst = (change: object) =>
  sampleSheet({ indicators: sheet.indicators.map((one, index) => (index === 0 ? { ...one, ...change } : one)) });
const locks = (one = sheet) =>
  rowsOf(one).groups.flatMap(({ cell, lines }) =>
    [cell, ...lines.map((line) => line.cell)].map((c) => c?.locked ?? null),
  );

describe("rows", () => {
  it("puts data dasar under their indicator in the order of the formula", () => {
    const [first] = rowsOf(sheet).groups;
    expect(first?.lines.map((line) => line.variable.key)).toEqual(["terdaftar_ditempatkan", "terdaftar"]);
    expect(first?.cell).toBeNull();
  });

  it("gives a data dasar one cell, at its first place, and says there where it is used again", () => {
    const { groups, order } = rowsOf(sheet);
    const again = groups[1]?.lines.find((line) => line.variable.key === "terdaftar");
    expect(again).toMatchObject({ cell: null, typedAt: { id: "penempatan" } });
    expect(order).toEqual(["angka/v-terdaftar_ditempatkan", "angka/v-terdaftar", "angka/v-pdrb", "nilai/ikm"]);
  });

  it("gives it a cell at the first place that is shown", () => {
    const { order } = rowsOf(sheet, (indicator) => indicator.id === "produktivitas");
    expect(order).toEqual(["angka/v-pdrb", "angka/v-terdaftar"]);
  });

  it("gives a directly measured indicator a cell of its own", () => {
    expect(rowsOf(sheet).groups[2]).toMatchObject({ cell: { field: "nilai/ikm", locked: null }, lines: [] });
  });

  it("tells quietly what is not measured, or is measured from its parts", () => {
    const yearly = sampleIndicator("dilatih", { measuredIn: ["Y"], due: "not-due", realisasi: null });
    const summed = sampleIndicator("jumlah", { due: "due", realisasi: null });
    const { groups, quiet } = rowsOf(sampleSheet({ indicators: [yearly, summed] }));
    expect(groups).toEqual([]);
    expect(quiet.map(({ because }) => because)).toEqual(["diukur tiap tahun", "dihitung dari bagian Semester II 2024"]);
  });

  it("has no data dasar under what does not apply; they are typed where they are used", () => {
    const excused = withFirst({
      realisasi: sampleRealisasi("penempatan", { notApplicableReason: "tidak ada kegiatan" }),
    });
    const { groups, order } = rowsOf(excused);
    expect(groups[0]?.lines).toEqual([]);
    expect(order).toContain("angka/v-terdaftar");
  });

  it("locks the value of a direct indicator that does not apply", () => {
    const excused = sampleIndicator("ikm", {
      realisasi: sampleRealisasi("ikm", { notApplicableReason: "tidak ada survei" }),
    });
    expect(rowsOf(sampleSheet({ indicators: [excused] })).groups[0]?.cell?.locked).toBe("tidak berlaku");
  });

  it("shows what a document printed as it stands", () => {
    const printed = sampleRatio("lama", "pdrb", "terdaftar", {
      realisasi: sampleRealisasi("lama", { source: "document", state: "published" }),
    });
    const [group] = rowsOf(sampleSheet({ indicators: [printed] })).groups;
    expect(group).toMatchObject({ cell: { field: "nilai/lama", locked: "dari dokumen sumber" }, lines: [] });
  });
});

describe("locks", () => {
  it("are none while the period is open or late", () => {
    expect(locks().every((lock) => lock === null)).toBe(true);
    const late = sampleSheet({ period: { ...sheet.period, window: "late" } });
    expect(locks(late).every((lock) => lock === null)).toBe(true);
  });

  it("name the closed period", () => {
    expect(locks(sampleSheet({ period: { ...sheet.period, window: "not-open" } }))).toContain("periode belum dibuka");
    expect(locks(sampleSheet({ period: { ...sheet.period, window: "locked" } }))).toContain("periode terkunci");
  });

  it("leave open after the lock what an exception opens, with its data dasar", () => {
    const period = { ...sheet.period, window: "locked" as const, openFor: ["produktivitas"] };
    expect(rowsOf(sampleSheet({ period })).order).toEqual(["angka/v-terdaftar", "angka/v-pdrb"]);
  });

  it("hold for everybody who only reads", () => {
    expect(new Set(locks(sampleSheet({ operator: null })))).toEqual(new Set(["diisi oleh operator", null]));
  });

  it("hold for what was sent, and for data dasar that something sent rests on", () => {
    const sent = withFirst({ realisasi: sampleRealisasi("penempatan", { state: "submitted" }) });
    expect(locks(sent)).toEqual([null, "menunggu verifikasi", "menunggu verifikasi", null, null, null, null]);
    const alone = rowsOf(sent, (indicator) => indicator.id === "produktivitas");
    expect(alone.groups[0]?.lines.map((line) => line.cell?.locked)).toEqual([
      null,
      "dipakai penempatan, menunggu verifikasi",
    ]);
  });
});
