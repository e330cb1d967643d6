"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { changeSatuan, retireSatuan } from "#features/reference/actions.ts";
import { KIND_WORDS } from "#features/reference/kind-words.ts";
import type { SatuanRow } from "#features/reference/queries.ts";

/** Change it, or take it out of the choices (and back). */
export function SatuanVerbs({ row }: { row: SatuanRow }) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const change = useSubmit(changeSatuan, () => {
    showToast({ text: `Satuan ${row.name} diubah.` });
    setOpen(false);
    router.refresh();
  });
  const retire = useSubmit(retireSatuan, () => {
    const undo = () => retire.submit({ entryId: row.id, isRetired: row.isRetired });
    showToast({ text: row.isRetired ? `${row.name} dipakai lagi.` : `${row.name} tidak ditawarkan lagi.`, undo });
    router.refresh();
  });
  const field = (name: string) => `${name}-${row.id}`;
  if (!isOpen) {
    return (
      <span className="flex flex-wrap gap-2">
        <Button small onClick={() => setOpen(true)}>
          Ubah<span className="sr-only"> {row.name}</span>
        </Button>
        <Button
          small
          look="bare"
          aria-disabled={retire.isBusy || undefined}
          onClick={() => retire.submit({ entryId: row.id, isRetired: !row.isRetired })}
        >
          {row.isRetired ? "Pakai lagi" : "Jangan tawarkan"}
          <span className="sr-only"> {row.name}</span>
        </Button>
      </span>
    );
  }
  return (
    <FormFrame
      errors={[]}
      refusal={change.refusal}
      isBusy={change.isBusy}
      verb="Simpan"
      busyVerb="Menyimpan …"
      onSubmit={(form) =>
        change.submit({
          entryId: row.id,
          baseVersion: row.version,
          symbol: textIn(form, field("symbol")) || null,
          kind: textIn(form, field("kind")) as SatuanRow["kind"],
          decimals: textIn(form, field("decimals")),
        })
      }
      aside={
        <Button look="bare" onClick={() => setOpen(false)}>
          Batal
        </Button>
      }
    >
      <TextInput
        label={`Lambang ${row.name}`}
        name={field("symbol")}
        defaultValue={row.symbol ?? ""}
        error={change.fields.symbol}
        autoFocus
      />
      <Select
        label="Jenis"
        name={field("kind")}
        defaultValue={row.kind}
        choices={Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))}
        error={change.fields.kind}
      />
      <TextInput
        label="Desimal yang diusulkan"
        name={field("decimals")}
        inputMode="numeric"
        defaultValue={String(row.decimals)}
        error={change.fields.decimals}
      />
    </FormFrame>
  );
}
