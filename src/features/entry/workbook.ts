// The entry sheet of a period as a workbook: what people fill in Excel and bring back. Each row carries, hidden, which
// cell it is and what stood there when it left, so that a change made here meanwhile is seen and not written over.

import { scaleOf, shownFigure } from "#domain/capaian/scale.ts";
import { periodName, shortPeriodName } from "#domain/period/period.ts";
import { amountOf } from "#features/entry/grid/decide.ts";
import { type ExchangeRow, exchangeRows } from "#features/entry/grid/exchange-rows.ts";
import { keptFields } from "#features/entry/grid/kept.ts";
import type { EntrySheet } from "#features/entry/sheet.ts";
import { formatDayTime } from "#lib/format.ts";
import type { WrittenCell, WrittenSheet } from "#lib/spreadsheet/write.ts";

/** Names of the columns by which an upload is read; the figure's own head begins with this. */
export const HEADS = { figure: "Isian", field: "Rujukan", version: "Versi", kept: "Saat diunduh" } as const;

/** Stands in the second sheet; says whose and of which period this is. */
export const codeOf = ({ agency, period }: Pick<EntrySheet, "agency" | "period">): string =>
  `tolok-isian/1/${agency.id}/${period.id}`;

export function workbookOf(sheet: EntrySheet, now: Date): WrittenSheet[] {
  const { agency, period } = sheet;
  const name = periodName(period);
  const kept = keptFields(sheet);
  const head = [
    ...[
      "Kode",
      "Indikator",
      "Data dasar",
      "Satuan",
      "Sebelumnya",
      `${HEADS.figure} ${shortPeriodName(period)}`,
      "Keadaan",
    ],
    ...[HEADS.field, HEADS.version, HEADS.kept],
  ];
  const rows = exchangeRows(sheet).map((row) => rowOf(sheet, row, kept[row.field] ?? { text: "", version: 0 }));
  return [
    {
      name: `Isian ${period.code}`,
      widths: [24, 30, 34, 11, 13, 15, 26, 12, 12, 12],
      frozenRows: 3,
      hiddenColumns: [7, 8, 9],
      landscape: true,
      rows: [
        [{ text: `Isian realisasi ${name}`, look: "title" }],
        [{ text: `${agency.name}. Isi kolom kuning saja, lalu unggah di halaman Pengisian.`, look: "note" }],
        head.map((text): WrittenCell => ({ text, look: "head" })),
        ...rows,
      ],
    },
    {
      name: "Petunjuk",
      widths: [24, 90],
      rows: [
        [{ text: "Petunjuk", look: "title" }],
        [
          "Mengisi",
          {
            text: "Tulis angka di kolom kuning. Koma untuk desimal, seperti di Excel Anda. Satuan opini dan predikat ditulis dengan katanya, misalnya WTP atau BB.",
            wrap: true,
          },
        ],
        [
          "Kosong",
          {
            text: "Sel yang dikosongkan dilewati saat diunggah: kosong bukan nol, dan tidak menghapus isian.",
            wrap: true,
          },
        ],
        ["Terkunci", { text: "Baris dengan keadaan terkunci tidak akan diterima.", wrap: true }],
        [
          "Mengunggah",
          {
            text: "Di halaman Pengisian pilih Excel, Unggah lembar. Perubahan diperlihatkan dahulu, dan baru disimpan setelah Anda menekan Terapkan.",
            wrap: true,
          },
        ],
        [
          "Jangan diubah",
          { text: "Kolom tersembunyi dan kode di bawah ini menghubungkan lembar dengan Tolok.", wrap: true },
        ],
        ["Instansi", agency.name],
        ["Periode", name],
        ["Diunduh", formatDayTime(now)],
        ["Kode lembar", codeOf(sheet)],
      ],
    },
  ];
}

function rowOf(sheet: EntrySheet, row: ExchangeRow, kept: { text: string; version: number }): WrittenCell[] {
  const exact = amountOf(sheet, row.field, kept.text);
  // A step of a scale leaves as its word, and comes back as it.
  const isWord = scaleOf(row.satuan) !== null;
  const figure: WrittenCell =
    exact === null || isWord
      ? { text: kept.text, look: row.locked ? undefined : "entry", right: true }
      : { number: exact, decimals: placesOf(exact, row.decimals), look: row.locked ? undefined : "entry" };
  return [
    ...[row.code, row.indicator, row.variable, row.satuan],
    row.before === null
      ? null
      : isWord
        ? { text: shownFigure(row.before, row.decimals, row.satuan), right: true }
        : { number: row.before, decimals: placesOf(row.before, row.decimals) },
    figure,
    row.locked ? { text: `terkunci: ${row.locked}`, look: "note" } : null,
    ...[row.field, String(kept.version), kept.text],
  ];
}

/** With the decimals of its column, and never with fewer than were typed. */
const placesOf = (exact: string, decimals: number): number => Math.max(exact.split(".")[1]?.length ?? 0, decimals);
