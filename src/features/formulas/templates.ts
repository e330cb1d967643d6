// Where a formula may start from: the kinds that documents use, with the places to be filled by data dasar.
import type { FormulaKind } from "#features/formulas/schema.ts";

export type Template = {
  key: string;
  kind: FormulaKind;
  name: string;
  /** What it is for, in one line. */
  say: string;
  slots: readonly { key: string; label: string }[];
  /** With the keys of the slots; null where the figure is given by somebody else. */
  expression: string | null;
};

const PART = { key: "bagian", label: "Pembilang (bagian)" };
const WHOLE = { key: "semua", label: "Penyebut (keseluruhan)" };
const ONE = { key: "satu", label: "Data dasar" };
const [FIRST, SECOND] = [
  { key: "pertama", label: "Data dasar pertama" },
  { key: "kedua", label: "Data dasar kedua" },
];

export const TEMPLATES: readonly Template[] = [
  {
    key: "ratio",
    kind: "ratio",
    name: "Persentase",
    say: "bagian ÷ keseluruhan × 100",
    slots: [PART, WHOLE],
    expression: "bagian / semua * 100",
  },
  {
    key: "growth",
    kind: "growth",
    name: "Pertumbuhan",
    say: "perubahan dari tahun lalu, dalam persen",
    slots: [ONE],
    expression: "(satu - last_year(satu)) / last_year(satu) * 100",
  },
  {
    key: "count",
    kind: "count",
    name: "Jumlah",
    say: "satu data dasar, atau beberapa dijumlahkan",
    slots: [ONE],
    expression: "satu",
  },
  {
    key: "difference",
    kind: "difference",
    name: "Selisih",
    say: "yang pertama dikurangi yang kedua",
    slots: [FIRST, SECOND],
    expression: "pertama - kedua",
  },
  {
    key: "average",
    kind: "average",
    name: "Rata-rata",
    say: "rata-rata dari beberapa data dasar",
    slots: [FIRST, SECOND],
    expression: "avg(pertama, kedua)",
  },
  {
    key: "accuracy",
    kind: "accuracy",
    name: "Ketepatan",
    say: "seberapa dekat dengan yang direncanakan",
    slots: [FIRST, SECOND],
    expression: "(1 - abs(pertama - kedua) / kedua) * 100",
  },
  {
    key: "index",
    kind: "index",
    name: "Indeks",
    say: "diberikan dari luar, diisi langsung",
    slots: [],
    expression: null,
  },
  {
    key: "score",
    kind: "score",
    name: "Nilai dari luar",
    say: "misalnya nilai SAKIP atau opini, diisi langsung",
    slots: [],
    expression: null,
  },
  {
    key: "range",
    kind: "count",
    name: "Rentang",
    say: "satu data dasar yang dijaga dalam rentang target",
    slots: [ONE],
    expression: "satu",
  },
];

/** The expression of a template with its places filled; places not chosen yet keep their names. */
export function fillTemplate({ expression }: Template, chosen: Readonly<Record<string, string>>): string {
  return (expression ?? "").replace(/[a-z_]+/g, (word) => chosen[word] || word);
}

/** The other way: what stands in the places of a formula that follows the template; nothing where it does not. */
export function placesIn({ expression, slots }: Template, written: string): Record<string, string> {
  const seen = new Set<string>();
  const pattern = (expression ?? "").replace(/[a-z_]+|[^a-z_\s]|\s+/g, (part) => {
    if (part.trim() === "") return "\\s*";
    if (!slots.some(({ key }) => key === part)) return part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    if (seen.has(part)) return `\\k<${part}>`;
    seen.add(part);
    return `(?<${part}>[a-z][a-z0-9_]*)`;
  });
  return { ...new RegExp(`^\\s*${pattern}\\s*$`).exec(written)?.groups };
}

export const templateOf = (kind: FormulaKind): Template =>
  TEMPLATES.find((one) => one.kind === kind) ?? { ...(TEMPLATES[0] as Template) };
