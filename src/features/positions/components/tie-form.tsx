"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Tick } from "#components/form/tick.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { useSubmit } from "#features/calendar/components/use-submit.ts";
import { tieKinerja } from "#features/positions/actions.ts";
import type { Duty } from "#features/positions/detail.ts";

type Props = { kinerja: { id: string; text: string }; fungsi: Duty[]; tied: string[] };

/** Which fungsi of the position a kinerja carries out. */
export function TieForm({ kinerja, fungsi, tied }: Props) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { errors, refusal, isBusy, submit } = useSubmit(tieKinerja, () => {
    setOpen(false);
    showToast({ text: "Fungsi yang dijalankan disimpan." });
    router.refresh();
  });
  if (!isOpen)
    return (
      <Button small look="bare" className="print:hidden" onClick={() => setOpen(true)}>
        {tied.length > 0 ? "Ubah fungsinya" : "Tautkan ke fungsi"}
        <span className="sr-only"> {kinerja.text}</span>
      </Button>
    );
  return (
    <FormFrame
      {...{ errors, refusal, isBusy }}
      quiet
      verb="Simpan tautan"
      busyVerb="Menyimpan …"
      aside={
        <Button look="bare" onClick={() => setOpen(false)}>
          Batal
        </Button>
      }
      onSubmit={(form) => submit({ kinerjaId: kinerja.id, dutyIds: form.getAll("fungsi").map(String), before: tied })}
    >
      <fieldset>
        <legend className="field-label">Fungsi yang dijalankan</legend>
        {fungsi.map(({ id, mark, text }) => (
          <Tick
            key={id}
            name="fungsi"
            value={id}
            label={mark ? `${mark} ${text}` : text}
            defaultChecked={tied.includes(id)}
          />
        ))}
      </fieldset>
    </FormFrame>
  );
}
