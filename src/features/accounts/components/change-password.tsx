"use client";

import { useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { changePassword } from "#features/accounts/actions.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { useSubmit } from "#features/calendar/components/use-submit.ts";

/** One's own password; every sign-in of the account ends with it, this one too. */
export function ChangePassword() {
  const [isOpen, setOpen] = useState(false);
  const { fields, errors, refusal, isBusy, submit } = useSubmit(changePassword, () => window.location.assign("/masuk"));
  if (!isOpen) return <Button onClick={() => setOpen(true)}>Ganti kata sandi</Button>;
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Simpan kata sandi"
      busyVerb="Menyimpan …"
      onSubmit={(form) =>
        submit({
          current: String(form.get("current") ?? ""),
          password: String(form.get("password") ?? ""),
          again: String(form.get("again") ?? ""),
        })
      }
      aside={
        <Button look="bare" onClick={() => setOpen(false)}>
          Batal
        </Button>
      }
    >
      <p className="meta">Sesudah diganti, Anda masuk lagi di semua perangkat dengan kata sandi yang baru.</p>
      <TextInput
        label="Kata sandi sekarang"
        name="current"
        type="password"
        autoComplete="current-password"
        error={fields.current}
        autoFocus
      />
      <TextInput
        label="Kata sandi baru"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="Paling sedikit 12 huruf, misalnya rangkaian beberapa kata."
        error={fields.password}
      />
      <TextInput
        label="Ketik sekali lagi"
        name="again"
        type="password"
        autoComplete="new-password"
        error={fields.again}
      />
    </FormFrame>
  );
}
