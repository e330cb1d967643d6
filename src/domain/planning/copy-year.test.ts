import { expect, test } from "vitest";
import { copyYear, isSettled, type YearPart } from "#domain/planning/copy-year.ts";

const part = (id: string, text = id, detail = ""): YearPart => ({ kind: "sasaran", id, text, detail });

test("the first time everything that holds comes along; what ended is dropped, what reads differently is told", () => {
  const copy = copyYear(
    [part("a"), part("b", "b", "rumus 1"), part("c")],
    [part("a"), part("b", "b", "rumus 2"), part("d")],
    [],
  );
  expect(copy.added.map(({ id }) => id)).toEqual(["a", "b", "d"]);
  expect(copy.changed).toEqual([{ before: part("b", "b", "rumus 1"), after: part("b", "b", "rumus 2") }]);
  expect(copy.dropped.map(({ id }) => id)).toEqual(["c"]);
  expect(isSettled(copy, false)).toBe(false);
});

test("again: nothing, until somebody adds, words anew or ends something", () => {
  const year = [part("a"), part("b")];
  expect(isSettled(copyYear(year, year, year), true)).toBe(true);
  const later = copyYear(year, [part("a", "lain"), part("e")], year);
  expect([later.added.length, later.changed.length, later.dropped.length]).toEqual([1, 1, 1]);
  expect(isSettled(later, true)).toBe(false);
});
