"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import { formatFigure } from "#domain/value/format.ts";
import { setPagu } from "#features/budget/actions.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";

type Props = {
  programId: string;
  name: string;
  year: number;
  latest: { exact: string; revision: number } | null;
};

/** The first pagu, or a change of it with its reason. */
export function PaguForm({ programId, name, year, latest }: Props) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { fields, refusal, isBusy, submit } = useSubmit(setPagu, () => {
    showToast({ text: `Pagu ${name} disimpan.` });
    setOpen(false);
    router.refresh();
  });
  const [amount, reason] = [`pagu-${programId}`, `pagu-reason-${programId}`];
  if (!isOpen) {
    return (
      <span className="ml-2 print:hidden">
        <Button small look="bare" onClick={() => setOpen(true)}>
          {latest ? "Ubah" : "Isi"}
          <span className="sr-only">
            {" "}
            pagu {year} {name}
          </span>
        </Button>
      </span>
    );
  }
  return (
    <div className="text-left font-normal">
      <FormFrame
        errors={[]}
        refusal={refusal}
        isBusy={isBusy}
        verb={latest ? "Simpan perubahan" : "Simpan pagu"}
        busyVerb="Menyimpan …"
        onSubmit={(form) =>
          submit({
            programId,
            year,
            text: textIn(form, amount),
            baseRevision: latest?.revision ?? null,
            reason: textIn(form, reason),
          })
        }
        aside={
          <Button look="bare" onClick={() => setOpen(false)}>
            Batal
          </Button>
        }
      >
        <TextInput
          label={`Pagu ${year} (Rp)`}
          name={amount}
          inputMode="decimal"
          defaultValue={latest ? formatFigure(latest.exact) : ""}
          error={fields.text}
          autoFocus
        />
        {latest && (
          <TextInput
            label="Alasan perubahan"
            must="wajib"
            name={reason}
            hint="Misalnya nomor perubahan DPA."
            error={fields.reason}
          />
        )}
      </FormFrame>
    </div>
  );
}
