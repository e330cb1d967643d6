// The facts that Tolok knows about an agency, by the names under which a template asks for them beside a criterion.

export const FACT_NAMES: Readonly<Record<string, string>> = {
  "plan-formality": "Dokumen rencana: formal dan bertanggal",
  "indicator-definition": "Indikator dengan definisi dan rumus lengkap",
  smart: "Pemeriksaan SMART indikator",
  cascade: "Penjenjangan tanpa yang terputus",
  crosscutting: "Kaitan dengan instansi lain",
  "easy-target": "Target di bawah realisasi tahun lalu",
  "target-change": "Target berubah tanpa PK Perubahan",
  timeliness: "Ketepatan waktu pengisian",
  completeness: "Kelengkapan pengisian",
  "late-marks": "Isian yang ditandai terlambat",
  "values-without-evidence": "Nilai tanpa bukti dukung",
  "evidence-dates": "Bukti bertanggal di luar periodenya",
  "follow-up": "Tindak lanjut rekomendasi tahun lalu",
  "history-chain": "Keutuhan rantai riwayat",
};
