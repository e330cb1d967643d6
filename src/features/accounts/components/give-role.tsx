"use client";

import { useRouter } from "next/navigation";
import { showToast } from "#components/ui/toast.ts";
import { giveRole } from "#features/accounts/actions.ts";
import type { RoleChoices } from "#features/accounts/people-queries.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { useSubmit } from "#features/calendar/components/use-submit.ts";
import { roleIn } from "./read-role.ts";
import { RoleFields } from "./role-fields.tsx";

/** One more role for somebody who has an account. */
export function GiveRole({ userId, choices, today }: { userId: string; choices: RoleChoices; today: string }) {
  const router = useRouter();
  const { fields, errors, refusal, isBusy, submit } = useSubmit(giveRole, () => {
    showToast({ text: "Peran diberikan." });
    router.refresh();
  });
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Beri peran"
      busyVerb="Menyimpan …"
      onSubmit={(form) => submit({ userId, ...roleIn(form) })}
    >
      <RoleFields choices={choices} fields={fields} today={today} />
    </FormFrame>
  );
}
