"use client";

import { useRouter } from "next/navigation";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { showToast } from "#components/ui/toast.ts";
import { addGovernment } from "#features/agencies/actions.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";

type Kind = "kabupaten" | "kota" | "provinsi" | "kementerian";

/** A new government: then its agencies, its manager, and by the manager its calendar. */
export function AddGovernment() {
  const router = useRouter();
  const { fields, errors, refusal, isBusy, submit } = useSubmit(addGovernment, () => {
    showToast({ text: "Pemda ditambahkan." });
    router.refresh();
  });
  return (
    <FormFrame
      errors={errors.map(({ id, message }) => ({ id: fieldId(id), message }))}
      refusal={refusal}
      isBusy={isBusy}
      verb="Tambah pemda"
      busyVerb="Menyimpan …"
      onSubmit={(form) =>
        submit({
          code: textIn(form, "code"),
          name: textIn(form, "name"),
          shortName: textIn(form, "shortName"),
          kind: textIn(form, "kind") as Kind,
        })
      }
    >
      <Select
        label="Jenis"
        must="wajib"
        name="kind"
        id={fieldId("kind")}
        none="Pilih jenis"
        choices={[
          { value: "kabupaten", label: "Kabupaten" },
          { value: "kota", label: "Kota" },
          { value: "provinsi", label: "Provinsi" },
          { value: "kementerian", label: "Kementerian atau lembaga" },
        ]}
        error={fields.kind}
      />
      <TextInput
        label="Nama resmi"
        must="wajib"
        name="name"
        id={fieldId("name")}
        hint="Misalnya Kabupaten Lamongan."
        error={fields.name}
      />
      <TextInput label="Nama pendek" must="wajib" name="shortName" id={fieldId("shortName")} error={fields.shortName} />
      <TextInput
        label="Kode"
        must="wajib"
        name="code"
        id={fieldId("code")}
        hint="Menjadi alamat halaman dan tidak dapat diubah lagi, misalnya lamongan."
        autoCapitalize="none"
        error={fields.code}
      />
    </FormFrame>
  );
}

// The form of an agency stands beside it, with fields of the same names.
const fieldId = (name: string): string => `pemda-${name}`;
