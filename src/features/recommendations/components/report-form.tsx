"use client";

import { useRouter } from "next/navigation";
import { TextArea } from "#components/form/text-area.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { reportFollowUp } from "#features/recommendations/actions.ts";

type Props = { recommendationId: string; version: number; files: number };

/** Says that it is done, with evidence; then the inspectorate looks. */
export function ReportForm({ recommendationId, version, files }: Props) {
  const router = useRouter();
  const { fields, errors, refusal, isBusy, submit } = useSubmit(reportFollowUp, () => {
    showToast({ text: "Tindak lanjut dilaporkan. Inspektorat akan memverifikasinya." });
    router.refresh();
  });
  return (
    <section aria-labelledby="lapor">
      <h2 id="lapor" className="mb-2">
        Laporkan selesai
      </h2>
      <FormFrame
        errors={errors}
        refusal={refusal}
        isBusy={isBusy}
        verb="Laporkan ke Inspektorat"
        busyVerb="Mengirim …"
        onSubmit={(form) => submit({ recommendationId, version, note: textIn(form, "note") })}
      >
        <TextArea
          label="Apa yang sudah dilakukan"
          must="wajib"
          name="note"
          rows={3}
          hint={
            files === 0
              ? "Lampirkan buktinya dulu di bawah Bukti tindak lanjut."
              : "Sesudah dilaporkan, rencana aksi dan bukti terkunci sampai diverifikasi."
          }
          error={fields.note}
        />
      </FormFrame>
    </section>
  );
}
