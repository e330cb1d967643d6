"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import { endRole } from "#features/accounts/actions.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";

/** Ends a role from a day on; the days before stay as they were. */
export function EndRole({ membershipId, title, today }: { membershipId: string; title: string; today: string }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { fields, refusal, isBusy, submit } = useSubmit(endRole, () => {
    showToast({ text: `Peran ${title} diakhiri.` });
    setOpen(false);
    router.refresh();
  });
  if (!isOpen) {
    return (
      <Button small onClick={() => setOpen(true)}>
        Akhiri<span className="sr-only"> peran {title}</span>
      </Button>
    );
  }
  const [from, reason] = [`from-${membershipId}`, `reason-${membershipId}`];
  return (
    <FormFrame
      errors={[]}
      refusal={refusal}
      isBusy={isBusy}
      verb="Akhiri peran"
      busyVerb="Menyimpan …"
      onSubmit={(form) => submit({ membershipId, from: textIn(form, from), reason: textIn(form, reason) })}
      aside={
        <Button look="bare" onClick={() => setOpen(false)}>
          Batal
        </Button>
      }
    >
      <TextInput
        label="Tidak berlaku mulai"
        must="wajib"
        type="date"
        name={from}
        defaultValue={today}
        error={fields.from}
        autoFocus
      />
      <TextInput label="Alasan" must="wajib" name={reason} error={fields.reason} />
    </FormFrame>
  );
}
