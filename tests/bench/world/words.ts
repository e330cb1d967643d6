// Words as long as those of a real plan, so that a page weighs what it would weigh.

export const OBJECTS = [
  "pencari kerja terdaftar",
  "lulusan pelatihan berbasis kompetensi",
  "perusahaan menengah dan besar",
  "pekerja penyandang disabilitas",
  "calon pekerja migran",
  "keluarga penerima manfaat",
  "puskesmas dan jejaringnya",
  "ruas jalan kabupaten",
  "kelompok tani dan nelayan",
  "desa dan kelurahan",
  "pelaku usaha mikro",
  "satuan pendidikan dasar",
  "ibu hamil dan balita",
  "rumah tidak layak huni",
  "dokumen perizinan berusaha",
];

export const DEEDS = [
  "yang ditempatkan sesuai kompetensinya",
  "yang memperoleh layanan sesuai standar pelayanan minimal",
  "yang dibina dan dievaluasi setiap semester",
  "yang memenuhi persyaratan teknis dan administrasi",
  "yang melapor tepat waktu secara elektronik",
];

export const PLACES = ["di wilayah kota", "di wilayah utara", "di wilayah selatan", "di kawasan pesisir"];

/** How they are measured, in turn: n modulo five. */
export const KINDS = ["ratio", "count", "growth", "score", "ratio"] as const;

/** A phrase for a number, none twice below 300; SQL, since the rows are made where they stay. */
export const phrase = (n: string): string =>
  `(${oneOf(OBJECTS, n)} || ' ' || ${oneOf(DEEDS, `${n} / ${OBJECTS.length}`)} || ' ' || ${oneOf(PLACES, `${n} / ${OBJECTS.length * DEEDS.length}`)})`;

/** The same in at most 45 characters. */
export const shortPhrase = (n: string): string => `(initcap(left(${oneOf(OBJECTS, n)}, 34)) || ' ' || (${n}) + 1)`;

const oneOf = (words: readonly string[], n: string): string =>
  `(array[${words.map((word) => `'${word}'`).join(", ")}])[((${n}) % ${words.length}) + 1]`;
