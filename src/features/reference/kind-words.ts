/** Kinds of satuan as people choose them. */
export const KIND_WORDS = {
  percentage: "persentase",
  count: "jumlah",
  money: "uang",
  score: "nilai atau indeks",
} as const;
