"use client";

import { CaretDownIcon } from "@phosphor-icons/react/dist/ssr/CaretDown";
import { CaretRightIcon } from "@phosphor-icons/react/dist/ssr/CaretRight";
import { WarningCircleIcon } from "@phosphor-icons/react/dist/ssr/WarningCircle";
import { type DragEvent, type KeyboardEvent, useState } from "react";
import { Icon } from "#components/ui/icon.tsx";
import { GAP_WORDS } from "#domain/planning/tree-gaps.ts";
import { KIND_WORD } from "#features/plans/components/tree-words.ts";
import type { TreeRow } from "#features/plans/tree.ts";
import type { SeenRow } from "#features/plans/tree-view.ts";

export type TreeHands = {
  onChoose: (key: string) => void;
  onToggle: (key: string) => void;
  onKey: (event: KeyboardEvent, key: string) => void;
  /** Absent for who only reads. */
  onDrag?: (key: string) => void;
  onDrop?: (key: string) => void;
  /** What would happen if what is dragged were let go here; null: nothing. */
  takes?: (key: string) => "order" | "move" | null;
};

type Props = {
  seen: readonly SeenRow[];
  label: string;
  chosen: string | null;
  focused: string | undefined;
  year: number;
  hands: TreeHands;
};

/** A flat list that says of each row where in the tree it stands: what is closed is not there at all. */
export function TreeRows({ seen, label, chosen, focused, year, hands }: Props) {
  const isDraggable = hands.onDrag !== undefined;
  const [over, setOver] = useState<{ key: string; deed: "order" | "move" } | null>(null);
  const dragOver = (event: DragEvent, key: string) => {
    const deed = hands.takes?.(key) ?? null;
    if (deed) event.preventDefault();
    if (over?.key !== key || over.deed !== deed) setOver(deed && { key, deed });
  };
  return (
    <div role="tree" aria-label={label} className="plan-tree">
      {seen.map(({ row, level, place, of, hasChildren, isOpen }) => (
        <div
          key={row.key}
          id={`simpul-${row.key}`}
          role="treeitem"
          tabIndex={row.key === focused ? 0 : -1}
          aria-level={level}
          aria-posinset={place}
          aria-setsize={of}
          aria-expanded={hasChildren ? isOpen : undefined}
          aria-selected={row.key === chosen}
          className={`plan-row plan-${row.kind}${row.until && row.kind !== "plan" && row.until <= year ? " plan-ended" : ""}${over?.key === row.key ? ` plan-over-${over.deed}` : ""}`}
          style={{ "--level": level - 1 } as React.CSSProperties}
          draggable={isDraggable && !row.isReference && row.id !== undefined}
          onClick={() => hands.onChoose(row.key)}
          onKeyDown={(event) => hands.onKey(event, row.key)}
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = "move";
            hands.onDrag?.(row.key);
          }}
          onDragOver={(event) => dragOver(event, row.key)}
          onDragEnd={() => setOver(null)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(null);
            hands.onDrop?.(row.key);
          }}
        >
          <span
            className="plan-caret"
            aria-hidden="true"
            onClick={(event) => {
              if (!hasChildren) return;
              event.stopPropagation();
              hands.onToggle(row.key);
            }}
          >
            {hasChildren && (isOpen ? <Icon of={CaretDownIcon} size={14} /> : <Icon of={CaretRightIcon} size={14} />)}
          </span>
          <RowWords row={row} />
        </div>
      ))}
    </div>
  );
}

function RowWords({ row }: { row: TreeRow }) {
  const { kind, mark, text, name, note, gaps, tags, until, isReference } = row;
  return (
    <>
      {KIND_WORD[kind] && (
        <span className="plan-kind">
          {kind === "plan" && text === name ? "Rencana" : KIND_WORD[kind]}
          {mark && ` ${mark}`}
        </span>
      )}
      <span className="plan-text" title={name}>
        {text}
        {isReference && <span className="meta"> · rujukan</span>}
        {tags?.map((tag) => (
          <span key={tag} className="plan-tag">
            {tag}
          </span>
        ))}
      </span>
      {gaps && (
        <span className="plan-gap tone-conflict">
          <Icon of={WarningCircleIcon} size={14} />
          <span className="sr-only">{gaps.map((gap) => GAP_WORDS[gap]).join(", ")}</span>
        </span>
      )}
      <span className="plan-note">{until && kind !== "plan" ? `s.d. ${until - 1}` : note}</span>
    </>
  );
}
