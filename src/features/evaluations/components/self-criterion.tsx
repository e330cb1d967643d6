"use client";

import { TextArea } from "#components/form/text-area.tsx";
import type { Probe } from "#domain/evaluation/template.ts";
import { saveSelf } from "#features/evaluations/actions.ts";
import { checkedText } from "#features/evaluations/checked.ts";
import type { SelfRow } from "#features/evaluations/queries.ts";
import { ChoiceRow } from "./choice-row.tsx";
import { criterionChoices } from "./criterion-choices.ts";
import { SaveLine } from "./save-line.tsx";
import { useKeyedSave } from "./use-keyed-save.ts";

type Props = {
  /** Who types: drafts on a shared computer are each person's own. */
  owner: string;
  evaluationId: string;
  place: string;
  /** Answers of the criterion's scale, where criteria carry them; null where they are probes. */
  scale: { key: string }[] | null;
  row: SelfRow | null;
};

/** One criterion as the agency answers it, with its reason. */
export function SelfCriterion({ owner, evaluationId, place, scale, row }: Props) {
  const { value, state, change, type, leave, take } = useKeyedSave(
    `${owner}/evaluasi/${evaluationId}/mandiri/${place}`,
    { probe: row?.probe ?? null, answer: row?.answer ?? null, reason: row?.reason ?? "" },
    row?.version ?? 0,
    (given, baseVersion) => saveSelf({ evaluationId, key: place, ...given, baseVersion }),
  );
  const isDoubted = value.probe === "no" || value.probe === "partly";
  return (
    <div className="grid gap-1">
      <ChoiceRow
        name={`mandiri-${place}`}
        legend={`Jawaban ${place}`}
        choices={criterionChoices(scale)}
        value={scale ? value.answer : value.probe}
        onChange={(chosen) => change(scale ? { ...value, answer: chosen } : { ...value, probe: chosen as Probe })}
      />
      {(isDoubted || scale !== null || value.reason !== "") && (
        <TextArea
          label={`Alasan ${place}`}
          name={`alasan-${place}`}
          rows={2}
          value={value.reason}
          onChange={(event) => type({ ...value, reason: event.target.value })}
          onBlur={leave}
        />
      )}
      <SaveLine
        state={state}
        mine={checkedText(value)}
        theirs={(other) => checkedText({ probe: other.probe as Probe | null, answer: other.answer as string | null })}
        onKeep={(version) => change(value, version)}
        onTake={take}
      />
    </div>
  );
}
