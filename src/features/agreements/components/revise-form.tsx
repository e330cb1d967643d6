"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { TextArea } from "#components/form/text-area.tsx";
import { draftAgreement } from "#features/agreements/actions.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";

type Props = { agencyId: string; positionId: string; year: number; next: number; base: Route };

/** What was signed changes by a Perubahan only, and that one says why. */
export function ReviseForm({ agencyId, positionId, year, next, base }: Props) {
  const router = useRouter();
  const { fields, errors, refusal, isBusy, submit } = useSubmit(draftAgreement, ({ id }) =>
    router.push(`${base}/${id}` as Route),
  );
  return (
    <FormFrame
      {...{ errors, refusal, isBusy }}
      verb={`Rancang Perubahan ke-${next}`}
      busyVerb="Menyusun…"
      quiet
      onSubmit={(form) => submit({ agencyId, positionId, year, reason: textIn(form, "reason") })}
    >
      <TextArea
        name="reason"
        label="Alasan perubahan"
        must="wajib"
        rows={2}
        hint="Tercetak di perjanjian, paling sedikit 10 huruf."
        error={fields.reason}
      />
    </FormFrame>
  );
}
