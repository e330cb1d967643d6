"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { endDelegation } from "#features/delegations/actions.ts";

/** The manager ends somebody's delegation, with a reason that both of them read. */
export function EndDelegation({ delegationId, name }: { delegationId: string; name: string }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const field = `alasan-${delegationId}`;
  const { fields, refusal, isBusy, submit } = useSubmit(endDelegation, () => {
    showToast({ text: `Pendelegasian ${name} diakhiri.` });
    router.refresh();
  });
  if (!isOpen) {
    return (
      <Button small onClick={() => setOpen(true)}>
        Akhiri<span className="sr-only"> pendelegasian {name}</span>
      </Button>
    );
  }
  return (
    <FormFrame
      errors={[]}
      refusal={refusal}
      isBusy={isBusy}
      verb="Akhiri pendelegasian"
      busyVerb="Mengakhiri …"
      onSubmit={(form) => submit({ delegationId, reason: textIn(form, field) })}
      aside={
        <Button look="bare" onClick={() => setOpen(false)}>
          Batal
        </Button>
      }
    >
      <TextInput label={`Alasan mengakhiri ${name}`} must="wajib" name={field} error={fields.reason} autoFocus />
    </FormFrame>
  );
}
