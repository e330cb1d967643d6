import { expect, test } from "vitest";
import { after, carriedBy, type Deed } from "./deeds.ts";
import { refusalOf } from "./refusals.ts";
import { changeSentence } from "./timeline.ts";
import { type Inside, type Organisation, treeOn, type UnitKind } from "./units.ts";

const BORN = "2000-01-01";
const DAY = "2019-01-01";

const unit = (id: string, parentId: string | null, kind: UnitKind = "seksi") => ({
  life: { id, from: BORN, until: null, sortOrder: id.charCodeAt(0) },
  place: { unitId: id, parentId, kind, name: `Unit ${id}`, from: BORN, until: null },
});
const inside = (what: Inside["what"], id: string, unitId: string, from: string | null = BORN): Inside => ({
  ...{ what, id, name: `Isi ${id}`, unitId, from, until: null },
});
const all = [unit("a", null, "bidang"), unit("b", "a"), unit("c", "a"), unit("d", null, "bidang"), unit("e", "d")];
const now: Organisation = {
  units: all.map(({ life }) => life),
  places: all.map(({ place }) => place),
  inside: [inside("position", "p", "b"), inside("indicator", "i", "b", null), inside("person", "o", "c", "2020-05-01")],
};
const part = (id: string, name = `Unit ${id}`) => ({ id, name, kind: "seksi" as const, parentId: "a" });
const merge: Deed = { kind: "merge", day: DAY, unitIds: ["b", "c"], into: part("x") };
const tree = (one: Organisation, day: string) => treeOn(one, day).map(({ id, depth }) => `${"-".repeat(depth)}${id}`);
const refused = (deed: Deed, organisation = now) => refusalOf(organisation, deed, (day) => day)?.message ?? null;

test("a merger: the days before keep both, from the day on everything is in the new one", () => {
  const then = after(now, merge);
  expect(refused(merge)).toBeNull();
  expect(tree(then, "2018-12-31")).toEqual(tree(now, "2018-12-31"));
  expect(tree(then, DAY)).toEqual(["a", "-x", "d", "-e"]);
  expect(then.inside.map(({ id, unitId, from, until }) => [id, unitId, from, until])).toEqual([
    ["p", "b", BORN, DAY],
    ["p", "x", DAY, null],
    ["i", "b", null, DAY],
    ["i", "x", DAY, null],
    // Whoever comes later comes into the new one at once.
    ["o", "x", "2020-05-01", null],
  ]);
  expect(carriedBy(now, merge)).toEqual([{ unitId: "x", units: 0, positions: 1, indicators: 1, people: 1 }]);
});

test("a bidang that is split sends its units where they are told to go", () => {
  const top = (id: string) => ({ ...part(id), parentId: null });
  const split: Deed = { kind: "split", day: DAY, unitId: "a", parts: [top("x"), top("y")], to: { b: "x", c: "y" } };
  expect(refused(split)).toBeNull();
  expect(tree(after(now, split), DAY)).toEqual(["x", "-b", "y", "-c", "d", "-e"]);
  expect(refused({ ...split, to: { b: "x" } })).toBe("Tentukan unit penerus untuk Unit c.");
  expect(refused({ ...split, parts: [top("x")] })).toContain("paling sedikit dua");
  expect(refused({ ...split, parts: [top("x"), { ...top("y"), name: "unit X" }] })).toContain("sama-sama bernama");
});

test("absorbed by the unit above it; never into one below", () => {
  const up: Deed = { kind: "merge", day: DAY, unitIds: ["a", "b"], into: { id: "a" } };
  expect(refused(up)).toBeNull();
  expect(tree(after(now, up), DAY)).toEqual(["a", "-c", "d", "-e"]);
  expect(refused({ ...up, into: { id: "b" } })).toContain("di bawah unit yang akan berakhir");
  expect(refused({ ...up, into: { id: "d" } })).toContain("salah satu dari unit yang digabung");
  expect(refused({ ...up, unitIds: ["a", "a"] })).toContain("paling sedikit dua");
});

