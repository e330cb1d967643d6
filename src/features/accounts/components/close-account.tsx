"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import { closeAccount, reopenAccount } from "#features/accounts/actions.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";

type Props = { userId: string; name: string; isActive: boolean };

/** Closing ends every sign-in at once; what the person did stays. Opening again is as easy. */
export function CloseAccount({ userId, name, isActive }: Props) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { fields, refusal, isBusy, submit } = useSubmit(isActive ? closeAccount : reopenAccount, () => {
    showToast({ text: isActive ? `Akun ${name} ditutup.` : `Akun ${name} dibuka lagi.` });
    setOpen(false);
    router.refresh();
  });
  const verb = isActive ? "Tutup akun" : "Buka lagi akun";
  if (!isOpen) {
    return (
      <p>
        <Button onClick={() => setOpen(true)}>{verb}</Button>
      </p>
    );
  }
  return (
    <FormFrame
      errors={[]}
      refusal={refusal}
      isBusy={isBusy}
      verb={verb}
      busyVerb="Menyimpan …"
      onSubmit={(form) => submit({ userId, reason: textIn(form, "closing-reason") })}
      aside={
        <Button look="bare" onClick={() => setOpen(false)}>
          Batal
        </Button>
      }
    >
      <TextInput
        label={isActive ? `Alasan menutup akun ${name}` : `Alasan membuka lagi akun ${name}`}
        must="wajib"
        name="closing-reason"
        hint="Paling sedikit 10 huruf; tercatat di riwayat."
        error={fields.reason}
        autoFocus
      />
    </FormFrame>
  );
}
