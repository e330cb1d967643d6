"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import { renameAgency, renameGovernment } from "#features/agencies/actions.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";

type Props = { of: "government" | "agency"; id: string; name: string; shortName: string };

/** Corrects the names of a government or an agency; its code stays, because addresses carry it. */
export function NamesForm({ of, id, name, shortName }: Props) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const done = () => {
    showToast({ text: "Nama diubah." });
    setOpen(false);
    router.refresh();
  };
  const government = useSubmit(renameGovernment, done);
  const agency = useSubmit(renameAgency, done);
  const { fields, errors, refusal, isBusy } = of === "government" ? government : agency;
  if (!isOpen) {
    return (
      <Button small onClick={() => setOpen(true)}>
        Ubah nama<span className="sr-only"> {shortName}</span>
      </Button>
    );
  }
  const [first, second] = [`name-${id}`, `shortName-${id}`];
  return (
    <FormFrame
      errors={errors.map(({ id: field, message }) => ({ id: `${field}-${id}`, message }))}
      refusal={refusal}
      isBusy={isBusy}
      verb="Simpan"
      busyVerb="Menyimpan …"
      onSubmit={(form) => {
        const given = { name: textIn(form, first), shortName: textIn(form, second), before: { name, shortName } };
        if (of === "government") government.submit({ governmentId: id, ...given });
        else agency.submit({ agencyId: id, ...given });
      }}
      aside={
        <Button look="bare" onClick={() => setOpen(false)}>
          Batal
        </Button>
      }
    >
      <TextInput label="Nama resmi" must="wajib" name={first} defaultValue={name} error={fields.name} autoFocus />
      <TextInput label="Nama pendek" must="wajib" name={second} defaultValue={shortName} error={fields.shortName} />
    </FormFrame>
  );
}
