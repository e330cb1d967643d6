"use client";

import { useState } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { BothTexts } from "#features/plans/components/both-texts.tsx";
import { LeaveQuestion } from "#features/plans/components/leave-question.tsx";
import { useSave } from "#features/plans/components/use-save.ts";
import { addDuty, changeDuty } from "#features/positions/actions.ts";
import type { Duty } from "#features/positions/detail.ts";
import { useWords } from "./use-words.ts";

type Props = { kind: Duty["kind"]; onClose: (said?: string) => void } & (
  | { duty: Duty; where?: undefined }
  | { duty?: undefined; where: { agencyId: string; positionId: string | null } }
);

/** One tugas or fungsi: a new one at the end, or the words of a stored one. */
export function DutyForm({ kind, duty, where, onClose }: Props) {
  const { words, put, bound, isDirty } = useWords({ text: duty?.text ?? "", mark: duty?.mark ?? "" });
  const [base, setBase] = useState(duty?.version ?? 1);
  const act = (input: { text: string; mark: string }) =>
    where
      ? addDuty({ ...where, ...input, kind, beforeId: null })
      : changeDuty({ ...input, dutyId: duty.id, version: base });
  const { fields, errors, refusal, overtaken, isBusy, save } = useSave(act, () =>
    onClose(where ? `Butir ${kind} ditambahkan.` : `Butir ${kind} disimpan.`),
  );
  const newer = () => setBase(Number(overtaken?.other.version ?? base));
  return (
    <FormFrame
      {...{ errors, refusal, isBusy }}
      quiet
      verb={where ? `Simpan ${kind}` : "Simpan"}
      busyVerb="Menyimpan …"
      aside={
        <Button look="bare" onClick={() => onClose()}>
          Batal
        </Button>
      }
      onSubmit={() => save(words)}
    >
      <LeaveQuestion isDirty={isDirty} />
      {overtaken && (
        <BothTexts
          overtaken={overtaken}
          mine={words.text}
          onTakeTheirs={() => {
            put({ text: String(overtaken.other.text ?? ""), mark: String(overtaken.other.mark ?? "") });
            newer();
          }}
          onKeepMine={newer}
        />
      )}
      <TextArea label={`Kalimat ${kind}`} must="wajib" rows={3} {...bound("text")} error={fields.text} autoFocus />
      <TextInput
        label="Tanda di dokumen"
        {...bound("mark")}
        hint="Misalnya a. atau 1.; boleh kosong."
        error={fields.mark}
      />
    </FormFrame>
  );
}
