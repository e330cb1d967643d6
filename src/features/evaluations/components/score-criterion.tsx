"use client";

import { useState } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import type { Probe } from "#domain/evaluation/template.ts";
import { saveAnswer } from "#features/evaluations/actions.ts";
import type { OwnRow } from "#features/evaluations/queries.ts";
import { PROBE_WORDS } from "#features/evaluations/words.ts";
import { ChoiceRow } from "./choice-row.tsx";
import { SaveLine } from "./save-line.tsx";
import { useKeyedSave } from "./use-keyed-save.ts";

type Props = { evaluationId: string; place: string; scale: { key: string }[] | null; row: OwnRow | null };

const LETTERS = { yes: "y", partly: "s", no: "t" } as const;

/** One criterion as an evaluator finds it. */
export function ScoreCriterion({ evaluationId, place, scale, row }: Props) {
  const [value, setValue] = useState({
    ...{ probe: row?.probe ?? null, answer: row?.answer ?? null, note: row?.note ?? "", above: row?.above ?? "" },
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
  const choices = scale
    ? scale.map(({ key }) => ({ value: key, label: key }))
    : (Object.entries(PROBE_WORDS) as [Probe, string][]).map(([key, label]) => ({
        value: key,
        label,
        shortcut: LETTERS[key],
      }));
  return (
    <div className="grid gap-1">
      <ChoiceRow
        name={`nilai-${place}`}
        legend={`Penilaian ${place}`}
        choices={choices}
        value={scale ? value.answer : value.probe}
        onChange={(chosen) => change(scale ? { ...value, answer: chosen } : { ...value, probe: chosen as Probe })}
      />
      {scale && (
        <TextArea
          label={`Catatan ${place}`}
          name={`catatan-${place}`}
          rows={2}
          defaultValue={value.note}
          onBlur={(event) => {
            const note = event.target.value.trim();
            if (note !== value.note) change({ ...value, note });
          }}
        />
      )}
      <SaveLine
        state={state}
        mine={value.answer ?? (value.probe ? PROBE_WORDS[value.probe] : "belum dijawab")}
        theirs={(other) => String(other.answer ?? (other.probe ? PROBE_WORDS[other.probe as Probe] : "belum dijawab"))}
        onKeep={(version) => save(value, version)}
      />
    </div>
  );
}
