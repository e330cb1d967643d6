// Moving in a grid of rows and columns, after the ARIA grid pattern. A cell is either chosen (its text is marked, the next
// letter takes its place) or edited (the caret moves inside it).
export type GridMode = "choose" | "edit";
export type GridWay = "up" | "down" | "left" | "right" | "row-first" | "row-last" | "first" | "last";
export type GridIntent = { kind: "move" | "commit"; way: GridWay } | { kind: "undo" } | { kind: "toggle" };

export type GridKey = {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** A letter is being put together (input methods); Enter then belongs to it. */
  isComposing?: boolean;
};

/** What a key means here; null leaves it to the browser: Tab, letters, the caret while editing. */
export function gridIntentOf(key: GridKey, mode: GridMode): GridIntent | null {
  if (key.isComposing || key.altKey || key.metaKey) return null;
  if (key.ctrlKey) {
    if (key.key === "Home") return { kind: "move", way: "first" };
    return key.key === "End" ? { kind: "move", way: "last" } : null;
  }
  const sideways = (way: GridWay): GridIntent | null =>
    mode === "choose" && !key.shiftKey ? { kind: "move", way } : null;
  switch (key.key) {
    case "ArrowUp":
      return key.shiftKey ? null : { kind: "move", way: "up" };
    case "ArrowDown":
      return key.shiftKey ? null : { kind: "move", way: "down" };
    case "ArrowLeft":
      return sideways("left");
    case "ArrowRight":
      return sideways("right");
    case "Home":
      return sideways("row-first");
    case "End":
      return sideways("row-last");
    case "Enter":
      return { kind: "commit", way: key.shiftKey ? "up" : "down" };
    case "Escape":
      return { kind: "undo" };
    case "F2":
      return { kind: "toggle" };
    default:
      return null;
  }
}

/** rows: names of the cells one can come to, null where a place has none; the nearest in that direction is taken. */
export function gridCellAt(rows: readonly (readonly (string | null)[])[], from: string, way: GridWay): string | null {
  const at = placeOf(rows, from);
  if (!at) return null;
  const all = rows.flatMap((row) => row.filter((cell) => cell !== null));
  const row = rows[at.row] ?? [];
  switch (way) {
    case "up":
      return (
        nearest(
          rows.slice(0, at.row).map((one) => one[at.column] ?? null),
          "last",
        ) ?? from
      );
    case "down":
      return (
        nearest(
          rows.slice(at.row + 1).map((one) => one[at.column] ?? null),
          "first",
        ) ?? from
      );
    case "left":
      return nearest(row.slice(0, at.column), "last") ?? from;
    case "right":
      return nearest(row.slice(at.column + 1), "first") ?? from;
    case "row-first":
      return nearest(row, "first");
    case "row-last":
      return nearest(row, "last");
    case "first":
      return all[0] ?? null;
    case "last":
      return all.at(-1) ?? null;
  }
}

function placeOf(rows: readonly (readonly (string | null)[])[], name: string): { row: number; column: number } | null {
  for (const [row, cells] of rows.entries()) {
    const column = cells.indexOf(name);
    if (column >= 0) return { row, column };
  }
  return null;
}

function nearest(cells: readonly (string | null)[], which: "first" | "last"): string | null {
  const there = cells.filter((cell) => cell !== null);
  return (which === "first" ? there[0] : there.at(-1)) ?? null;
}
