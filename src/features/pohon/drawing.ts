// The pohon laid out from left to right, so that long sentences stand in lines and the tree fits the width of a screen.
import { hierarchy, tree } from "d3-hierarchy";
import { wrapText } from "#components/charts/wrap.ts";
import type { Branch } from "#features/pohon/view.ts";

export type DrawnText = { text: string; x: number; y: number; tone: "word" | "name" | "mark" };
export type DrawnBranch = {
  key: string;
  /** Its place in the tree: how deep, the how-manieth of how many, under what. */
  level: number;
  place: number;
  of: number;
  parent: string | null;
  look: Branch["look"];
  x: number;
  y: number;
  height: number;
  texts: DrawnText[];
  /** Folded: how many lie below. Open: 0. null: nothing below. */
  hidden: number | null;
};
export type PohonDrawing = {
  width: number;
  height: number;
  branches: DrawnBranch[];
  lines: { path: string; look: Branch["look"] }[];
};

export const BRANCH_WIDTH = 228;
const COLUMN = 284;
const LINE = 15;
const LETTERS = 32;

export function drawPohon(root: Branch, folded: ReadonlySet<string>): PohonDrawing {
  const grown = hierarchy(root, ({ key, children }) => (folded.has(key) ? [] : children));
  const words = new Map(grown.descendants().map(({ data }) => [data, wordsOf(data)]));
  const tall = (branch: Branch) => words.get(branch)?.height ?? 0;
  const placed = tree<Branch>()
    .nodeSize([1, COLUMN])
    .separation((a, b) => (tall(a.data) + tall(b.data)) / 2 + (a.parent === b.parent ? 12 : 22))(grown);
  // As it is read: a part, what lies under it, then the next one.
  const all: (typeof placed)[] = [];
  placed.eachBefore((node) => all.push(node));
  const top = Math.min(...all.map(({ x, data }) => x - tall(data) / 2));
  const bottom = Math.max(...all.map(({ x, data }) => x + tall(data) / 2));
  const branches = all.map((node): DrawnBranch => {
    const { x, y, data, depth, parent } = node;
    const siblings = parent?.children ?? [node];
    const { texts, height } = words.get(data) as Words;
    const from = Math.round(x - top - height / 2) + 4;
    return {
      ...{ key: data.key, look: data.look, x: y, y: from, height },
      ...{ level: depth + 1, place: siblings.indexOf(node) + 1, of: siblings.length, parent: parent?.data.key ?? null },
      texts: texts.map((one) => ({ ...one, x: y + one.x, y: from + one.y })),
      hidden: data.children.length === 0 ? null : folded.has(data.key) ? countBelow(data) : 0,
    };
  });
  const middle = (x: number) => Math.round(x - top) + 4;
  const lines = placed.links().map(({ source, target }) => ({
    look: target.data.look,
    path: elbow(source.y + BRANCH_WIDTH, middle(source.x), target.y, middle(target.x)),
  }));
  const deepest = Math.max(...all.map(({ depth }) => depth));
  return { width: deepest * COLUMN + BRANCH_WIDTH + 24, height: Math.ceil(bottom - top) + 8, branches, lines };
}

type Words = { texts: DrawnText[]; height: number };

function wordsOf({ word, text, marks }: Branch): Words {
  const texts: DrawnText[] = [];
  let y = 11;
  const put = (tone: DrawnText["tone"], lines: readonly string[], x = 10) => {
    for (const line of lines) {
      texts.push({ text: line, x, y, tone });
      y += LINE;
    }
  };
  put("word", wrapText(word, LETTERS, 1));
  put("name", wrapText(text, LETTERS, 9));
  for (const mark of marks) put("mark", wrapText(`• ${mark}`, LETTERS, 2));
  return { texts, height: y - 8 };
}

/** Across, up or down, across: like a rule, not like a rope. */
function elbow(fromX: number, fromY: number, toX: number, toY: number): string {
  const turn = fromX + (toX - fromX) / 2;
  return `M${fromX} ${fromY}H${turn}V${toY}H${toX}`;
}

const countBelow = ({ children }: Branch): number => children.reduce((sum, one) => sum + 1 + countBelow(one), 0);
