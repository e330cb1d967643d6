"use client";

import { TextArea } from "#components/form/text-area.tsx";
import type { Probe } from "#domain/evaluation/template.ts";
import { saveAnswer } from "#features/evaluations/actions.ts";
import { checkedText } from "#features/evaluations/checked.ts";
import type { OwnRow } from "#features/evaluations/queries.ts";
import { ChoiceRow } from "./choice-row.tsx";
import { criterionChoices } from "./criterion-choices.ts";
import { SaveLine } from "./save-line.tsx";
import { useKeyedSave } from "./use-keyed-save.ts";

type Props = {
  /** Who types: drafts on a shared computer are each person's own. */
  owner: string;
  evaluationId: string;
  place: string;
  scale: { key: string }[] | null;
  row: OwnRow | null;
};

/** One criterion as an evaluator finds it; where criteria carry the answers, with its note. */
export function ScoreCriterion({ owner, evaluationId, place, scale, row }: Props) {
  const { value, state, change, type, leave, take } = useKeyedSave(
    `${owner}/evaluasi/${evaluationId}/nilai/${place}`,
    { probe: row?.probe ?? null, answer: row?.answer ?? null, note: row?.note ?? "", above: row?.above ?? "" },
    row?.version ?? 0,
    (given, baseVersion) => saveAnswer({ evaluationId, key: place, ...given, baseVersion }),
  );
  return (
    <div className="grid gap-1">
      <ChoiceRow
        name={`nilai-${place}`}
        legend={`Penilaian ${place}`}
        choices={criterionChoices(scale)}
        value={scale ? value.answer : value.probe}
        onChange={(chosen) => change(scale ? { ...value, answer: chosen } : { ...value, probe: chosen as Probe })}
      />
      {scale && (
        <TextArea
          label={`Catatan ${place}`}
          name={`catatan-${place}`}
          rows={2}
          value={value.note}
          onChange={(event) => type({ ...value, note: event.target.value })}
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
