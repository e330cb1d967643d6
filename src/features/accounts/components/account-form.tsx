"use client";

import type { Route } from "next";
import { useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { openAccount } from "#features/accounts/actions.ts";
import type { RoleChoices } from "#features/accounts/people-queries.ts";
import { personAddress } from "#features/accounts/settings-address.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { PasswordLinkNote } from "./password-link-note.tsx";
import { roleIn } from "./read-role.ts";
import { RoleFields } from "./role-fields.tsx";

type Props = { choices: RoleChoices; today: string; home: Route };

/** A new account with its first role; ends with the link to hand over. */
export function AccountForm({ choices, today, home }: Props) {
  const [made, setMade] = useState<{ userId: string; code: string; email: string } | null>(null);
  const [email, setEmail] = useState("");
  const { fields, errors, refusal, isBusy, submit } = useSubmit(openAccount, (value) => setMade({ ...value, email }));
  if (made) {
    return (
      <div className="grid max-w-[640px] gap-4">
        <PasswordLinkNote code={made.code} email={made.email} />
        <p className="flex gap-3">
          <ButtonLink href={personAddress(made.userId)}>Lihat akunnya</ButtonLink>
          <ButtonLink href={home} look="bare">
            Kembali ke daftar
          </ButtonLink>
        </p>
      </div>
    );
  }
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Buka akun"
      busyVerb="Membuka …"
      aside={
        <ButtonLink href={home} look="bare">
          Batal
        </ButtonLink>
      }
      onSubmit={(form) => {
        setEmail(textIn(form, "email"));
        submit({ email: textIn(form, "email"), name: textIn(form, "name"), ...roleIn(form) });
      }}
    >
      <TextInput label="Nama" must="wajib" name="name" autoComplete="off" error={fields.name} />
      <TextInput label="Alamat surel" must="wajib" name="email" type="email" autoComplete="off" error={fields.email} />
      <RoleFields choices={choices} fields={fields} today={today} />
    </FormFrame>
  );
}
