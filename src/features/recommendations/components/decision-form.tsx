"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { Tick } from "#components/form/tick.tsx";
import { showToast } from "#components/ui/toast.ts";
import type { RecommendationState } from "#domain/evaluation/recommendation.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { decideFollowUp } from "#features/recommendations/actions.ts";

type Props = { recommendationId: string; version: number; state: RecommendationState };
type Deed = "accept" | "send_back" | "reopen";

const DONE: Record<Deed, string> = {
  accept: "Rekomendasi dinyatakan selesai.",
  send_back: "Laporan dikembalikan kepada instansi.",
  reopen: "Rekomendasi dibuka lagi.",
};

/** Whether what was reported is true: the inspectorate's own eyes. */
export function DecisionForm({ recommendationId, version, state }: Props) {
  const router = useRouter();
  const [deed, setDeed] = useState<Deed>(state === "closed" ? "reopen" : "accept");
  const { fields, errors, refusal, isBusy, submit } = useSubmit(decideFollowUp, () => {
    showToast({ text: DONE[deed] });
    router.refresh();
  });
  return (
    <section aria-labelledby="putusan">
      <h2 id="putusan" className="mb-2">
        {state === "closed" ? "Buka lagi" : "Verifikasi tindak lanjut"}
      </h2>
      <FormFrame
        errors={errors}
        refusal={refusal}
        isBusy={isBusy}
        verb={state === "closed" ? "Buka lagi" : "Simpan putusan"}
        busyVerb="Menyimpan …"
        onSubmit={(form) => submit({ recommendationId, version, deed, note: textIn(form, "note") })}
      >
        {state === "reported" && (
          <fieldset className="grid gap-1">
            <legend className="field-label">Putusan</legend>
            <Tick
              kind="radio"
              name="deed"
              label="Sesuai, rekomendasi selesai"
              checked={deed === "accept"}
              onChange={() => setDeed("accept")}
            />
            <Tick
              kind="radio"
              name="deed"
              label="Belum sesuai, dikembalikan"
              checked={deed === "send_back"}
              onChange={() => setDeed("send_back")}
            />
          </fieldset>
        )}
        <TextArea
          label={deed === "accept" ? "Catatan" : "Alasan"}
          must={deed === "accept" ? undefined : "wajib"}
          name="note"
          rows={3}
          hint={deed === "accept" ? "Boleh dikosongkan." : "Paling sedikit 10 huruf; instansi membacanya."}
          error={fields.note}
        />
      </FormFrame>
    </section>
  );
}
