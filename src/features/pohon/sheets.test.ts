import { expect, test } from "vitest";
import { foldedAtFirst } from "#features/pohon/folding.ts";
import { pohonSheets, ROOMS, SMALLEST, scaleFor } from "#features/pohon/sheets.ts";
import type { Branch } from "#features/pohon/view.ts";

let nth = 0;
const branch = (word: string, look: Branch["look"], children: Branch[] = []): Branch => ({
  ...{ key: `k${nth++}`, word, text: `${word} ${nth}: kalimat yang cukup panjang agar menjadi beberapa baris`, look },
  ...{ marks: [], children },
});
const many = (count: number, make: () => Branch) => Array.from({ length: count }, make);
const iku = () => branch("IKU", "derived");
const sasaran = (count: number) => () => branch("Sasaran", "sasaran", many(count, iku));
const jombang = () => branch("Visi", "plan", [...many(10, () => branch("Misi", "plan")), ...many(10, sasaran(3))]);
const deep = (levels: number): Branch => branch("Kondisi antara", "node", levels === 0 ? [] : [deep(levels - 1)]);

const namesOn = (sheets: ReturnType<typeof pohonSheets>) =>
  sheets.flatMap(({ drawing }) => drawing.branches.map(({ key }) => key));

test("what fits one sheet stays on one", () => {
  const small = branch("Visi", "plan", many(2, sasaran(2)));
  expect(pohonSheets(small, ROOMS.A3)).toHaveLength(1);
});

test.each(["A4", "A3"] as const)(
  "ten sasaran on %s: an overview, then parts, each with words of 7 points at least",
  (size) => {
    const root = jombang();
    const sheets = pohonSheets(root, ROOMS[size]);
    expect(sheets.length).toBeGreaterThan(2);
    expect(sheets[0]?.title).toBe("Ikhtisar");
    for (const { drawing } of sheets) expect(scaleFor(drawing, ROOMS[size])).toBeGreaterThanOrEqual(SMALLEST - 0.001);
    const shown = new Set(namesOn(sheets));
    const all = [root, ...root.children, ...root.children.flatMap(({ children }) => children)];
    expect(all.filter(({ key }) => !shown.has(key))).toEqual([]);
  },
);

test("a tree deeper than the sheet is wide goes on where it was cut, and nothing is lost", () => {
  const root = branch("Visi", "plan", [branch("Sasaran", "sasaran", [deep(8)])]);
  const sheets = pohonSheets(root, ROOMS.A4);
  expect(sheets.length).toBeGreaterThan(1);
  for (const { drawing } of sheets) expect(scaleFor(drawing, ROOMS.A4)).toBeGreaterThanOrEqual(SMALLEST - 0.001);
  expect(new Set(namesOn(sheets)).size).toBe(11);
});

test("no sheet repeats what the overview has told", () => {
  const root = branch("Visi", "plan", [branch("Misi", "plan", [branch("Tujuan", "plan", [sasaran(1)()])])]);
  expect(pohonSheets(root, ROOMS.A4).map(({ drawing }) => drawing.branches.length)).toEqual([4, 2]);
});

test("a sasaran with more below it than a sheet holds is split, its name on every part", () => {
  const root = branch("Visi", "plan", [sasaran(40)()]);
  const [, ...parts] = pohonSheets(root, ROOMS.A4);
  expect(parts.length).toBeGreaterThan(1);
  for (const { drawing } of parts) expect(drawing.branches.filter(({ look }) => look === "sasaran")).toHaveLength(1);
});

test("on screen a large pohon opens folded at its sasaran, a small one whole", () => {
  expect(foldedAtFirst(branch("Visi", "plan", many(2, sasaran(2)))).size).toBe(0);
  expect(foldedAtFirst(branch("Visi", "plan", many(12, sasaran(3)))).size).toBe(12);
});
