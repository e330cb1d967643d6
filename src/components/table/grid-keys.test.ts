import { describe, expect, test } from "vitest";
import { gridCellAt, gridIntentOf } from "./grid-keys.ts";

const key = (name: string, more: Partial<Parameters<typeof gridIntentOf>[0]> = {}) => ({
  ...{ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...more,
});

describe("keys of a grid", () => {
  test("arrows move between cells while one is chosen, and inside it while it is edited", () => {
    expect(gridIntentOf(key("ArrowLeft"), "choose")).toEqual({ kind: "move", way: "left" });
    expect(gridIntentOf(key("ArrowLeft"), "edit")).toBeNull();
    expect(gridIntentOf(key("ArrowDown"), "edit")).toEqual({ kind: "move", way: "down" });
    expect(gridIntentOf(key("Enter", { shiftKey: true }), "edit")).toEqual({ kind: "commit", way: "up" });
    expect(gridIntentOf(key("Enter", { isComposing: true }), "edit")).toBeNull();
    expect(gridIntentOf(key("End", { ctrlKey: true }), "choose")).toEqual({ kind: "move", way: "last" });
    expect(gridIntentOf(key("v", { ctrlKey: true }), "choose")).toBeNull();
  });

  test("places without a cell are passed over; at the edge one stays", () => {
    const rows = [
      ["a1", null, "a3"],
      [null, null, "b3"],
      ["c1", "c2", null],
    ];
    expect(gridCellAt(rows, "a1", "right")).toBe("a3");
    expect(gridCellAt(rows, "a1", "down")).toBe("c1");
    expect(gridCellAt(rows, "a3", "down")).toBe("b3");
    expect(gridCellAt(rows, "b3", "down")).toBe("b3");
    expect(gridCellAt(rows, "b3", "left")).toBe("b3");
    expect(gridCellAt(rows, "c1", "last")).toBe("c2");
    expect(gridCellAt(rows, "c2", "row-first")).toBe("c1");
    expect(gridCellAt(rows, "gone", "up")).toBeNull();
  });
});
