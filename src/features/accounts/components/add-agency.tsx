"use client";

import { useRouter } from "next/navigation";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { showToast } from "#components/ui/toast.ts";
import { addAgency } from "#features/agencies/actions.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";

/** A new agency: it begins without people and without a plan. */
export function AddAgency({ governments }: { governments: { id: string; name: string }[] }) {
  const router = useRouter();
  const { fields, errors, refusal, isBusy, submit } = useSubmit(addAgency, () => {
    showToast({ text: "Instansi ditambahkan. Buka akun orang-orangnya di Pengguna." });
    router.refresh();
  });
  const only = governments.length === 1 ? governments[0] : undefined;
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Tambah instansi"
      busyVerb="Menyimpan …"
      onSubmit={(form) =>
        submit({
          governmentId: only?.id ?? textIn(form, "governmentId"),
          code: textIn(form, "code"),
          name: textIn(form, "name"),
          shortName: textIn(form, "shortName"),
        })
      }
    >
      {!only && (
        <Select
          label="Pemda"
          must="wajib"
          name="governmentId"
          none="Pilih pemda"
          choices={governments.map(({ id, name }) => ({ value: id, label: name }))}
          error={fields.governmentId}
        />
      )}
      <TextInput label="Nama resmi" must="wajib" name="name" error={fields.name} />
      <TextInput
        label="Nama pendek"
        must="wajib"
        name="shortName"
        hint="Untuk layar, misalnya Dinsos Lamongan."
        error={fields.shortName}
      />
      <TextInput
        label="Kode"
        must="wajib"
        name="code"
        hint="Menjadi alamat halaman dan tidak dapat diubah lagi, misalnya dinsos."
        autoCapitalize="none"
        error={fields.code}
      />
    </FormFrame>
  );
}
