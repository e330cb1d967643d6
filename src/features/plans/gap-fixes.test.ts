import { expect, test } from "vitest";
import { TREE_GAPS, type TreeGap } from "#domain/planning/tree-gaps.ts";
import { fixOf } from "#features/plans/components/gap-fixes.ts";
import type { TreeRow } from "#features/plans/tree.ts";

const row = (key: string, kind: TreeRow["kind"], parent: string | null, gaps: TreeGap[] = []): TreeRow => ({
  ...{ key, kind, parent, id: key, text: key, code: key, gaps },
});

const rows: TreeRow[] = [
  row("plan", "plan", null, ["rencana-tanpa-visi", "rencana-tanpa-misi", "rencana-tanpa-sasaran"]),
  row("misi", "misi", "plan"),
  row("tujuan", "tujuan", "plan", ["tujuan-tanpa-misi"]),
  { ...row("sasaran", "sasaran", "tujuan", ["sasaran-tanpa-indikator"]), ownerId: "tujuan" },
  row("lepas", "sasaran", "plan", ["sasaran-tanpa-tujuan"]),
  row("iku", "iku", "lepas", ["iku-tanpa-program", "tidak-sampai-misi"]),
  row("program", "program", null, ["program-tanpa-iku", "program-tanpa-indikator"]),
  row("jabatan", "position", null, ["jabatan-tanpa-iki", "jabatan-tanpa-kinerja"]),
  row("kepala", "position", null, ["jabatan-tanpa-iki"]),
  row("kinerja", "kinerja", "kepala"),
  row("iki", "iki", "kinerja", ["iki-tanpa-iku", "tidak-sampai-misi"]),
];

test("every gap leads to where it is mended", () => {
  const found = rows.flatMap((one) => (one.gaps ?? []).map((gap) => [gap, fixOf(gap, one, rows)] as const));
  expect(new Set(found.map(([gap]) => gap))).toEqual(new Set(TREE_GAPS));
  expect(found.filter(([, fix]) => fix === null)).toEqual([]);
});

test("an indicator that reaches no misi leads to the part at which the way ends", () => {
  const iku = rows.find(({ key }) => key === "iku") as TreeRow;
  expect(fixOf("tidak-sampai-misi", iku, rows)).toMatchObject({ kind: "row", key: "lepas" });
  const iki = rows.find(({ key }) => key === "iki") as TreeRow;
  expect(fixOf("tidak-sampai-misi", iki, rows)).toMatchObject({ kind: "page", page: "indikator/iki/ubah#tautan" });
});

test("a jabatan without IKI gets it under its kinerja, and the kinerja first where there is none", () => {
  const of = (key: string) => fixOf("jabatan-tanpa-iki", rows.find((one) => one.key === key) as TreeRow, rows);
  expect(of("kepala")).toMatchObject({ kind: "page", page: "indikator/baru?kinerja=kinerja" });
  expect(of("jabatan")).toMatchObject({ kind: "mode", word: "Tambah kinerja" });
});
