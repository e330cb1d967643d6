// The pohon on sheets of paper: as many as it takes for every word to be read at arm's length. A part that does not fit
// beside others begins a sheet of its own; above it stands what it hangs under.
import { drawPohon, type PohonDrawing } from "#features/pohon/drawing.ts";
import { type Branch, inReadingOrder } from "#features/pohon/view.ts";
import { capitalised, inWords } from "#lib/format.ts";

export type Room = { width: number; height: number };
export type PohonSheet = { title: string; drawing: PohonDrawing };

/** The drawing's words are 12 px; at this scale they are 7 points on paper. */
export const SMALLEST = 0.78;

/** Between the margins of a lying sheet, in px, less its heading. */
export const ROOMS = { A4: { width: 980, height: 540 }, A3: { width: 1444, height: 860 } } as const;

/** How much smaller it is drawn to fit the room: never smaller than can be read, as long as it can be cut at all. */
export const scaleFor = ({ width, height }: PohonDrawing, room: Room): number =>
  Math.min(1, room.width / width, room.height / height);

/** One sheet where all of it fits; else first the whole down to its sasaran, then part by part. */
export function pohonSheets(root: Branch, room: Room): PohonSheet[] {
  const within = { width: room.width / SMALLEST, height: room.height / SMALLEST };
  const whole = cut(root, within);
  if (whole.length === 1) return whole;
  const sasaran = inReadingOrder(root).filter(
    ({ branch, level }) => level > 0 && branch.look === "sasaran" && branch.children.length > 0,
  );
  if (sasaran.length === 0) return whole;
  const folded = new Set(sasaran.map(({ branch }) => branch.key));
  const overview = split(root, folded, within).map((one) => ({ title: "Ikhtisar", drawing: drawPohon(one, folded) }));
  const told = new Set(keysOn(overview));
  const rest = cut(unfolded(root, folded), within).filter((sheet) => keysOn([sheet]).some((key) => !told.has(key)));
  return [...overview, ...rest];
}

const keysOn = (sheets: readonly PohonSheet[]) =>
  sheets.flatMap(({ drawing }) => drawing.branches.map(({ key }) => key));

/** Only the ways to what the overview folded: everything else was told there. */
function unfolded(branch: Branch, folded: ReadonlySet<string>): Branch {
  if (folded.has(branch.key)) return branch;
  const leads = (one: Branch): boolean => folded.has(one.key) || one.children.some(leads);
  return { ...branch, children: branch.children.filter(leads).map((one) => unfolded(one, folded)) };
}

/** Where it is too deep for the width, what lies deeper follows on sheets of its own. */
function cut(root: Branch, within: Room): PohonSheet[] {
  const deepest = columnsIn(root, within);
  const beyond = inReadingOrder(root).filter(
    ({ branch, level }) => level === deepest && level > 0 && branch.children.length > 0,
  );
  const folded = new Set(beyond.map(({ branch }) => branch.key));
  const here = split(root, folded, within).map((one) => ({ title: titleOf(one), drawing: drawPohon(one, folded) }));
  return [...here, ...beyond.flatMap(({ branch }) => cut(branch, within))];
}

/** The level on which the last column that fits stands. */
function columnsIn(root: Branch, { width }: Room): number {
  const levels = Math.max(...inReadingOrder(root).map(({ level }) => level));
  let last = levels;
  while (last > 1 && drawPohon(upTo(root, last), new Set()).width > width) last -= 1;
  return last;
}

const upTo = (branch: Branch, level: number): Branch => ({
  ...branch,
  children: level === 0 ? [] : branch.children.map((child) => upTo(child, level - 1)),
});

/** The same root with as many of its children as fit each time; a child too tall alone is split in its turn. */
function split(root: Branch, folded: ReadonlySet<string>, within: Room): Branch[] {
  const fits = (children: readonly Branch[]) =>
    drawPohon({ ...root, children: [...children] }, folded).height <= within.height;
  if (fits(root.children) || root.children.length === 0 || folded.has(root.key)) return [root];
  const pages: Branch[][] = [];
  for (const child of root.children) {
    const last = pages.at(-1);
    if (last && fits([...last, child])) last.push(child);
    else if (fits([child])) pages.push([child]);
    else pages.push(...split(child, folded, within).map((part) => [part]));
  }
  return pages.map((children) => ({ ...root, children }));
}

/** What the sheet is about: how many sasaran, or the first part on it at which the tree divides. */
function titleOf(root: Branch): string {
  const sasaran = inReadingOrder(root).filter(({ branch }) => branch.look === "sasaran").length;
  if (sasaran > 1) return `${capitalised(inWords(sasaran))} sasaran`;
  let at = root;
  while (at.children.length === 1 && at.look !== "sasaran" && at.children[0]) at = at.children[0];
  return `${at.word}: ${at.text}`;
}
