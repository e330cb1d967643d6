import { expect, test } from "vitest";
import { countGaps, treeGaps } from "#domain/planning/tree-gaps.ts";
import type { PlanStructure } from "#features/plans/structure.ts";
import { keyOf, treeOf } from "#features/plans/tree.ts";
import { packRows, unpackRows } from "#features/plans/tree-pack.ts";
import { keyMove, openAtFirst, seenRows, typedAhead } from "#features/plans/tree-view.ts";

const lives = { from: null, until: null, version: 1 };
const id = (name: string) => `00000000-0000-0000-0000-${name.padStart(12, "0")}`;
const none = { text: "", gap: null };

const indicator = (name: string, level: "sasaran" | "program" | "iki", ownerId: string, more: object = {}) => ({
  ...{
    id: id(name),
    code: name,
    shortName: name,
    satuan: "persen",
    level,
    ownerId,
    parentIds: [],
    programIds: [],
    ...lives,
  },
  ...more,
});

const plan: PlanStructure = {
  year: 2024,
  covers: true,
  plans: [{ id: id("plan"), name: "Renstra", yearFrom: 2021, yearUntil: 2026, visi: "Sejahtera", version: 1 }],
  misi: [{ id: id("m1"), planId: id("plan"), mark: "1.", text: "Misi satu", ...lives }],
  tujuan: [
    { id: id("t1"), planId: id("plan"), mark: null, text: "Tujuan satu", misiId: id("m1"), ...lives },
    { id: id("t2"), planId: id("plan"), mark: null, text: "Tujuan lepas", misiId: null, ...lives },
  ],
  sasaran: [
    { id: id("s1"), planId: id("plan"), text: "Sasaran satu", tujuanId: id("t1"), ...lives },
    { id: id("s2"), planId: id("plan"), text: "Sasaran kosong", tujuanId: id("t1"), ...lives, until: 2025 },
  ],
  programs: [
    {
      id: id("p1"),
      parentId: null,
      level: "program",
      code: "p1",
      name: "Program Penempatan Tenaga Kerja",
      shortName: "Penempatan",
      tags: ["kemiskinan"],
      pagu: "1200000000",
      ...lives,
    },
    {
      id: id("k1"),
      parentId: id("p1"),
      level: "kegiatan",
      code: "k1",
      name: "Kegiatan",
      shortName: "Kegiatan",
      tags: [],
      pagu: null,
      ...lives,
    },
    {
      id: id("p2"),
      parentId: null,
      level: "program",
      code: "p2",
      name: "Penunjang",
      shortName: "Penunjang",
      tags: [],
      pagu: null,
      ...lives,
    },
  ],
  units: [{ id: id("u1"), parentId: null, name: "Bidang" }],
  positions: [
    { id: id("j0"), unitId: null, shortName: "Kepala" },
    { id: id("j1"), unitId: id("u1"), shortName: "Kabid" },
  ],
  kinerja: [{ id: id("w1"), planId: id("plan"), text: "Penempatan naik", positionId: id("j1"), ...lives }],
  indicators: [
    indicator("iku1", "sasaran", id("s1"), { programIds: [id("p1")] }),
    indicator("iku2", "sasaran", id("s1"), { programIds: [id("p1")] }),
    indicator("iki1", "iki", id("w1"), { parentIds: [id("iku1")] }),
    indicator("iki2", "iki", id("w1")),
  ],
};

const gaps = treeGaps(plan);
const rows = treeOf(plan, gaps);
const key = (letter: string, name: string) => keyOf(letter, id(name));
const under = (parent: string | null) =>
  rows
    .filter((row) => row.parent === parent)
    .map(({ kind, text, isReference }) => `${kind} ${text}${isReference ? " (rujukan)" : ""}`);

test("from visi down to IKI, each part once, with references where it serves as well", () => {
  expect(under(null)).toEqual([
    "plan Sejahtera",
    "group Program yang belum mendukung IKU",
    "group Jabatan, kinerja, dan IKI",
  ]);
  expect(under(key("v", "plan"))).toEqual(["misi Misi satu", "group Tujuan tanpa misi"]);
  expect(under(key("s", "s1"))).toEqual(["iku iku1", "iku iku2"]);
  expect(under(key("i", "iku1"))).toEqual(["program Penempatan", "iki iki1 (rujukan)"]);
  expect(under(key("i", "iku2"))).toEqual(["program Penempatan (rujukan)"]);
  expect(under(key("p", "p1"))).toEqual(["kegiatan Kegiatan"]);
  expect(under("jabatan")).toEqual(["position Kepala", "unit Bidang"]);
  expect(under(key("k", "w1"))).toEqual(["iki iki1", "iki iki2"]);
  expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
  expect(rows.find(({ text, isReference }) => text === "Penempatan" && !isReference)).toMatchObject({
    tags: ["kemiskinan"],
    note: "Rp1.200.000.000",
  });
});

