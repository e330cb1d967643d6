import { describe, expect, it } from "vitest";
import { cellAt, intentOf, type Key } from "./keys.ts";

const press = (key: string, more: Partial<Key> = {}): Key => ({
  ...{ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
  ...more,
});

describe("keys", () => {
  it.each([
    ["ArrowUp", "up"],
    ["ArrowDown", "down"],
    ["PageUp", "page-up"],
    ["PageDown", "page-down"],
  ])("%s goes %s, also while editing", (key, way) => {
    expect(intentOf(press(key), "choose")).toEqual({ kind: "move", way });
    expect(intentOf(press(key), "edit")).toEqual({ kind: "move", way });
  });

  it("Home and End belong to the caret while editing, to the grid otherwise, with Ctrl always", () => {
    expect(intentOf(press("Home"), "choose")).toEqual({ kind: "move", way: "first" });
    expect(intentOf(press("End"), "edit")).toBeNull();
    expect(intentOf(press("End", { ctrlKey: true }), "edit")).toEqual({ kind: "move", way: "last" });
  });

  it("Enter commits downwards, with Shift upwards", () => {
    expect(intentOf(press("Enter"), "edit")).toEqual({ kind: "commit", way: "down" });
    expect(intentOf(press("Enter", { shiftKey: true }), "edit")).toEqual({ kind: "commit", way: "up" });
  });

  it("Esc undoes, F2 changes between choosing and editing", () => {
    expect(intentOf(press("Escape"), "edit")).toEqual({ kind: "undo" });
    expect(intentOf(press("F2"), "choose")).toEqual({ kind: "toggle" });
  });

  it("leaves the rest to the browser: letters, Tab, marking, composing", () => {
    expect(intentOf(press("5"), "choose")).toBeNull();
    expect(intentOf(press("Tab"), "choose")).toBeNull();
    expect(intentOf(press("ArrowLeft"), "choose")).toBeNull();
    expect(intentOf(press("ArrowDown", { shiftKey: true }), "edit")).toBeNull();
    expect(intentOf(press("c", { ctrlKey: true }), "choose")).toBeNull();
    expect(intentOf(press("Enter", { isComposing: true }), "edit")).toBeNull();
  });
});

describe("the cell one comes to", () => {
  const order = Array.from({ length: 25 }, (_, index) => `sel ${index}`);

  it("is the next one, a page further, or the end", () => {
    expect(cellAt(order, "sel 3", "down")).toBe("sel 4");
    expect(cellAt(order, "sel 3", "up")).toBe("sel 2");
    expect(cellAt(order, "sel 3", "page-down")).toBe("sel 13");
    expect(cellAt(order, "sel 20", "page-down")).toBe("sel 24");
    expect(cellAt(order, "sel 4", "page-up")).toBe("sel 0");
    expect(cellAt(order, "sel 9", "first")).toBe("sel 0");
    expect(cellAt(order, "sel 9", "last")).toBe("sel 24");
  });

  it("is the same one at the edge", () => {
    expect(cellAt(order, "sel 24", "down")).toBe("sel 24");
    expect(cellAt(order, "sel 0", "up")).toBe("sel 0");
  });

  it("is none for a cell that is not on the screen", () => {
    expect(cellAt(order, "sel 99", "down")).toBeNull();
  });
});
