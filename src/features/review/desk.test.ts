import { expect, test } from "vitest";
import { chosenOf, type DeskItem, passedWords } from "./desk.ts";

const item = (id: string, change: Partial<DeskItem> = {}): DeskItem => ({
  id,
  name: `Indikator ${id}`,
  state: "submitted",
  blocked: null,
  mayReturn: true,
  mayReopen: false,
  ...change,
});

const ids = (items: DeskItem[]) => items.map((one) => one.id);
const none: ReadonlySet<string> = new Set();

test("all go along, but for exceptions, what is being returned, and what the reader typed", () => {
  const items = [item("a"), item("b"), item("c"), item("d", { blocked: "Anda ikut mengisi nilai ini." })];
  expect(ids(chosenOf(items, none, none))).toEqual(["a", "b", "c"]);
  expect(ids(chosenOf(items, new Set(["a"]), new Set(["b"])))).toEqual(["c"]);
});

test("what newly arrives goes along, and an exception that has left leaves no trace", () => {
  expect(ids(chosenOf([item("e")], new Set(["a"]), none))).toEqual(["e"]);
});

test("what was done is said with the names", () => {
  expect(passedWords("verify", ["Penduduk yang bekerja", "Nilai SAKIP dinas"])).toBe(
    "2 isian diteruskan ke Kepala Dinas: Penduduk yang bekerja; Nilai SAKIP dinas.",
  );
  expect(passedWords("approve", ["Nilai SAKIP dinas"])).toBe("1 realisasi disetujui dan terkunci: Nilai SAKIP dinas.");
});
