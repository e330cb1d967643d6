"use client";

import { useState } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { saveAnswer } from "#features/evaluations/actions.ts";
import type { OwnRow } from "#features/evaluations/queries.ts";
import { AnswerRuler } from "./answer-ruler.tsx";
import { SaveLine } from "./save-line.tsx";
import { useKeyedSave } from "./use-keyed-save.ts";

type Props = {
  evaluationId: string;
  place: string;
  scale: { key: string; value: string }[];
  /** Index of the highest answer the probes allow. */
  highest: number;
  /** What the highest answers ask for, by their key. */
  conditions: Record<string, string>;
  self: string | null;
  row: OwnRow | null;
  /** Answers from this index on need a note; null: none does. */
  noteFrom: number | null;
};

/** The evaluator's answer for a sub-component, its note, and the reason where it lies above the gradation. */
export function ScorePart({ evaluationId, place, scale, highest, conditions, self, row, noteFrom }: Props) {
  const [value, setValue] = useState({
    probe: null,
    answer: row?.answer ?? null,
    note: row?.note ?? "",
    above: row?.above ?? "",
  });
  const { state, save } = useKeyedSave(
    `evaluasi/${evaluationId}/nilai/${place}`,
    row?.version ?? 0,
    (given: typeof value, baseVersion) => saveAnswer({ evaluationId, key: place, ...given, baseVersion }),
  );
  const change = (next: typeof value) => {
    setValue(next);
    save(next);
  };
  const at = scale.findIndex(({ key }) => key === value.answer);
  const isAbove = at >= 0 && at < highest;
  const isNoted = noteFrom !== null && at >= noteFrom;
  const condition = value.answer === null ? undefined : conditions[value.answer];
  return (
    <div className="grid gap-3">
      <AnswerRuler
        name={`jawaban-${place}`}
        legend={`Jawaban evaluator ${place}`}
        marks={scale.map((one, index) => ({ ...one, isAbove: index < highest }))}
        self={self}
        value={value.answer}
        onChange={(answer) => change({ ...value, answer })}
      />
      {(isAbove || value.above !== "") && (
        <TextArea
          label={condition ? `Mengapa syarat ${value.answer} terpenuhi` : "Alasan jawaban di atas gradasi"}
          must={isAbove ? "wajib" : undefined}
          hint={condition}
          name={`alasan-${place}`}
          rows={2}
          defaultValue={value.above}
          onBlur={(event) => {
            const above = event.target.value.trim();
            if (above !== value.above) change({ ...value, above });
          }}
        />
      )}
      <TextArea
        label="Catatan evaluator"
        must={isNoted ? "wajib" : undefined}
        name={`catatan-${place}`}
        rows={4}
        defaultValue={value.note}
        onBlur={(event) => {
          const note = event.target.value.trim();
          if (note !== value.note) change({ ...value, note });
        }}
      />
      <SaveLine
        state={state}
        mine={value.answer ?? "belum dijawab"}
        theirs={(other) => String(other.answer ?? "belum dijawab")}
        onKeep={(version) => save(value, version)}
      />
    </div>
  );
}
