"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { showToast } from "#components/ui/toast.ts";
import { changeWindow, removePeriod } from "#features/calendar/actions.ts";
import { type WindowDays, windowProblems } from "#features/calendar/window-days.ts";
import { FormFrame } from "./form-frame.tsx";
import { textIn, useSubmit } from "./use-submit.ts";

type Props = {
  period: { id: string; name: string; startsOn: string };
  stored: WindowDays;
  /** Nothing has been put into it yet. */
  isEmpty: boolean;
  home: Route;
};

/** Changes when a period opens, is due and locks; each change with its reason. */
export function WindowForm({ period, stored, isEmpty, home }: Props) {
  const router = useRouter();
  const [mended, setMended] = useState<Record<string, string>>({});
  const leave = (text: string) => {
    showToast({ text });
    router.push(home);
    router.refresh();
  };
  const change = useSubmit(changeWindow, () => leave(`Jadwal ${period.name} diubah.`));
  const remove = useSubmit(removePeriod, () => leave(`${period.name} dihapus dari kalender.`));
  const fields = { ...change.fields, ...remove.fields, ...mended };

  const send = (form: FormData) => {
    const given = { opens: textIn(form, "opens"), due: textIn(form, "due"), locks: textIn(form, "locks") || null };
    const isWhole = given.opens !== "" && given.due !== "";
    const found = isWhole ? windowProblems(given, period.startsOn) : [];
    setMended(Object.fromEntries(found.map(({ field, message }) => [field, message])));
    if (found.length > 0) return;
    change.submit({ periodId: period.id, ...given, reason: textIn(form, "reason"), before: stored });
  };

  return (
    <FormFrame
      errors={Object.entries(fields).map(([id, message]) => ({ id, message }))}
      refusal={change.refusal ?? remove.refusal}
      isBusy={change.isBusy}
      verb="Simpan jadwal"
      busyVerb="Menyimpan …"
      onSubmit={send}
      aside={
        <>
          <ButtonLink href={home} look="bare">
            Batal
          </ButtonLink>
          {isEmpty && (
            <Button
              look="bare"
              aria-disabled={remove.isBusy || undefined}
              onClick={(event) => {
                const form = event.currentTarget.form;
                if (form) remove.submit({ periodId: period.id, reason: textIn(new FormData(form), "reason") });
              }}
            >
              Hapus periode ini
            </Button>
          )}
        </>
      }
    >
      <TextInput
        label="Dibuka"
        must="wajib"
        type="date"
        name="opens"
        defaultValue={stored.opens}
        error={fields.opens}
      />
      <TextInput
        label="Batas isian"
        must="wajib"
        type="date"
        name="due"
        defaultValue={stored.due}
        hint="Yang dikirim sesudah hari ini tercatat terlambat, untuk seterusnya."
        error={fields.due}
      />
      <TextInput
        label="Dikunci sesudah"
        type="date"
        name="locks"
        defaultValue={stored.locks ?? ""}
        hint="Sesudah hari ini hanya pengecualian yang membuka. Kosongkan bila tidak pernah dikunci."
        error={fields.locks}
      />
      <TextArea
        label="Alasan"
        must="wajib"
        name="reason"
        hint="Paling sedikit 10 huruf; tercatat di riwayat bersama nama Anda."
        error={fields.reason}
      />
    </FormFrame>
  );
}
