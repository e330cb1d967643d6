"use client";

import { useRouter } from "next/navigation";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { addSatuan } from "#features/reference/actions.ts";
import { KIND_WORDS } from "#features/reference/kind-words.ts";

type Kind = keyof typeof KIND_WORDS;

export function SatuanForm() {
  const router = useRouter();
  const { fields, errors, refusal, isBusy, submit } = useSubmit(addSatuan, () => {
    showToast({ text: "Satuan ditambahkan." });
    router.refresh();
  });
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Tambah satuan"
      busyVerb="Menyimpan …"
      onSubmit={(form) =>
        submit({
          name: textIn(form, "name"),
          symbol: textIn(form, "symbol") || null,
          kind: textIn(form, "kind") as Kind,
          decimals: textIn(form, "decimals"),
        })
      }
    >
      <TextInput
        label="Satuan"
        must="wajib"
        name="name"
        hint="Seperti ditulis di tabel, misalnya sertifikat."
        error={fields.name}
      />
      <TextInput label="Lambang" name="symbol" hint="Bila ada, misalnya % atau Rp." error={fields.symbol} />
      <Select
        label="Jenis"
        must="wajib"
        name="kind"
        defaultValue="count"
        choices={Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))}
        error={fields.kind}
      />
      <TextInput
        label="Desimal yang diusulkan"
        must="wajib"
        name="decimals"
        inputMode="numeric"
        defaultValue="0"
        error={fields.decimals}
      />
    </FormFrame>
  );
}
