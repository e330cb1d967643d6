"use client";

import { EqualsIcon } from "@phosphor-icons/react/dist/ssr/Equals";
import { PlusIcon } from "@phosphor-icons/react/dist/ssr/Plus";
import { TableIcon } from "@phosphor-icons/react/dist/ssr/Table";
import { XCircleIcon } from "@phosphor-icons/react/dist/ssr/XCircle";
import { createContext, useContext, useEffect, useMemo, useRef, useState } from "react";
import { FigureCell, Head, NameCell, TextCell } from "#components/table/cells.tsx";
import { Table } from "#components/table/table.tsx";
import { Button } from "#components/ui/button.tsx";
import { Chip } from "#components/ui/chip.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { blockOf, changesOf, type Decision, type PasteLine, previewOf } from "#features/entry/grid/paste.ts";
import { rowsOf } from "#features/entry/grid/rows.ts";
import { useDesk, useDeskState } from "./entry-context.tsx";
import { useEntryFilter } from "./entry-filter.ts";

/** from: the cell it was pasted into; null until somebody pastes into the box of the panel. */
export type Paste = { from: string | null; text: string };

/** Opens the preview. */
export const PasteContext = createContext<(paste: Paste) => void>(() => undefined);
export const usePaste = () => useContext(PasteContext);

/** What a pasted block would do, line by line; nothing changes before "Terapkan". */
export function EntryPaste({ paste, onClose }: { paste: Paste; onClose: () => void }) {
  const desk = useDesk();
  const sheet = useDeskState((state) => state.sheet);
  const fields = useDeskState((state) => state.fields);
  const { isShown } = useEntryFilter();
  const [text, setText] = useState(paste.text);
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(new Map());
  const { order } = useMemo(() => rowsOf(sheet, isShown), [sheet, isShown]);
  const from = paste.from ?? order[0] ?? "";
  const { lines, beyond, byName } = previewOf(sheet, fields, order, from, blockOf(text));
  const changes = changesOf(
    lines,
    (line) => !leftOut.has(line.field),
    (line) => answers.get(line.field),
  );

  const title = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const isEmpty = text === "";
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
          {isEmpty ? "Tempel dari Excel" : `Pratinjau tempel: ${lines.length} sel dari Excel`}
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
        <Table label="Isi yang ditempel" className="entry-preview">
          <thead>
            <tr>
              <Head>Tujuan{byName && ", menurut nama"}</Head>
              <Head num>Di Excel</Head>
              <Head num>Dibaca sebagai</Head>
              <Head num>Sekarang</Head>
              <Head>Keputusan</Head>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line
                key={line.field}
                line={line}
                isIn={!leftOut.has(line.field)}
                answer={answers.get(line.field)}
                onInclude={(isIn) => include(line.field, isIn)}
                onAnswer={(answer) => setAnswers(new Map(answers).set(line.field, answer))}
              />
            ))}
          </tbody>
        </Table>
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

type LineProps = {
  line: PasteLine;
  isIn: boolean;
  answer: string | undefined;
  onInclude: (isIn: boolean) => void;
  onAnswer: (answer: string) => void;
};

function Line({ line, isIn, answer, onInclude, onAnswer }: LineProps) {
  const { decision } = line;
  const isChange = decision.kind === "fill" || decision.kind === "change" || (decision.kind === "ask" && answer);
  return (
    <tr>
      <NameCell>{line.name}</NameCell>
      <FigureCell value={line.written || undefined} absent="kosong" tone="soft" place="hide" />
      <FigureCell value={readAs(decision, line, answer)} absent={notRead(decision)} tone="strong" place="figure" />
      <FigureCell value={line.now || undefined} absent="belum diisi" place="hide" />
      <TextCell place="left">
        {isChange ? (
          <label className="chip tone-saved">
            <input
              type="checkbox"
              checked={isIn}
              aria-label={`Terapkan pada ${line.name}`}
              onChange={(event) => onInclude(event.currentTarget.checked)}
            />
            <Icon of={PlusIcon} size={14} />
            {line.now === "" ? "diisi" : "diganti"}
          </label>
        ) : (
          <Verdict decision={decision} onAnswer={onAnswer} />
        )}
      </TextCell>
    </tr>
  );
}

function Verdict({ decision, onAnswer }: { decision: Decision; onAnswer: (answer: string) => void }) {
  switch (decision.kind) {
    case "same":
      return (
        <Chip tone="quiet" icon={<Icon of={EqualsIcon} size={14} />}>
          sama
        </Chip>
      );
    case "empty":
      return <Chip tone="quiet">kosong: dilewati</Chip>;
    case "ask":
      return (
        <span className="flex flex-wrap gap-2">
          {decision.readings.map(({ text, shown }) => (
            <Button key={text} small onClick={() => onAnswer(text)}>
              Pakai {shown}
            </Button>
          ))}
        </span>
      );
    case "refused":
      return (
        <span className="entry-refusal tone-refused">
          <Icon of={XCircleIcon} size={14} /> dilewati: {decision.why}
        </span>
      );
    default:
      return null;
  }
}

function readAs(decision: Decision, line: PasteLine, answer: string | undefined): string | undefined {
  if (decision.kind === "fill" || decision.kind === "change") return decision.shown;
  if (decision.kind === "ask") return decision.readings.find(({ text }) => text === answer)?.shown;
  return decision.kind === "same" ? line.now : undefined;
}

function notRead(decision: Decision) {
  if (decision.kind === "empty") return "kosong";
  return <span className="tone-refused">{decision.kind === "ask" ? "dua bacaan" : "tidak terbaca"}</span>;
}
