"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { bindIndicator, unbindIndicator } from "#features/lhe/actions.ts";

/** From which year on the score of the evaluation counts. */
export function BindForm({ indicatorId, year }: { indicatorId: string; year: number }) {
  const router = useRouter();
  const { fields, errors, refusal, isBusy, submit } = useSubmit(bindIndicator, ({ taken, left }) => {
    showToast({
      text:
        left > 0
          ? `Diambil dari evaluasi. ${left} isian tetap seperti diketik karena sudah dikirim atau terkunci.`
          : `Diambil dari evaluasi${taken > 0 ? `; ${taken} isian menunggu laporannya` : ""}.`,
    });
    router.refresh();
  });
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Ambil dari hasil evaluasi"
      busyVerb="Menyimpan …"
      onSubmit={(form) => submit({ indicatorId, yearFrom: Number(textIn(form, "yearFrom")) })}
    >
      <TextInput
        label="Mulai tahun"
        must="wajib"
        name="yearFrom"
        inputMode="numeric"
        defaultValue={String(year)}
        hint="Yang sudah diketik pada tahun itu dan belum dikirim diganti nilai evaluasi."
        error={fields.yearFrom}
      />
    </FormFrame>
  );
}

export function UnbindForm({ indicatorId }: { indicatorId: string }) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <div className="grid gap-2">
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      <div>
        <Button
          aria-disabled={isBusy || undefined}
          onClick={() =>
            start(async () => {
              const result = await unbindIndicator({ indicatorId });
              setRefusal(result.ok ? null : result.message);
              if (!result.ok) return;
              showToast({ text: "Indikator ini diisi langsung lagi." });
              router.refresh();
            })
          }
        >
          Isi langsung lagi
        </Button>
      </div>
    </div>
  );
}
