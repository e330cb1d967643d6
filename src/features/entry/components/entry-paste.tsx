"use client";

import { TableIcon } from "@phosphor-icons/react/dist/ssr/Table";
import { createContext, useContext, useEffect, useRef, useState } from "react";
import { blockOf } from "#components/table/block.ts";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { changesOf, type PasteLine, type PastePreview, previewOf } from "#features/entry/grid/paste.ts";
import { rowsOf } from "#features/entry/grid/rows.ts";
import { previewOfUpload } from "#features/entry/grid/upload.ts";
import type { UploadedRow } from "#features/entry/uploaded.ts";
import { useDesk, useDeskState } from "./entry-context.tsx";
import { useEntryFilter } from "./entry-filter.ts";
import { EntryPreview } from "./entry-preview.tsx";

/** from: the cell it was pasted into; null until somebody pastes into the box of the panel. */
export type Paste = { from: string | null; text: string } | { file: string; rows: UploadedRow[] };

/** Opens the preview. */
export const PasteContext = createContext<(paste: Paste) => void>(() => undefined);
export const usePaste = () => useContext(PasteContext);

/** What a pasted block or an uploaded sheet would do, line by line; nothing changes before "Terapkan". */
export function EntryPaste({ paste, onClose }: { paste: Paste; onClose: () => void }) {
  const desk = useDesk();
  const [text, setText] = useState("text" in paste ? paste.text : "");
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map());
  const { from, preview } = usePreview(paste, text);
  const { lines, beyond, byName } = preview;
  const changes = changesOf(
    lines,
    (line) => !leftOut.has(line.field),
    (line) => answers.get(line.field),
  );

  const title = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const isEmpty = "text" in paste && text === "";
  useEffect(() => (isEmpty ? box.current : title.current)?.focus(), [isEmpty]);

  const close = () => {
    onClose();
    document.getElementById(from)?.focus();
  };
  const apply = () => {
    for (const change of changes) desk.replace(change.field, change.text);
    close();
  };
  const include = (field: string, isIn: boolean) => {
    const next = new Set(leftOut);
    if (isIn) next.delete(field);
    else next.add(field);
    setLeftOut(next);
  };

  return (
    <section
      className="entry-paste"
      aria-label="Pratinjau tempel"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <div className="mb-2.5 flex items-center gap-2 phone:flex-wrap">
        <Icon of={TableIcon} />
        <h2 ref={title} tabIndex={-1}>
          {isEmpty ? "Tempel dari Excel" : titleOf(paste, lines)}
        </h2>
        <span className="meta ml-auto phone:ml-0">belum ada yang berubah sampai Anda menekan Terapkan</span>
      </div>
      {isEmpty ? (
        <label className="block">
          <span className="field-label">Salin satu kolom angka di Excel, lalu tempel di sini</span>
          <textarea
            ref={box}
            className="input"
            rows={3}
            value=""
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
      ) : (
        <EntryPreview
          {...{ lines, byName, leftOut, answers }}
          onInclude={include}
          onAnswer={(field, answer) => setAnswers(new Map(answers).set(field, answer))}
        />
      )}
      {beyond > 0 && <p className="meta mt-2">{beyond} baris tidak punya sel tujuan, jadi dilewati.</p>}
      <div className="mt-3 flex gap-2">
        <Button look="primary" small aria-disabled={changes.length === 0} onClick={() => changes.length > 0 && apply()}>
          {changes.length === 0 ? "Tidak ada yang diterapkan" : `Terapkan ${changes.length} isian`}
        </Button>
        <Button small onClick={close}>
          Batal
        </Button>
      </div>
    </section>
  );
}

function usePreview(paste: Paste, text: string): { from: string; preview: PastePreview } {
  const sheet = useDeskState((state) => state.sheet);
  const fields = useDeskState((state) => state.fields);
  const { isShown } = useEntryFilter();
  const first = rowsOf(sheet, isShown).order[0] ?? "";
  if ("rows" in paste) return { from: first, preview: previewOfUpload(sheet, fields, paste.rows) };
  const from = paste.from ?? first;
  return { from, preview: previewOf(sheet, fields, isShown, from, blockOf(text)) };
}

function titleOf(paste: Paste, lines: readonly PasteLine[]): string {
  if ("text" in paste) return `Pratinjau tempel: ${lines.length} sel dari Excel`;
  const touched = lines.filter(({ decision }) => !["same", "empty", "untouched"].includes(decision.kind)).length;
  return touched === 0 ? `${paste.file}: tidak ada yang berubah` : `Pratinjau ${paste.file}: ${touched} sel berubah`;
}
