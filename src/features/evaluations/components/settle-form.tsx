"use client";

import { useRouter } from "next/navigation";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { showToast } from "#components/ui/toast.ts";
import type { Probe } from "#domain/evaluation/template.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { settle } from "#features/evaluations/actions.ts";
import { PROBE_WORDS } from "#features/evaluations/words.ts";

type Props = {
  evaluationId: string;
  place: string;
  /** Answers that carry a score; null where a probe is settled. */
  scale: { key: string }[] | null;
  said: { name: string; text: string }[];
  settled: { text: string; reason: string; version: number } | null;
};

/** Two evaluators differ: what they agree on, and why. Both of their own answers stay beside it. */
export function SettleForm({ evaluationId, place, scale, said, settled }: Props) {
  const router = useRouter();
  const { fields, refusal, isBusy, submit } = useSubmit(settle, () => {
    showToast({ text: `${place} disepakati.` });
    router.refresh();
  });
  const [answer, reason] = [`sepakat-${place}`, `alasan-sepakat-${place}`];
  const choices = scale
    ? scale.map(({ key }) => ({ value: key, label: key }))
    : Object.entries(PROBE_WORDS).map(([value, label]) => ({ value, label }));
  return (
    <div className="grid gap-2 border-conflict border-l-2 pl-3">
      <p>
        <b>{place}: dua jawaban.</b> {said.map(({ name, text }) => `${name}: ${text}`).join("; ")}.
        {settled && ` Disepakati ${settled.text}: ${settled.reason}`}
      </p>
      <FormFrame
        errors={[]}
        refusal={refusal}
        isBusy={isBusy}
        quiet
        verb={settled ? "Ubah kesepakatan" : "Sepakati"}
        busyVerb="Menyimpan …"
        onSubmit={(form) => {
          const chosen = textIn(form, answer) || null;
          submit({
            evaluationId,
            key: place,
            probe: scale ? null : (chosen as Probe | null),
            answer: scale ? chosen : null,
            reason: textIn(form, reason),
            baseVersion: settled?.version ?? 0,
          });
        }}
      >
        <Select label="Yang disepakati" name={answer} none="Pilih" choices={choices} error={fields.answer} />
        <TextArea label="Alasan" must="wajib" name={reason} rows={2} error={fields.reason} />
      </FormFrame>
    </div>
  );
}
