"use client";

import { useRef } from "react";
import { addNode, moveNode, orderNode, removeNode, restoreNodes, retireNode } from "#features/plans/actions.ts";
import type { Retired } from "#features/plans/retirement.ts";
import type { AddNode } from "#features/plans/schema.ts";
import type { TreeRow } from "#features/plans/tree.ts";
import { neighbours } from "#features/plans/tree-view.ts";
import type { ActionResult } from "#lib/action.ts";
import { homesFor, KIND_WORD, storedAs } from "./tree-words.ts";
import type { useTree } from "./use-tree.ts";

/** An indicator is kept in a room of its own, which rests on this one: its page hands in how it goes and comes back. */
export type IndicatorDeeds = {
  remove: (input: { indicatorId: string; version: number }) => Promise<ActionResult<unknown>>;
  /** With what its removal gave. */
  create: (removed: never) => Promise<ActionResult<{ id: string }>>;
};

type Given = {
  rows: readonly TreeRow[];
  tree: Pick<ReturnType<typeof useTree>, "choose" | "settle">;
  agencyId: string;
  year: number;
  indicators: IndicatorDeeds;
  /** Does it, says so, and offers the way back. */
  act: <T>(work: () => Promise<ActionResult<T>>, text: string, undo?: (value: T) => void) => void;
};

/** What is done to a part of the tree without a form: ordered, carried elsewhere, removed, made to hold again. */
export function useDeeds({ rows, tree, agencyId, year, indicators, act }: Given) {
  const dragged = useRef<string | null>(null);

  const place = (one: TreeRow, step: -1 | 1) => {
    const kind = storedAs(one);
    const { siblings, index } = neighbours(rows, one.key);
    const beyond = siblings[index + step];
    if (!kind || !one.id || !beyond) return;
    const beforeId = step < 0 ? (beyond.id ?? null) : (siblings[index + 2]?.id ?? null);
    const id = one.id;
    act(() => orderNode({ kind, id, beforeId }), `${one.text} dipindah ke ${step < 0 ? "atas" : "bawah"}.`);
  };
  /** Under something else, and there before a part that stands there already. */
  const carry = (one: TreeRow, toId: string | null, beforeId: string | null = null) => {
    const kind = storedAs(one);
    if (!kind || !one.id) return;
    const node = { kind, id: one.id };
    const fromId = one.ownerId ?? null;
    act(
      async () => {
        const moved = await moveNode({ ...node, fromId, toId });
        if (moved.ok && beforeId) await orderNode({ ...node, beforeId });
        return moved;
      },
      `${one.text} dipindahkan.`,
      () => act(() => moveNode({ ...node, fromId: toId, toId: fromId }), "Pemindahan diurungkan."),
    );
  };
  const remove = (one: TreeRow) => {
    const kind = storedAs(one);
    const id = one.id;
    if (!kind || !id) return;
    const { siblings, index } = neighbours(rows, one.key);
    const beforeId = siblings[index + 1]?.id ?? null;
    const version = one.version ?? 1;
    const word = KIND_WORD[one.kind];
    const gone = () => {
      const next = siblings[index + 1]?.key ?? siblings[index - 1]?.key ?? one.parent;
      tree.choose(next);
      if (next) tree.settle(next);
    };
    /** Made again it stands where it stood. */
    const back = async <T extends { id: string }>(made: ActionResult<T>) => {
      if (made.ok && beforeId) await orderNode({ kind, id: made.value.id, beforeId });
      return made;
    };
    if (kind === "indicator")
      return act(
        async () => {
          const removed = await indicators.remove({ indicatorId: id, version });
          if (removed.ok) gone();
          return removed;
        },
        `${word} dihapus.`,
        (again) => act(async () => back(await indicators.create(again as never)), `${word} dikembalikan.`),
      );
    const again: AddNode = {
      ...{ text: one.name ?? one.text, mark: one.mark ?? "", shortName: kind === "program" ? one.text : "" },
      ...{ code: one.code ?? "", tags: one.tags ?? [], kind, agencyId, year },
      ...{ planId: one.planId ?? null, parentId: kind === "misi" ? null : (one.ownerId ?? null) },
    };
    act(
      async () => {
        const removed = await removeNode({ kind, id, version });
        if (removed.ok) gone();
        return removed;
      },
      `${word} dihapus.`,
      () => act(async () => back(await addNode(again)), `${word} dikembalikan.`),
    );
  };
  const restore = (one: TreeRow) => {
    const kind = storedAs(one);
    const ended = one.until;
    if (!kind || !one.id || ended === undefined) return;
    const nodes = [{ kind, id: one.id }];
    act(
      () => restoreNodes({ year: ended, nodes, withBelow: true }),
      `${one.text} berlaku lagi.`,
      (restored) => act(() => endAgain(restored, one.version ?? 1), "Penghentian dipulihkan."),
    );
  };

  const beside = (one: TreeRow, target: TreeRow) =>
    target.kind === one.kind && homesFor(one, rows).some(({ key }) => key === target.parent);
  const drops = (onto: string): "order" | "move" | null => {
    const one = rows.find(({ key }) => key === dragged.current);
    const target = rows.find(({ key }) => key === onto);
    if (!one || !target || one.key === target.key || target.isReference) return null;
    if (one.parent === target.parent && one.kind === target.kind) return "order";
    if (beside(one, target)) return "order";
    return homesFor(one, rows).includes(target) ? "move" : null;
  };
  const drop = (onto: string) => {
    const deed = drops(onto);
    const one = rows.find(({ key }) => key === dragged.current);
    const target = rows.find(({ key }) => key === onto);
    dragged.current = null;
    const kind = one ? storedAs(one) : null;
    if (!deed || !kind || !one?.id || !target?.id) return;
    if (deed === "move") return carry(one, target.id);
    if (one.parent !== target.parent)
      return carry(one, rows.find(({ key }) => key === target.parent)?.id ?? null, target.id);
    const { siblings, index } = neighbours(rows, onto);
    const isDown = neighbours(rows, one.key).index < index;
    const beforeId = isDown ? (siblings[index + 1]?.id ?? null) : target.id;
    const id = one.id;
    act(() => orderNode({ kind, id, beforeId }), `${one.text} dipindah.`);
  };

  const take = (key: string) => {
    dragged.current = key;
  };
  return { place, remove, restore, take, drops, drop };
}

/** Once more, as it was before it was taken back: the root first, which takes along everything under it. */
function endAgain({ year, nodes }: Retired, version: number) {
  const [root] = nodes;
  if (!root) throw new Error("nothing was restored");
  return retireNode({ ...root, version: version + 1, year, reason: "Pemberlakuan kembali diurungkan." });
}
