// The sheets of a template's workbook and what their columns are called: the same for writing and for reading.

export const SHEETS = {
  head: { name: "Template", columns: ["Bagian", "Isi"] },
  components: { name: "Komponen", columns: ["No", "Komponen", "Bobot"] },
  subs: { name: "Sub-komponen", columns: ["Kunci", "Sub-komponen", "Bobot", "Jenis"] },
  criteria: { name: "Kriteria", columns: ["Kunci", "Kriteria", "Poin", "Skala", "Fakta", "Belum ditulis"] },
  scales: { name: "Skala", columns: ["Skala", "Nama skala", "Jawaban", "Nilai", "Sebutan"] },
  gradation: { name: "Gradasi", columns: ["Jawaban", "Aturan", "Batas"] },
  conditions: { name: "Syarat", columns: ["Jenis", "Jawaban", "Syarat"] },
  bands: { name: "Predikat", columns: ["Predikat", "Sebutan", "Arti", "Di atas"] },
  prerequisites: { name: "Prasyarat", columns: ["Yang dinilai", "Aturan", "Dasar", "Pesan"] },
} as const;

export type SheetKey = keyof typeof SHEETS;

export const HEAD = {
  key: "Kunci",
  name: "Nama",
  regime: "Rezim",
  legalBasis: "Dasar hukum",
  note: "Catatan",
  yearFrom: "Berlaku mulai",
  yearUntil: "Berlaku sampai",
  mode: "Cara nilai",
  scale: "Skala utama",
  noteBelow: "Catatan wajib di bawah",
  partly: "Sebagian dihitung (%)",
} as const;

export const RULES = { not_above: "tidak di atas", not_above_average: "tidak di atas rata-rata" } as const;

/** How a step of the gradation is reached. */
export const REACHES = { atLeast: "sekurangnya", above: "lebih dari", rest: "sisanya" } as const;

export const YES = "ya";
