"use client";

import { TextArea } from "#components/form/text-area.tsx";
import { saveSelf } from "#features/evaluations/actions.ts";
import { checkedText } from "#features/evaluations/checked.ts";
import type { SelfRow } from "#features/evaluations/queries.ts";
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
  row: SelfRow | null;
};

/** The answer the agency claims for a sub-component, and why. */
export function SelfPart({ owner, evaluationId, place, scale, highest, row }: Props) {
  const { value, state, change, type, leave, take } = useKeyedSave(
    `${owner}/evaluasi/${evaluationId}/mandiri/${place}`,
    { probe: null, answer: row?.answer ?? null, reason: row?.reason ?? "" },
    row?.version ?? 0,
    (given, baseVersion) => saveSelf({ evaluationId, key: place, ...given, baseVersion }),
  );
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
        value={value.reason}
        onChange={(event) => type({ ...value, reason: event.target.value })}
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
