// What the kinds of the tree are called on screen, and what may be done with each.
import type { Planned } from "#features/plans/schema.ts";
import type { TreeKind, TreeRow } from "#features/plans/tree.ts";

export const KIND_WORD: Record<TreeKind, string> = {
  plan: "Visi",
  misi: "Misi",
  tujuan: "Tujuan",
  sasaran: "Sasaran",
  iku: "IKU",
  program: "Program",
  kegiatan: "Kegiatan",
  sub_kegiatan: "Sub kegiatan",
  indicator: "Indikator",
  unit: "Unit",
  position: "Jabatan",
  kinerja: "Kinerja",
  iki: "IKI",
  group: "",
};

type InTree = Exclude<Planned, "pohon">;

const STORED: Partial<Record<TreeKind, InTree>> = {
  ...{ misi: "misi", tujuan: "tujuan", sasaran: "sasaran", kinerja: "kinerja" },
  ...{ program: "program", kegiatan: "program", sub_kegiatan: "program" },
  ...{ iku: "indicator", indicator: "indicator", iki: "indicator" },
};

/** As which it is stored; null for what is not kept in this tree. */
export const storedAs = ({ kind, isReference }: TreeRow): InTree | null =>
  isReference ? null : (STORED[kind] ?? null);

export type Addable = { kind: "misi" | "tujuan" | "sasaran" | "program" | "kinerja"; word: string };

/** What stands in the panel beside the tree: what is chosen, or a form about it. */
export type PanelMode =
  | { kind: "look" }
  | { kind: "change" }
  | { kind: "add"; what: Addable }
  | { kind: "move" }
  | { kind: "retire" };

const ADDABLE: Partial<Record<TreeKind, Addable[]>> = {
  plan: [
    { kind: "misi", word: "misi" },
    { kind: "tujuan", word: "tujuan" },
    { kind: "sasaran", word: "sasaran" },
  ],
  misi: [{ kind: "tujuan", word: "tujuan" }],
  tujuan: [{ kind: "sasaran", word: "sasaran" }],
  program: [{ kind: "program", word: "kegiatan" }],
  kegiatan: [{ kind: "program", word: "sub kegiatan" }],
  position: [{ kind: "kinerja", word: "kinerja" }],
};

export const addableUnder = ({ kind, key, isReference }: TreeRow): Addable[] =>
  isReference ? [] : key === "program" ? [{ kind: "program", word: "program" }] : (ADDABLE[kind] ?? []);

/** Under which kinds a part may stand; what is not here is not moved. */
const HOMES: Partial<Record<TreeKind, TreeKind[]>> = {
  tujuan: ["misi"],
  sasaran: ["tujuan"],
  kegiatan: ["program"],
  sub_kegiatan: ["kegiatan"],
  kinerja: ["position"],
  iku: ["sasaran"],
  iki: ["kinerja"],
};

export function homesFor(row: TreeRow, rows: readonly TreeRow[]): TreeRow[] {
  const own = row.kind === "indicator" ? rows.find(({ key }) => key === row.parent)?.kind : undefined;
  const kinds = own ? [own] : (HOMES[row.kind] ?? []);
  return rows.filter(
    (one) =>
      kinds.includes(one.kind) &&
      !one.isReference &&
      one.id !== row.ownerId &&
      (!row.planId || !one.planId || one.planId === row.planId),
  );
}

/** Which parameter of the form of a new indicator says what it measures. */
export const measuredBy = (row: TreeRow): { word: string; name: string } | null => {
  if (row.isReference || !row.id) return null;
  if (row.kind === "sasaran") return { word: "IKU", name: "sasaran" };
  if (row.kind === "kinerja") return { word: "IKI", name: "kinerja" };
  return storedAs(row) === "program" ? { word: "indikator", name: "program" } : null;
};

/** "sejak 2024, dihentikan mulai 2026" */
export function livesInWords({ kind, from, until }: TreeRow): string | null {
  if (kind === "plan") return from === until ? `Tahun ${from}` : `Tahun ${from}–${until}`;
  const said = [from && `berlaku sejak ${from}`, until && `dihentikan mulai ${until}`].filter(Boolean);
  return said.length > 0 ? said.join(", ") : null;
}
