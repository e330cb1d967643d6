// The careful stage of a compiled formula: every node gives its rows together with a bound on the error of each row.

import type { Node, Room } from "./boundedNodes.ts";
import * as nodes from "./boundedNodes.ts";
import * as careful from "./boundedRows.ts";
import type { Column } from "./column.ts";
import * as rows from "./rows.ts";
import { type Formula, nameOfUse } from "./tree.ts";

/** Fills the units of some rows; gives back how many stayed undecided (NaN). power: ten to the shown decimals. */
export type BoundedBlock = (
  columns: readonly Column[],
  power: number,
  units: Float64Array,
  start: number,
  count: number,
) => number;

/** places: the column of each use, by name. rowsAtOnce: the longest block that will be asked. */
export function boundedBlock(tree: Formula, places: ReadonlyMap<string, number>, rowsAtOnce: number): BoundedBlock {
  const root = compileNode(tree, places, () => new Float64Array(rowsAtOnce));
  return (columns, power, units, start, count) => {
    const { figures, at, k, bounds } = root(columns, start, count);
    return bounds === null
      ? rows.show(figures, at, rows.reachOf(Number.NaN, k, power), power, units, start, count)
      : careful.show(figures, at, bounds, power, units, start, count);
  };
}

function compileNode(tree: Formula, places: ReadonlyMap<string, number>, room: Room): Node {
  const node = (part: Formula): Node => compileNode(part, places, room);
  switch (tree.kind) {
    case "number":
      return nodes.literal(tree.exact, room);
    case "variable":
      return nodes.column(places.get(nameOfUse({ key: tree.key, at: "now" })) ?? 0);
    case "time":
      return nodes.column(places.get(nameOfUse(tree)) ?? 0);
    case "negate":
      return nodes.scaled(node(tree.of), "-1", room);
    case "binary":
      return binary(tree, node, room);
    case "if": {
      const { operator, left, right } = tree.condition;
      return nodes.chosen(operator, node(left), node(right), node(tree.whenTrue), node(tree.whenFalse), room);
    }
    case "call":
      return call(tree, node, room);
  }
}

function binary(tree: Extract<Formula, { kind: "binary" }>, node: (part: Formula) => Node, room: Room): Node {
  const { operator, left, right } = tree;
  switch (operator) {
    case "+":
      return nodes.added(node(left), node(right), 1, room);
    case "-":
      return nodes.added(node(left), node(right), -1, room);
    case "*":
      return nodes.multiplied(node(left), node(right), room);
    case "/":
      return nodes.divided(node(left), node(right), room);
  }
}

function call(tree: Extract<Formula, { kind: "call" }>, node: (part: Formula) => Node, room: Room): Node {
  const parts = tree.name === "round" ? tree.args.slice(0, 1) : tree.args;
  const [first = nodes.literal("0", room), ...rest] = parts.map(node);
  const fold = (join: (left: Node, right: Node) => Node): Node => rest.reduce(join, first);
  switch (tree.name) {
    case "sum":
      return fold((sum, part) => nodes.added(sum, part, 1, room));
    case "avg": {
      const sum = fold((total, part) => nodes.added(total, part, 1, room));
      return nodes.divided(sum, nodes.literal(String(tree.args.length), room), room);
    }
    case "min":
      return fold((lowest, part) => nodes.extreme(lowest, part, 1, room));
    case "max":
      return fold((highest, part) => nodes.extreme(highest, part, -1, room));
    case "abs":
      return nodes.unsigned(first, room);
    case "round":
      return nodes.rounded(first, wholeNumber(tree.args[1]), room);
  }
}

/** The decimals of round(x, n). */
export function wholeNumber(tree: Formula | undefined): number {
  if (tree?.kind === "negate") return -wholeNumber(tree.of);
  return tree?.kind === "number" ? Number(tree.exact) : 0;
}
