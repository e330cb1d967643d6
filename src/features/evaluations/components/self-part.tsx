"use client";

import { useState } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { saveSelf } from "#features/evaluations/actions.ts";
import type { SelfRow } from "#features/evaluations/queries.ts";
import { AnswerRuler } from "./answer-ruler.tsx";
import { SaveLine } from "./save-line.tsx";
import { useKeyedSave } from "./use-keyed-save.ts";

type Props = {
  evaluationId: string;
  place: string;
  scale: { key: string; value: string }[];
  /** Index of the highest answer the probes allow. */
  highest: number;
  row: SelfRow | null;
};

/** The answer the agency claims for a sub-component, and why. */
export function SelfPart({ evaluationId, place, scale, highest, row }: Props) {
  const [value, setValue] = useState({ probe: null, answer: row?.answer ?? null, reason: row?.reason ?? "" });
  const { state, save } = useKeyedSave(
    `evaluasi/${evaluationId}/mandiri/${place}`,
    row?.version ?? 0,
    (given: typeof value, baseVersion) => saveSelf({ evaluationId, key: place, ...given, baseVersion }),
  );
  const change = (next: typeof value) => {
    setValue(next);
    save(next);
  };
  return (
    <div className="grid gap-3">
      <AnswerRuler
        name={`jawaban-${place}`}
        legend={`Jawaban mandiri ${place}`}
        marks={scale.map((one, at) => ({ ...one, isAbove: at < highest }))}
        self={null}
        value={value.answer}
        onChange={(answer) => change({ ...value, answer })}
      />
      <TextArea
        label="Penjelasan"
        name={`penjelasan-${place}`}
        rows={3}
        defaultValue={value.reason}
        onBlur={(event) => {
          const reason = event.target.value.trim();
          if (reason !== value.reason) change({ ...value, reason });
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
