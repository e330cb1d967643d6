"use client";

import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, type PointerEvent, useRef } from "react";
import { isBlock } from "#components/table/block.ts";
import { EntryCell, type EntryState } from "#components/table/entry-cell.tsx";
import type { Field } from "#features/entry/grid/field.ts";
import { cellAt, intentOf, type Mode, type Way } from "#features/entry/grid/keys.ts";
import { formatTime } from "#lib/format.ts";
import { useDesk, useField } from "./entry-context.tsx";
import { usePaste } from "./entry-paste.tsx";

type Props = { name: string; indicatorId: string; label: string; isReturned: boolean };

/** One cell somebody types a figure into: leaving it saves it. */
export function EntryField({ name, indicatorId, label, isReturned }: Props) {
  const desk = useDesk();
  const field = useField(name);
  const openPaste = usePaste();
  const mode = useRef<Mode>("choose");
  const byPointer = useRef(false);
  if (!field) return null;

  const focus = (event: FocusEvent<HTMLInputElement>) => {
    desk.pick(indicatorId);
    mode.current = byPointer.current ? "edit" : "choose";
    if (!byPointer.current) event.currentTarget.select();
    byPointer.current = false;
  };

  const blur = (event: FocusEvent<HTMLInputElement>) => {
    // Looking something up in another window is not leaving the cell.
    if (document.activeElement !== event.currentTarget) desk.leave(name);
  };

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const box = event.currentTarget;
    const intent = intentOf({ ...pick(event), isComposing: event.nativeEvent.isComposing }, mode.current);
    if (!intent) return;
    event.preventDefault();
    if (intent.kind === "undo") {
      desk.undo(name);
      mode.current = "choose";
      requestAnimationFrame(() => box.select());
    } else if (intent.kind === "toggle") {
      mode.current = mode.current === "edit" ? "choose" : "edit";
      if (mode.current === "edit") box.setSelectionRange(box.value.length, box.value.length);
      else box.select();
    } else if (!move(box, intent.way) && intent.kind === "commit") {
      desk.leave(name);
      mode.current = "choose";
      box.select();
    }
  };

  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!isBlock(text)) return;
    event.preventDefault();
    openPaste({ from: name, text });
  };

  return (
    <EntryCell
      id={name}
      state={stateOf(field, isReturned)}
      word={field.phase === "clean" && field.savedAt ? `tersimpan ${shortTime(field.savedAt)}` : undefined}
      value={field.text}
      aria-label={label}
      aria-describedby={field.phase === "refused" || field.phase === "conflict" ? messageOf(name) : undefined}
      data-cell={indicatorId}
      enterKeyHint="next"
      onChange={(event) => {
        mode.current = "edit";
        desk.type(name, event.currentTarget.value);
      }}
      onPointerDown={(event: PointerEvent<HTMLInputElement>) => {
        byPointer.current = document.activeElement !== event.currentTarget;
        mode.current = "edit";
      }}
      onFocus={focus}
      onBlur={blur}
      onKeyDown={press}
      onPaste={paste}
    />
  );
}

export const messageOf = (name: string) => `${name}/pesan`;

/** "10.42": the hour beside a sign that has its words already. */
export const shortTime = (at: string) => formatTime(new Date(at)).replace(" WIB", "");

const pick = ({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
});

// What stands on the screen is the order: whatever is filtered away is no cell to come to.
function move(from: HTMLInputElement, way: Way): boolean {
  const cells = [...(from.closest("table")?.querySelectorAll<HTMLInputElement>("input[data-cell]") ?? [])];
  const to = cellAt(
    cells.map((cell) => cell.id),
    from.id,
    way,
  );
  if (to === null || to === from.id) return false;
  cells.find((cell) => cell.id === to)?.focus();
  return true;
}

function stateOf(field: Field, isReturned: boolean): EntryState {
  if (field.phase === "queued") return "waiting";
  if (field.phase !== "clean") return field.phase;
  if (isReturned) return "returned";
  return field.text === "" ? "empty" : "saved";
}
