"use client";

import { useState } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import type { Probe } from "#domain/evaluation/template.ts";
import { saveSelf } from "#features/evaluations/actions.ts";
import type { SelfRow } from "#features/evaluations/queries.ts";
import { PROBE_WORDS } from "#features/evaluations/words.ts";
import { ChoiceRow } from "./choice-row.tsx";
import { SaveLine } from "./save-line.tsx";
import { useKeyedSave } from "./use-keyed-save.ts";

type Props = {
  evaluationId: string;
  place: string;
  /** Answers of the criterion's scale, where criteria carry them; null where they are probes. */
  scale: { key: string }[] | null;
  row: SelfRow | null;
  needsReason: boolean;
};

const LETTERS = { yes: "y", partly: "s", no: "t" } as const;

/** One criterion as the agency answers it, with its reason. */
export function SelfCriterion({ evaluationId, place, scale, row, needsReason }: Props) {
  const [value, setValue] = useState({
    probe: row?.probe ?? null,
    answer: row?.answer ?? null,
    reason: row?.reason ?? "",
  });
  const { state, save } = useKeyedSave(
    `evaluasi/${evaluationId}/mandiri/${place}`,
    row?.version ?? 0,
    (given: typeof value, baseVersion) => saveSelf({ evaluationId, key: place, ...given, baseVersion }),
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
        name={`mandiri-${place}`}
        legend={`Jawaban ${place}`}
        choices={choices}
        value={scale ? value.answer : value.probe}
        onChange={(chosen) => change(scale ? { ...value, answer: chosen } : { ...value, probe: chosen as Probe })}
      />
      {(needsReason || value.reason !== "" || value.probe === "no" || value.probe === "partly") && (
        <TextArea
          label={`Alasan ${place}`}
          name={`alasan-${place}`}
          rows={2}
          defaultValue={value.reason}
          onBlur={(event) => {
            const reason = event.target.value.trim();
            if (reason !== value.reason) change({ ...value, reason });
          }}
        />
      )}
      <SaveLine
        state={state}
        mine={textOf(value)}
        theirs={(other) => textOf({ probe: other.probe as Probe | null, answer: other.answer as string | null })}
        onKeep={(version) => save(value, version)}
      />
    </div>
  );
}

const textOf = ({ probe, answer }: { probe: Probe | null; answer: string | null }): string =>
  answer ?? (probe ? PROBE_WORDS[probe] : "belum dijawab");
