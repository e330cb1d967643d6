// How the wording and the measuring of an indicator came to be what they are: each change with who, when, why, and both
// texts of every field.
import { POLARITY_WORDS } from "#features/indicators/words.ts";

export type ChangedField = { label: string; from: string | null; to: string | null };
export type IndicatorChange = { id: string; at: Date; by: string; reason: string | null; fields: ChangedField[] };

type Stored = Readonly<Record<string, unknown>>;

/** Columns of the indicator that a reader calls by a name, in the order of its page. */
const LABELS: readonly (readonly [column: string, label: string])[] = [
  ["name", "Nama resmi"],
  ["short_name", "Nama pendek"],
  ["definition", "Penjelasan"],
  ["criteria", "Kriteria"],
  ["purpose", "Mengapa penting"],
  ["satuan", "Satuan"],
  ["decimals", "Angka di belakang koma"],
  ["polarity", "Polaritas"],
  ["accumulation", "Setahun dihitung"],
  ["entry_mode", "Cara mengisi"],
  ["measured_in", "Diukur pada"],
  ["baseline", "Data awal"],
  ["data_source", "Sumber data"],
  ["data_provider", "Penyedia data"],
  ["responsible", "Penanggung jawab"],
  ["quality_verification", "Verifikasi data"],
  ["quality_accuracy", "Ketelitian"],
  ["quality_limits", "Keterbatasan"],
  ["quality_compensation", "Cara mengimbangi"],
  ["is_iku", "IKU"],
  ["retired_from_year", "Tidak berlaku mulai"],
];

/** What differs between two states of the row, as a history keeps them; columns nobody reads are left out. */
export function changedFields(before: Stored, after: Stored): ChangedField[] {
  return LABELS.flatMap(([column, label]) => {
    const [from, to] = [written(column, before[column]), written(column, after[column])];
    return from === to ? [] : [{ label, from, to }];
  });
}

function written(column: string, value: unknown): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? "ya" : "tidak";
  if (column === "polarity")
    return POLARITY_WORDS[String(value).replace("_", "-") as keyof typeof POLARITY_WORDS] ?? String(value);
  if (column === "entry_mode") return value === "cumulative" ? "kumulatif s.d. periode" : "per periode";
  if (column === "criteria") return criteriaInWords(value);
  if (Array.isArray(value)) return value.length > 0 ? value.join(", ") : null;
  return String(value).replace(/^\{(.*)\}$/, (_, inside: string) => inside.replaceAll(",", ", ")) || null;
}

function criteriaInWords(value: unknown): string | null {
  const groups = (typeof value === "string" ? JSON.parse(value) : value) as {
    title: string;
    items: { text: string }[];
  }[];
  if (!Array.isArray(groups) || groups.length === 0) return null;
  return groups.map(({ title, items }) => [title, ...items.map(({ text }) => `– ${text}`)].join("\n")).join("\n");
}
