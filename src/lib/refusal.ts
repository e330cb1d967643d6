// A refusal is something a person can understand and act upon. Everything else that goes wrong is a surprise.
export type RefusalKind = "not-found" | "forbidden" | "invalid" | "conflict" | "signed-out";

export class Refusal extends Error {
  readonly kind: RefusalKind;
  /** For a conflict: what the other person saved, so that both texts can be shown. */
  readonly other?: Record<string, string | number | null>;

  constructor(kind: RefusalKind, message: string, other?: Record<string, string | number | null>) {
    super(message);
    this.name = "Refusal";
    this.kind = kind;
    this.other = other;
  }
}

// The database refuses with codes of its own (see the guards migration); its rules are spoken here in the same words.
const SPOKEN: Record<string, { kind: RefusalKind; message: string }> = {
  TK002: {
    kind: "conflict",
    message:
      "Isian ini sudah dikirim atau disetujui, jadi terkunci. Muat ulang halaman untuk melihat keadaan terakhir.",
  },
  TK003: { kind: "conflict", message: "Keadaan isian ini sudah berubah. Muat ulang halaman, lalu putuskan lagi." },
  TK004: {
    kind: "forbidden",
    message: "Anda ikut mengisi nilai ini, jadi pemeriksaan dan persetujuannya harus oleh orang lain.",
  },
  TK006: {
    kind: "forbidden",
    message: "Periode ini belum dibuka atau sudah dikunci. Muat ulang halaman untuk melihat keadaannya.",
  },
  TK010: {
    kind: "forbidden",
    message: "Peran Anda sendiri diberikan, diubah, dan diakhiri oleh orang lain, bukan oleh Anda.",
  },
  TK011: { kind: "forbidden", message: "Peran hanya diberikan oleh pengelola pemda itu atau oleh administrator." },
  TK012: {
    kind: "conflict",
    message: "Ini administrator terakhir yang aktif. Beri dahulu peran administrator kepada orang lain.",
  },
  TK013: { kind: "forbidden", message: "Data rujukan ini diurus oleh pengelola pemda itu atau oleh administrator." },
  TK014: {
    kind: "forbidden",
    message: "Kebijakan capaian diputuskan oleh pengelola pemda, dan yang sudah berlaku tidak diubah.",
  },
  TK007: {
    kind: "forbidden",
    message: "Wewenang untuk langkah ini tidak lagi berlaku. Muat ulang halaman untuk melihat keadaan terakhir.",
  },
  TK031: {
    kind: "conflict",
    message: "Tanggal bukti ini sudah dicatat dan tidak berubah. Muat ulang halaman untuk melihatnya.",
  },
  TK032: {
    kind: "conflict",
    message: "Bukti ini dibekukan bersama nilai yang pernah disetujui, jadi tidak dapat dihapus.",
  },
  TK041: {
    kind: "forbidden",
    message: "Anda menyetujui nilai ini, jadi penerbitannya harus oleh orang lain.",
  },
  TK042: {
    kind: "forbidden",
    message: "Catatan ini sudah selesai, atau bukan lagi wewenang Anda. Muat ulang halaman untuk melihatnya.",
  },
  TK061: {
    kind: "conflict",
    message: "Template LKE ini sudah berlaku, jadi tidak diubah. Buat versi baru dari halaman template.",
  },
  TK062: {
    kind: "forbidden",
    message: "Anda ikut menulis template ini, jadi orang lain yang memberlakukannya.",
  },
  TK071: {
    kind: "forbidden",
    message: "Dukungan lintas instansi diusulkan salah satu instansi dan diputuskan oleh perencana instansi yang lain.",
  },
  TK072: {
    kind: "conflict",
    message: "Dukungan ini sudah diputuskan. Muat ulang halaman untuk melihat keadaan terakhir.",
  },
  TK021: {
    kind: "forbidden",
    message: "Yang merancang tidak menyetujui rancangannya sendiri; keputusan diambil kepala instansi atau pengelola.",
  },
  TK022: {
    kind: "conflict",
    message: "Rancangan ini sudah diajukan atau diputuskan. Muat ulang halaman untuk melihat keadaan terakhir.",
  },
  TK023: {
    kind: "conflict",
    message: "Target ini sudah ditetapkan; ia hanya berubah lewat perubahan target yang disetujui kepala instansi.",
  },
  TK024: {
    kind: "conflict",
    message: "Data dasar ini adalah realisasi indikator lain, jadi tidak diisi sendiri. Isi indikator itu.",
  },
  TK025: {
    kind: "conflict",
    message:
      "Rumus ini dan rumus indikator lain saling memakai tanpa ujung. Muat ulang halaman, lalu periksa tautannya.",
  },
  TK081: {
    kind: "forbidden",
    message:
      "Perjanjian kinerja disusun perencana, disepakati pihak atasan yang tidak ikut menyusunnya, dan penandatanganannya dicatat kepala instansi atau pengelola.",
  },
  TK082: {
    kind: "conflict",
    message:
      "Perjanjian kinerja ini sudah disepakati, ditandatangani, atau diganti. Muat ulang halaman untuk melihat keadaan terakhir.",
  },
  TK083: {
    kind: "invalid",
    message: "Perjanjian kinerja ini masih memuat indikator tanpa target. Tetapkan targetnya, lalu muat ulang drafnya.",
  },
  TK101: {
    kind: "conflict",
    message:
      "Susunan unit berubah: ada unit yang tidak ada pada hari itu. Muat ulang halaman, lalu pilih lagi unitnya.",
  },
  TK102: {
    kind: "conflict",
    message: "Susunan yang pernah berlaku tetap seperti dulu. Catat perubahannya mulai hari lain.",
  },
  TK103: {
    kind: "forbidden",
    message: "Unit seseorang diubah pengelola pemda, atau mengikuti perubahan unit oleh Subbag Perencanaan.",
  },
  TK051: { kind: "invalid", message: "Tulis rencana aksinya lebih dulu: apa, oleh siapa, sampai kapan." },
  TK052: { kind: "invalid", message: "Lampirkan bukti tindak lanjutnya lebih dulu." },
  TK053: {
    kind: "forbidden",
    message: "Nilai indikator ini diambil dari hasil evaluasi, jadi tidak diisi di sini.",
  },
  TK091: {
    kind: "conflict",
    message: "Jabatan ini tidak ada pada sebagian hari itu, atau masih dipangku sesudahnya. Periksa tanggalnya.",
  },
  TK092: {
    kind: "conflict",
    message: "Nama jabatan bersambung tanpa sela, dan hanya yang terakhir dapat dicabut. Muat ulang halaman.",
  },
  TK093: { kind: "invalid", message: "Kinerja menjalankan fungsi jabatannya sendiri saja. Muat ulang halaman." },
};

/** The refusal behind an error of the database, or the error itself when it is a surprise. */
export function refusalBehind(error: unknown): unknown {
  const code = databaseCode(error);
  const spoken = code ? SPOKEN[code] : undefined;
  return spoken ? new Refusal(spoken.kind, spoken.message) : error;
}

function databaseCode(error: unknown): string | undefined {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : "";
  return /\bTK\d{3}\b/.exec(text)?.[0];
}
