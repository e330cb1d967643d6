"use client";

import { TextArea } from "#components/form/text-area.tsx";
import { saveAnswer } from "#features/evaluations/actions.ts";
import { checkedText } from "#features/evaluations/checked.ts";
import type { OwnRow } from "#features/evaluations/queries.ts";
import { AnswerRuler } from "./answer-ruler.tsx";
import { SaveLine } from "./save-line.tsx";
import { useKeyedSave } from "./use-keyed-save.ts";

type Props = {
  /** Who types: drafts on a shared computer are each person's own. */
  owner: string;
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
export function ScorePart({ owner, evaluationId, place, scale, highest, conditions, self, row, noteFrom }: Props) {
  const { value, state, change, type, leave, take } = useKeyedSave(
    `${owner}/evaluasi/${evaluationId}/nilai/${place}`,
    { probe: null, answer: row?.answer ?? null, note: row?.note ?? "", above: row?.above ?? "" },
    row?.version ?? 0,
    (given, baseVersion) => saveAnswer({ evaluationId, key: place, ...given, baseVersion }),
  );
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
          value={value.above}
          onChange={(event) => type({ ...value, above: event.target.value })}
          onBlur={leave}
        />
      )}
      <TextArea
        label="Catatan evaluator"
        must={isNoted ? "wajib" : undefined}
        name={`catatan-${place}`}
        rows={4}
        value={value.note}
        onChange={(event) => type({ ...value, note: event.target.value })}
        onBlur={leave}
      />
      <SaveLine
        state={state}
        mine={checkedText(value)}
        theirs={(other) => checkedText({ probe: null, answer: other.answer as string | null })}
        onKeep={(version) => change(value, version)}
        onTake={take}
      />
    </div>
  );
}
