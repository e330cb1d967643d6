"use client";

import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { isBlock } from "#components/table/block.ts";
import { EntryCell } from "#components/table/entry-cell.tsx";
import { type GridMode, type GridWay, gridIntentOf } from "#components/table/grid-keys.ts";

type Props = {
  name: string;
  text: string;
  before: string;
  label: string;
  problem: string | null;
  onType: (text: string) => void;
  onMove: (way: GridWay) => void;
  onBlock: (text: string) => void;
};

/** One target: typed, moved through by arrows, undone by Esc; a pasted block goes to its preview. */
export function TargetCell({ name, text, before, label, problem, onType, onMove, onBlock }: Props) {
  const mode = useRef<GridMode>("choose");
  const isChanged = text.trim() !== before;

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const composed = event.nativeEvent.isComposing;
    const intent = gridIntentOf({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing: composed }, mode.current);
    if (!intent) return;
    event.preventDefault();
    if (intent.kind === "undo") {
      onType(before);
      mode.current = "choose";
    } else if (intent.kind === "toggle") {
      mode.current = mode.current === "edit" ? "choose" : "edit";
    } else {
      mode.current = "choose";
      onMove(intent.way);
    }
  };

  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    const given = event.clipboardData.getData("text/plain");
    if (!isBlock(given)) return;
    event.preventDefault();
    onBlock(given);
  };

  return (
    <EntryCell
      id={name}
      state={problem ? "refused" : isChanged ? "editing" : text === "" ? "empty" : "saved"}
      value={text}
      aria-label={label}
      aria-describedby={problem ? `${name}/pesan` : undefined}
      enterKeyHint="next"
      onChange={(event) => {
        mode.current = "edit";
        onType(event.currentTarget.value);
      }}
      onPointerDown={() => {
        mode.current = "edit";
      }}
      onFocus={(event) => {
        mode.current = "choose";
        event.currentTarget.select();
      }}
      onKeyDown={press}
      onPaste={paste}
    />
  );
}
