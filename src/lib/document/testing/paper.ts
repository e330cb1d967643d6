// A document that has one of everything.
import type { Paper, PaperTable } from "../model.ts";

export const SCORES: PaperTable = {
  kind: "table",
  caption: "Nilai komponen",
  columns: [{ width: 1, align: "center" }, { width: 6 }, { width: 2, align: "right" }, { width: 2, align: "right" }],
  head: [
    {
      cells: [
        { text: "No", down: 2 },
        { text: "Komponen", down: 2 },
        { text: "Tahun", across: 2 },
      ],
    },
    { cells: ["2023", "2024"] },
  ],
  rows: [
    { group: true, cells: ["Komponen evaluasi"] },
    { cells: ["1", "Perencanaan", "22,10", "24,00"] },
    { cells: ["2", ["Pengukuran ", { bold: "kinerja" }], { text: "20,40\nsementara", down: 2 }, "21,50"] },
    { cells: ["3", "Pelaporan", "10,25"] },
    { sum: true, cells: [{ text: "Jumlah", across: 2, align: "center" }, "42,50", "55,75"] },
  ],
};

export const SAMPLE: Paper = {
  title: "Laporan contoh",
  foot: ["Dinas Contoh", "Tahun 2024", "keadaan data per 5 Mei 2025", "kode A1B2"],
  watermark: "DRAF",
  sections: [
    {
      blocks: [
        { kind: "letterhead", names: ["PEMERINTAH KABUPATEN CONTOH", "INSPEKTORAT"], address: ["Jalan Contoh 1"] },
        { kind: "title", lines: ["LAPORAN HASIL", "TAHUN 2024"] },
        { kind: "heading", level: 1, text: "Pendahuluan" },
        {
          kind: "paragraph",
          indent: true,
          text: ["Nilainya ", { bold: "55,75" }, " dengan ", { italic: "catatan" }, "."],
        },
        {
          kind: "list",
          marks: "number",
          items: [
            "Dasar",
            { text: "Tujuan", under: { kind: "list", marks: "letter", items: ["menilai", "menyarankan"] } },
          ],
        },
        { kind: "list", marks: "number", items: ["Mulai lagi dari satu"] },
        SCORES,
        {
          kind: "signatures",
          right: { place: "Contoh, 5 Mei 2025", office: ["Inspektur"], name: "Orang Contoh", under: ["Pembina"] },
        },
      ],
    },
    {
      landscape: true,
      blocks: [
        { kind: "heading", level: 2, text: "Lampiran <satu> & dua" },
        {
          kind: "figure",
          svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#125374"/></svg>',
          width: 400,
          height: 200,
          alt: "Kotak biru",
          caption: "Gambar 1",
        },
        { kind: "page-break" },
        { kind: "paragraph", small: true, align: "left", text: "Selesai" },
      ],
    },
  ],
};
