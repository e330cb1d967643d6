// Who supports what, as a drawing: aims at the left, agencies with what they do at the right, a line for each link.
import { wrapText } from "#components/charts/wrap.ts";
import type { LinkState } from "#features/crosscutting/view.ts";

export type SupportAim = { id: string; text: string };
export type SupportItem = { id: string; agency: string; text: string };
export type SupportLink = { aimId: string; itemId: string; state: LinkState };

export type DrawnAim = { id: string; y: number; height: number; lines: string[] };
export type DrawnItem = { id: string; y: number; lines: string[]; isLoose: boolean };
export type DrawnAgency = { name: string; y: number };
export type DrawnLink = { path: string; state: LinkState };

export type SupportDrawing = {
  width: number;
  height: number;
  aims: DrawnAim[];
  items: DrawnItem[];
  agencies: DrawnAgency[];
  links: DrawnLink[];
};

export const AIM_WIDTH = 300;
export const ITEM_LEFT = 520;
const WIDTH = 960;
const LINE = 16;
const HEAD = 24;

export function drawSupport(
  aims: readonly SupportAim[],
  items: readonly SupportItem[],
  links: readonly SupportLink[],
): SupportDrawing {
  const live = links.filter(({ state }) => state !== "refused");
  const placed: DrawnItem[] = [];
  const agencies: DrawnAgency[] = [];
  let y = 8;
  for (const agency of new Set(items.map((one) => one.agency))) {
    agencies.push({ name: agency, y: y + 12 });
    y += HEAD;
    for (const { id, text } of items.filter((one) => one.agency === agency)) {
      const lines = wrapText(text, 62, 2);
      placed.push({ id, y, lines, isLoose: !live.some(({ itemId }) => itemId === id) });
      y += lines.length * LINE + 4;
    }
    y += 8;
  }
  const boxes = aims.map(({ id, text }) => {
    const lines = wrapText(text, 40, 5);
    return { id, lines, height: lines.length * LINE + 16 };
  });
  const height = Math.max(
    y,
    boxes.reduce((sum, one) => sum + one.height + 16, 8),
  );
  const room = height / Math.max(boxes.length, 1);
  const drawn = boxes.map((box, index): DrawnAim => ({ ...box, y: Math.round(room * (index + 0.5) - box.height / 2) }));
  const drawnLinks = live.flatMap(({ aimId, itemId, state }): DrawnLink[] => {
    const aim = drawn.find(({ id }) => id === aimId);
    const item = placed.find(({ id }) => id === itemId);
    return aim && item ? [{ state, path: curve(aim.y + aim.height / 2, item.y + 8) }] : [];
  });
  return { width: WIDTH, height: Math.ceil(height), aims: drawn, items: placed, agencies, links: drawnLinks };
}

function curve(from: number, to: number): string {
  const [left, right] = [AIM_WIDTH, ITEM_LEFT - 10];
  const middle = (left + right) / 2;
  return `M${left} ${from}C${middle} ${from} ${middle} ${to} ${right} ${to}`;
}
