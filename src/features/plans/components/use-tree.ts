"use client";

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import type { TreeGap } from "#domain/planning/tree-gaps.ts";
import type { TreeRow } from "#features/plans/tree.ts";
import { keyMove, seenRows, type TreeFilter, typedAhead } from "#features/plans/tree-view.ts";

export type TreeStart = { open: string[]; chosen: string | null; text: string; gap: TreeGap | null };

/**
 * Which branches are open, what is chosen and where the focus is; the address always says the same. While the page is
 * being asked for again (`isAsking`) the address waits: one that changes under a request makes the router load the whole
 * page anew, and what somebody has begun to type would be gone.
 */
export function useTree(rows: readonly TreeRow[], start: TreeStart, isAsking: boolean) {
  const [open, setOpen] = useState(() => new Set(start.open));
  const [chosen, setChosen] = useState(start.chosen);
  const [filter, setFilter] = useState<TreeFilter>({ text: start.text, gap: start.gap });
  const [focused, setFocused] = useState<string | null>(start.chosen);
  const typed = useRef({ text: "", at: 0 });
  const seen = useMemo(() => seenRows(rows, open, filter), [rows, open, filter]);

  const untold = useRef<URL | null>(null);

  useEffect(() => {
    if (isAsking || !untold.current) return;
    window.history.replaceState(null, "", untold.current);
    untold.current = null;
  }, [isAsking]);

  const tell = (next: { open?: Set<string>; chosen?: string | null; filter?: TreeFilter }) => {
    const address = untold.current ?? new URL(window.location.href);
    const put = (name: string, value: string | null) =>
      value ? address.searchParams.set(name, value) : address.searchParams.delete(name);
    if (next.open) put("buka", branchesInWords(next.open));
    if (next.chosen !== undefined) put("simpul", next.chosen);
    if (next.filter) {
      put("cari", next.filter.text);
      put("celah", next.filter.gap);
    }
    if (isAsking) untold.current = address;
    else window.history.replaceState(null, "", address);
  };

  const show = (key: string) => {
    setFocused(key);
    // At once, where the row is there: the next key must find the focus already moved, however slow the screen is.
    const element = document.getElementById(`simpul-${key}`);
    if (element) element.focus();
    else requestAnimationFrame(() => document.getElementById(`simpul-${key}`)?.focus());
  };
  // Asked for before the row is there: what was just made comes with the page that is being asked for.
  const awaited = useRef<string | null>(null);
  useEffect(() => {
    const element = awaited.current && document.getElementById(`simpul-${awaited.current}`);
    if (!element) return;
    awaited.current = null;
    element.focus();
  });
  /** The focus goes to this row, now or as soon as it is there. */
  const settle = (key: string) => {
    setFocused(key);
    awaited.current = key;
  };
  const setBranch = (keys: string[], isOpen: boolean) => {
    const next = new Set(open);
    for (const key of keys) isOpen ? next.add(key) : next.delete(key);
    setOpen(next);
    tell({ open: next });
  };
  const choose = (key: string | null) => {
    setChosen(key);
    setFocused(key);
    tell({ chosen: key });
  };
  const sift = (next: TreeFilter) => {
    setFilter(next);
    tell({ filter: next });
  };
  const onKey = (event: KeyboardEvent, key: string) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = keyMove(seen, key, event.key);
    if (event.key === "Enter" || event.key === " ") choose(key);
    else if (event.key === "*")
      setBranch(
        rows.filter(({ parent }) => parent === rows.find((row) => row.key === key)?.parent).map((row) => row.key),
        true,
      );
    else if (move?.focus) show(move.focus);
    else if (move?.open) setBranch([move.open], true);
    else if (move?.close) setBranch([move.close], false);
    else if (move === null && event.key.length === 1) {
      const text = event.timeStamp - typed.current.at < 700 ? typed.current.text + event.key : event.key;
      typed.current = { text, at: event.timeStamp };
      const found = typedAhead(seen, key, text);
      if (found) show(found);
    } else if (move === null) return;
    event.preventDefault();
  };
  const isSeen = seen.some(({ row }) => row.key === focused);
  return {
    seen,
    open,
    chosen,
    filter,
    focused: isSeen ? (focused ?? undefined) : seen[0]?.row.key,
    choose,
    setBranch,
    sift,
    onKey,
    settle,
  };
}

// Hundreds of branches do not go into an address: then it says that all are open.
const branchesInWords = (open: ReadonlySet<string>) => (open.size > 150 ? "semua" : [...open].join("..") || "-");
