// The keys of the grid, after the ARIA grid pattern, as far as one column to type in needs them. A cell is either chosen
// (its text is marked, the next letter takes its place) or edited (the caret moves inside it).
export type Mode = "choose" | "edit";

export type Way = "up" | "down" | "page-up" | "page-down" | "first" | "last";

/** commit: the cell is left even where there is no further one to come to. */
export type Intent = { kind: "move" | "commit"; way: Way } | { kind: "undo" } | { kind: "toggle" };

export type Key = {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** A letter is being put together (input methods); Enter then belongs to it. */
  isComposing?: boolean;
};

/** What a key means here; null leaves it to the browser: Tab, letters, the caret. */
export function intentOf(key: Key, mode: Mode): Intent | null {
  if (key.isComposing || key.altKey || key.metaKey) return null;
  if (key.ctrlKey) {
    if (key.key === "Home") return { kind: "move", way: "first" };
    return key.key === "End" ? { kind: "move", way: "last" } : null;
  }
  switch (key.key) {
    case "ArrowUp":
      return key.shiftKey ? null : { kind: "move", way: "up" };
    case "ArrowDown":
      return key.shiftKey ? null : { kind: "move", way: "down" };
    case "PageUp":
      return { kind: "move", way: "page-up" };
    case "PageDown":
      return { kind: "move", way: "page-down" };
    case "Home":
      return mode === "choose" && !key.shiftKey ? { kind: "move", way: "first" } : null;
    case "End":
      return mode === "choose" && !key.shiftKey ? { kind: "move", way: "last" } : null;
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

const PAGE = 10;

/** The cell one comes to; the same one at the edge, null where the cell is not in the grid. */
export function cellAt(order: readonly string[], from: string, way: Way): string | null {
  const at = order.indexOf(from);
  if (at < 0) return null;
  const last = order.length - 1;
  const to = { up: at - 1, down: at + 1, "page-up": at - PAGE, "page-down": at + PAGE, first: 0, last }[way];
  return order[Math.min(last, Math.max(0, to))] ?? null;
}
