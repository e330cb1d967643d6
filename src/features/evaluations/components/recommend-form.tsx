"use client";

import { useRouter } from "next/navigation";
import { TextArea } from "#components/form/text-area.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { addRecommendation } from "#features/recommendations/actions.ts";

type Props = { agencyId: string; evaluationId: string; year: number; place: string; note: string };

/** From the note to a recommendation in one step; owner and deadline are set under Tindak lanjut before the report. */
export function RecommendForm({ agencyId, evaluationId, year, place, note }: Props) {
  const router = useRouter();
  const { fields, refusal, isBusy, submit } = useSubmit(addRecommendation, ({ number }) => {
    showToast({ text: `Rekomendasi ${number} dibuat dari ${place}.` });
    router.refresh();
  });
  const field = `rekomendasi-${place}`;
  return (
    <FormFrame
      errors={[]}
      refusal={refusal}
      isBusy={isBusy}
      quiet
      verb="Jadikan rekomendasi"
      busyVerb="Menyimpan …"
      onSubmit={(form) => submit({ agencyId, evaluationId, year, place, text: textIn(form, field) })}
    >
      <TextArea label="Isi rekomendasi" name={field} rows={4} defaultValue={note} error={fields.text} />
    </FormFrame>
  );
}