test("what stands in the way is said in words", () => {
  expect(refused({ kind: "move", day: DAY, unitId: "a", parentId: "b" })).toContain("bawahnya sendiri");
  expect(refused({ kind: "move", day: DAY, unitId: "a", parentId: "a" })).toContain("dirinya sendiri");
  expect(refused({ kind: "move", day: "1999-01-01", unitId: "b", parentId: "d" })).toContain("baru ada sejak");
  expect(refused({ kind: "end", day: DAY, unitId: "a", heirId: null })).toContain("Masih ada unit di bawahnya");
  expect(refused({ kind: "end", day: DAY, unitId: "b", heirId: "a" })).toContain("Masih ada 1 jabatan");
  expect(refused({ kind: "end", day: DAY, unitId: "c", heirId: null })).toContain("Pilih unit yang meneruskan");
  expect(refused({ kind: "end", day: DAY, unitId: "c", heirId: "c" })).toContain("berakhir pada hari itu juga");
  expect(refused({ kind: "end", day: DAY, unitId: "c", heirId: "b" })).toBeNull();
  expect(refused({ kind: "add", day: DAY, unit: part("x", "unit E") })).toContain("sudah dipakai");
  expect(refused({ kind: "add", day: DAY, unit: { ...part("x"), parentId: "z" } })).toContain("tidak ditemukan");
  // The name of a unit that ends on that very day is free.
  expect(refused({ ...merge, into: part("x", "Unit b") })).toBeNull();
});

test("one deed after another: never before the last one, but that one may be mended on its own day", () => {
  const rename: Deed = { kind: "rename", day: DAY, unitId: "b", name: "Unit baru", unitKind: "seksi" };
  const then = after(now, rename);
  expect(refused({ ...rename, day: "2018-06-01", name: "Lain" }, then)).toContain("sudah berubah pada 2019-01-01");
  expect(refused({ ...rename, name: "Lain" }, then)).toBeNull();
  expect(after(then, { ...rename, name: "Lain" }).places.filter(({ unitId }) => unitId === "b")).toHaveLength(2);
  expect(refused(merge, then)).toContain("sudah berubah pada 2019-01-01");
  expect(refused({ ...merge, day: "2019-01-02" }, then)).toBeNull();
  expect(refused(merge, after(now, { ...merge, day: "2018-01-01" }))).toContain("sudah berakhir pada 2018-01-01");
});

test("a change is told in one sentence, with the names of its time", () => {
  const none = { id: "1", day: DAY, begun: [], ended: [], changed: [], successors: [] };
  const said = (deed: Deed, change: Partial<Parameters<typeof changeSentence>[0]>) =>
    changeSentence({ ...none, kind: deed.kind, ...change }, after(now, deed).places);
  expect(said(merge, { begun: ["x"], ended: ["b", "c"], successors: ["x"] })).toBe(
    "Unit b dan Unit c digabung menjadi Unit x",
  );
  const up: Deed = { kind: "merge", day: DAY, unitIds: ["a", "b"], into: { id: "a" } };
  expect(said(up, { ended: ["b"], successors: ["a"] })).toBe("Unit b dilebur ke Unit a");
  const rename: Deed = { kind: "rename", day: DAY, unitId: "b", name: "Unit baru", unitKind: "seksi" };
  expect(said(rename, { changed: ["b"] })).toBe("Unit b berganti nama menjadi Unit baru");
  const move: Deed = { kind: "move", day: DAY, unitId: "b", parentId: "d" };
  expect(said(move, { changed: ["b"] })).toBe("Unit b pindah dari Unit a ke Unit d");
  const add: Deed = { kind: "add", day: DAY, unit: { ...part("x"), parentId: null } };
  expect(said(add, { begun: ["x"], changed: ["x"] })).toBe("Unit x dibentuk di bawah kepala instansi");
  expect(said({ kind: "end", day: DAY, unitId: "c", heirId: "a" }, { ended: ["c"] })).toBe("Unit c berakhir");
});
