"use client";

import { useRouter } from "next/navigation";
import { TextInput } from "#components/form/text-input.tsx";
import { showToast } from "#components/ui/toast.ts";
import { changeAccount } from "#features/accounts/actions.ts";
import type { PersonRow } from "#features/accounts/people-queries.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";

/** Corrects a name or an address; what was signed before keeps its history. */
export function ChangeAccount({ person }: { person: Pick<PersonRow, "id" | "name" | "email"> }) {
  const router = useRouter();
  const { id, name, email } = person;
  const { fields, errors, refusal, isBusy, submit } = useSubmit(changeAccount, () => {
    showToast({ text: "Akun diubah." });
    router.refresh();
  });
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Simpan"
      busyVerb="Menyimpan …"
      onSubmit={(form) =>
        submit({ userId: id, name: textIn(form, "name"), email: textIn(form, "email"), before: { name, email } })
      }
    >
      <TextInput label="Nama" must="wajib" name="name" defaultValue={name} autoComplete="off" error={fields.name} />
      <TextInput
        label="Alamat surel"
        must="wajib"
        name="email"
        type="email"
        defaultValue={email}
        autoComplete="off"
        error={fields.email}
      />
    </FormFrame>
  );
}
