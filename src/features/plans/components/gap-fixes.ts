// Where each gap of the tree is mended: by a form beside the tree, on a page, or at another part of the tree.
import type { TreeGap } from "#domain/planning/tree-gaps.ts";
import { addableUnder, homesFor, measuredBy, type PanelMode } from "#features/plans/components/tree-words.ts";
import type { TreeRow } from "#features/plans/tree.ts";

export type GapFix = { word: string } & (
  | { kind: "mode"; mode: PanelMode }
  /** Below the address of the agency. */
  | { kind: "page"; page: string }
  | { kind: "row"; key: string }
);

/** null: what is chosen cannot be mended from here by whoever looks at it; the words of the gap must do. */
export function fixOf(gap: TreeGap, row: TreeRow, rows: readonly TreeRow[]): GapFix | null {
  switch (gap) {
    case "rencana-tanpa-visi":
      return { word: "Tulis visinya", kind: "mode", mode: { kind: "change" } };
    case "rencana-tanpa-misi":
      return adds(row, "misi");
    case "rencana-tanpa-sasaran":
      return adds(row, "sasaran");
    case "jabatan-tanpa-kinerja":
      return adds(row, "kinerja");
    case "tujuan-tanpa-misi":
    case "sasaran-tanpa-tujuan":
      return homesFor(row, rows).length > 0
        ? {
            word: gap === "tujuan-tanpa-misi" ? "Pindahkan ke misinya" : "Pindahkan ke tujuannya",
            kind: "mode",
            mode: { kind: "move" },
          }
        : null;
    case "sasaran-tanpa-indikator":
    case "program-tanpa-indikator":
      return makes(row);
    case "jabatan-tanpa-iki": {
      const kinerja = rows.find(({ parent, kind }) => parent === row.key && kind === "kinerja");
      return kinerja ? makes(kinerja) : adds(row, "kinerja");
    }
    case "iku-tanpa-program":
      return { word: "Pilih programnya", kind: "page", page: `indikator/${row.code}/ubah#tautan` };
    case "iki-tanpa-iku":
      return { word: "Tautkan ke IKU", kind: "page", page: `indikator/${row.code}/ubah#tautan` };
    case "program-tanpa-iku": {
      const iku = rows.find(({ kind }) => kind === "iku");
      return iku ? { word: "Buka IKU yang didukungnya", kind: "row", key: iku.key } : null;
    }
    case "tidak-sampai-misi":
      return wayEnds(row, rows);
  }
}

function adds(row: TreeRow, word: string): GapFix | null {
  const what = addableUnder(row).find((one) => one.word === word);
  return what ? { word: `Tambah ${word}`, kind: "mode", mode: { kind: "add", what } } : null;
}

function makes(row: TreeRow): GapFix | null {
  const measured = measuredBy(row);
  return measured
    ? { word: `Tambah ${measured.word}`, kind: "page", page: `indikator/baru?${measured.name}=${row.id}` }
    : null;
}

/** The first part above it that hangs loose; an IKI of no IKU is tied on its own page. */
function wayEnds(row: TreeRow, rows: readonly TreeRow[]): GapFix | null {
  const LOOSE: TreeGap[] = ["sasaran-tanpa-tujuan", "tujuan-tanpa-misi", "program-tanpa-iku"];
  for (let at = above(row, rows); at; at = above(at, rows)) {
    if (at.gaps?.some((gap) => LOOSE.includes(gap)))
      return { word: `Lihat di mana jalannya putus: ${at.text}`, kind: "row", key: at.key };
  }
  if (row.kind === "iki") return { word: "Tautkan ke IKU", kind: "page", page: `indikator/${row.code}/ubah#tautan` };
  return null;
}

const above = (row: TreeRow, rows: readonly TreeRow[]): TreeRow | undefined =>
  row.parent === null ? undefined : rows.find(({ key }) => key === row.parent);
