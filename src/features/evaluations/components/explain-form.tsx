"use client";

import { useRouter } from "next/navigation";
import { TextArea } from "#components/form/text-area.tsx";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { explainBreak } from "#features/evaluations/actions.ts";

type Props = { evaluationId: string; breakKey: string; place: string; reason: string | null };

/** Why something is worth more than what it rests on. */
export function ExplainForm({ evaluationId, breakKey, place, reason }: Props) {
  const router = useRouter();
  const { fields, refusal, isBusy, submit } = useSubmit(explainBreak, () => router.refresh());
  const field = `penjelasan-${breakKey.replaceAll(" ", "-")}`;
  return (
    <FormFrame
      errors={[]}
      refusal={refusal}
      isBusy={isBusy}
      quiet
      verb="Simpan alasan"
      busyVerb="Menyimpan …"
      onSubmit={(form) => submit({ evaluationId, key: breakKey, reason: textIn(form, field) })}
    >
      <TextArea
        label={`Alasan ${place} dibiarkan`}
        name={field}
        rows={2}
        defaultValue={reason ?? ""}
        error={fields.reason}
      />
    </FormFrame>
  );
}