test("every gap at its part, counted in words' order", () => {
  expect(countGaps(gaps)).toEqual([
    { gap: "tujuan-tanpa-misi", count: 1 },
    { gap: "sasaran-tanpa-indikator", count: 1 },
    { gap: "program-tanpa-iku", count: 1 },
    { gap: "program-tanpa-indikator", count: 3 },
    { gap: "jabatan-tanpa-kinerja", count: 1 },
    { gap: "jabatan-tanpa-iki", count: 1 },
    { gap: "iki-tanpa-iku", count: 1 },
    { gap: "tidak-sampai-misi", count: 1 },
  ]);
});

test("a plan without misi is not missed at every tujuan, nor programs without one IKU", () => {
  const bare = treeGaps({ ...plan, misi: [], indicators: plan.indicators.filter(({ level }) => level === "iki") });
  expect(countGaps(bare).map(({ gap }) => gap)).toEqual([
    "rencana-tanpa-misi",
    "sasaran-tanpa-indikator",
    "program-tanpa-indikator",
    "jabatan-tanpa-kinerja",
    "jabatan-tanpa-iki",
  ]);
});

test("what is seen: open branches with their place among siblings; a filter opens the way to what it finds", () => {
  const seen = seenRows(rows, new Set(openAtFirst(rows)), none);
  expect(seen.map(({ row, level }) => `${level} ${row.text}`)).toEqual([
    "1 Sejahtera",
    "2 Misi satu",
    "3 Tujuan satu",
    "4 Sasaran satu",
    "4 Sasaran kosong",
    "2 Tujuan tanpa misi",
    "3 Tujuan lepas",
    "1 Program yang belum mendukung IKU",
    "2 Penunjang",
    "1 Jabatan, kinerja, dan IKI",
  ]);
  expect(seen[3]).toMatchObject({ place: 1, of: 2, hasChildren: true, isOpen: false });
  const orphans = seenRows(rows, new Set(), { text: "", gap: "iki-tanpa-iku" });
  expect(orphans.map(({ row }) => row.text)).toEqual([
    "Jabatan, kinerja, dan IKI",
    "Bidang",
    "Kabid",
    "Penempatan naik",
    "iki2",
  ]);
  expect(seenRows(rows, new Set(), { text: "penempatan TENAGA", gap: null }).at(-1)?.row.text).toBe("Penempatan");
});

test("the keys of a tree", () => {
  const open = new Set([key("v", "plan"), key("m", "m1")]);
  const seen = seenRows(rows, open, none);
  const at = (name: string, pressed: string) => keyMove(seen, name, pressed);
  expect(at(key("v", "plan"), "ArrowRight")).toEqual({ focus: key("m", "m1") });
  expect(at(key("m", "m1"), "ArrowLeft")).toEqual({ close: key("m", "m1") });
  expect(at(key("t", "t1"), "ArrowRight")).toEqual({ open: key("t", "t1") });
  expect(at(key("t", "t1"), "ArrowLeft")).toEqual({ focus: key("m", "m1") });
  expect(at(key("v", "plan"), "ArrowUp")).toEqual({});
  expect(at(key("v", "plan"), "End")).toEqual({ focus: "jabatan" });
  expect(at(key("v", "plan"), "a")).toBeNull();
  expect(typedAhead(seen, key("m", "m1"), "tu")).toBe(key("t", "t1"));
  expect(typedAhead(seen, "jabatan", "zz")).toBeNull();
});

test("rows are packed for the way and arrive as they were, shorter by a fifth", () => {
  expect(unpackRows(packRows(rows)).filter(({ kind }) => kind !== "unit" && kind !== "position")).toEqual(
    rows.filter(({ kind }) => kind !== "unit" && kind !== "position"),
  );
  expect(JSON.stringify(packRows(rows)).length).toBeLessThan(JSON.stringify(rows).length * 0.8);
});
