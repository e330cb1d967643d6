// The same for what a plan is made of: one noun per table, and the columns that changed.
import { formatFigure } from "#domain/value/format.ts";
import { toCanonical } from "#domain/value/value.ts";
import { changedColumns, type HistoryRecord, type Row, type Sentence } from "#features/history/record.ts";

export const NOUNS: Record<string, string> = {
  agency: "instansi",
  unit: "unit",
  unit_change: "perubahan unit",
  unit_place: "nama dan tempat unit",
  unit_predecessor: "asal unit",
  position_place: "unit jabatan",
  indicator_place: "unit penanggung jawab",
  membership_place: "unit akun",
  position: "jabatan",
  position_holder: "pemangku jabatan",
  position_former_name: "nama lama jabatan",
  kinerja_duty: "tautan kinerja dengan fungsi",
  duty: "tugas atau fungsi",
  plan: "rencana",
  misi: "misi",
  tujuan: "tujuan",
  sasaran: "sasaran",
  kinerja: "kinerja",
  program: "program",
  pagu: "pagu",
  realisasi_anggaran: "realisasi anggaran",
  indicator: "indikator",
  indicator_link: "tautan indikator",
  indicator_program: "tautan program",
  formula_version: "versi rumus",
  formula_variable: "data dasar dalam rumus",
  variable: "data dasar",
  target: "target",
  target_change: "perubahan target",
  target_change_line: "target dalam perubahan",
  formula_draft: "rancangan rumus",
  perjanjian_kinerja: "perjanjian kinerja",
  source_document: "dokumen sumber",
  finding: "temuan",
  capaian_policy: "kebijakan capaian",
  pohon_node: "bagian pohon kinerja",
  plan_year: "rencana tahun",
  crosscutting_link: "dukungan lintas instansi",
  crosscutting_role: "peran lintas perangkat daerah",
  realisasi: "isian",
  variable_value: "nilai data dasar",
  workflow_step: "langkah alur",
  note: "catatan",
  evidence: "berkas bukti",
  evidence_link: "tautan bukti",
  membership: "peran",
  period: "periode",
  period_exception: "pengecualian periode",
  delegation: "pendelegasian",
  evaluation: "evaluasi AKIP",
  evaluation_member: "anggota tim evaluasi",
  self_answer: "jawaban penilaian mandiri",
  evaluation_evidence: "bukti penilaian mandiri",
  evaluation_answer: "jawaban evaluator",
  evaluation_settlement: "kesepakatan evaluator",
  evaluation_explanation: "penjelasan kerangka logis",
  evaluation_return: "bagian evaluasi yang dikembalikan",
  evaluation_step: "langkah evaluasi",
  evaluation_binding: "penghubung indikator dengan nilai evaluasi",
  recommendation: "rekomendasi",
  recommendation_action: "rencana aksi tindak lanjut",
  recommendation_evidence: "bukti tindak lanjut",
  recommendation_step: "langkah tindak lanjut",
  lhe: "laporan hasil evaluasi",
  lhe_section: "bagian laporan hasil evaluasi",
  lhe_editor: "penyunting laporan hasil evaluasi",
  lke_template: "template LKE",
  lke_template_version: "versi template LKE",
  reference_entry: "rujukan nasional",
  password_link: "tautan kata sandi",
  government: "pemda",
  user: "akun pengguna",
  crosscutting_framework: "kerangka lintas instansi",
  crosscutting_strategy: "strategi lintas instansi",
  realisasi_editor: "pengisi realisasi",
  note_reading: "tanda catatan dibaca",
  history_verification: "pemeriksaan rantai riwayat",
};

const LEVELS: Record<string, string> = { kegiatan: "kegiatan", sub_kegiatan: "sub kegiatan", iki: "IKI" };
const VERBS = { INSERT: "menambah", UPDATE: "mengubah", DELETE: "menghapus" } as const;

const COLUMNS: Record<string, string> = {
  name: "nama",
  short_name: "nama pendek",
  text: "teks",
  label: "nama",
  short_label: "nama pendek",
  amount: "jumlah",
  measured_in: "jadwal ukur",
  data_source: "sumber data",
  definition: "definisi",
  responsible: "penanggung jawab",
  expression: "rumus",
  satuan: "satuan",
  purpose: "alasan pentingnya",
  criteria: "kriteria",
  polarity: "polaritas",
  baseline: "data awal",
  quality_verification: "verifikasi data",
  quality_accuracy: "ketelitian data",
  quality_limits: "keterbatasan data",
  quality_compensation: "cara mengimbangi keterbatasan",
  valid_from_year: "berlaku sejak",
  valid_to_year: "berlaku sampai",
  tests: "angka uji",
  agreed_at: "penetapan",
  valid_until: "berlaku sampai",
  retired_from_year: "tidak dipakai sejak",
  level: "jenjang",
  mark: "tanda",
};

export function planSentence(record: HistoryRecord): Sentence {
  const { table, operation, before, after } = record;
  const row = after ?? before ?? {};
  const noun = LEVELS[row.level ?? ""] ?? NOUNS[table] ?? table;
  const what = named(`${VERBS[operation]} ${noun}`, row, record);
  const columns = changedColumns(record);
  if (operation !== "UPDATE" || columns.length === 0) return { sign: "changed", what, from: null, to: null };
  const [only] = columns;
  if (columns.length > 1 || only === undefined)
    return { sign: "changed", what: `${what}: ${columns.map(columnWord).join(", ")}`, from: null, to: null };
  return {
    sign: "changed",
    what: `${what}: ${columnWord(only)}`,
    from: written(before, only),
    to: written(after, only),
  };
}

/** With what the row calls itself, says, or belongs to. */
function named(deed: string, row: Row, { about }: HistoryRecord): string {
  const name = row.short_name ?? row.short_label ?? row.title ?? row.name ?? row.agency_name ?? about.indicator;
  if (name) return `${deed} ${name}`;
  const said = row.message ?? row.text;
  return said ? `${deed}: ${said}` : deed;
}

const columnWord = (column: string): string => COLUMNS[column] ?? column.replaceAll("_", " ");

function written(row: Row | null, column: string): string | null {
  const value = row?.[column] ?? null;
  return value !== null && column === "amount" ? formatFigure(toCanonical(value)) : value;
}
