"use client";

import { formatFigure } from "#domain/value/format.ts";

type Mark = { key: string; value: string /** Above what the probes allow. */; isAbove: boolean };
type Props = {
  name: string;
  legend: string;
  marks: Mark[];
  /** The agency's claim: a square above its mark. */
  self: string | null;
  value: string | null;
  onChange: (key: string) => void;
};

/** AA to E on a ruler: arrows and the number of the mark choose; what lies above the gradation is grey and still possible. */
export function AnswerRuler({ name, legend, marks, self, value, onChange }: Props) {
  return (
    <fieldset
      onKeyDown={(event) => {
        const mark = marks[Number(event.key) - 1];
        if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        onChange(mark.key);
      }}
    >
      <legend className="sr-only">{legend}</legend>
      <div
        className="grid border-ink border-t"
        style={{ gridTemplateColumns: `repeat(${marks.length}, minmax(0, 1fr))` }}
      >
        {marks.map((mark) => {
          const isChosen = value === mark.key;
          return (
            <label
              key={mark.key}
              className={`relative grid min-h-11 cursor-pointer place-items-center border-line-strong border-l px-1 pt-3 pb-1 last:border-r has-focus-visible:outline-2 has-focus-visible:outline-brand ${isChosen ? "bg-brand text-on-brand" : mark.isAbove ? "text-ink-3" : ""}`}
            >
              <input
                className="sr-only"
                type="radio"
                name={name}
                value={mark.key}
                checked={isChosen}
                onChange={() => onChange(mark.key)}
              />
              {self === mark.key && (
                <span className="absolute -top-1.5 size-2.5 border-2 border-ink bg-surface" title="jawaban mandiri">
                  <span className="sr-only">jawaban mandiri</span>
                </span>
              )}
              <span className={isChosen ? "font-bold" : "font-semibold"}>{mark.key}</span>
              <span className="text-meta">{formatFigure(mark.value)}</span>
              {mark.isAbove && <span className="sr-only">, di atas gradasi, perlu alasan</span>}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
