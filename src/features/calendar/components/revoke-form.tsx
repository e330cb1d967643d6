"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import { revokeException } from "#features/calendar/actions.ts";
import { FormFrame } from "./form-frame.tsx";
import { textIn, useSubmit } from "./use-submit.ts";

/** Ends an exception before its day, with a reason. */
export function RevokeForm({ exceptionId, name }: { exceptionId: string; name: string }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const field = `reason-${exceptionId}`;
  const { fields, refusal, isBusy, submit } = useSubmit(revokeException, () => {
    showToast({ text: `Pengecualian ${name} dicabut.` });
    router.refresh();
  });
  if (!isOpen) {
    return (
      <Button small onClick={() => setOpen(true)}>
        Cabut<span className="sr-only"> pengecualian {name}</span>
      </Button>
    );
  }
  return (
    <FormFrame
      errors={[]}
      refusal={refusal}
      isBusy={isBusy}
      verb="Cabut pengecualian"
      busyVerb="Mencabut …"
      onSubmit={(form) => submit({ exceptionId, reason: textIn(form, field) })}
      aside={
        <Button look="bare" onClick={() => setOpen(false)}>
          Batal
        </Button>
      }
    >
      <TextInput label={`Alasan mencabut ${name}`} must="wajib" name={field} error={fields.reason} autoFocus />
    </FormFrame>
  );
}
