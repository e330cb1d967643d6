"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { linkCriterion } from "#features/evaluations/actions.ts";
import type { PickableEvidence } from "#features/evaluations/queries.ts";

type Props = { evaluationId: string; place: string; pickable: PickableEvidence[] };

/** Evidence that is there already, with the page that shows it: uploaded once, used for many criteria. */
export function EvidencePicker({ evaluationId, place, pickable }: Props) {
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const { fields, refusal, isBusy, submit } = useSubmit(linkCriterion, () => {
    setOpen(false);
    router.refresh();
  });
  if (!isOpen) {
    return (
      <Button small look="bare" onClick={() => setOpen(true)}>
        Tautkan bukti<span className="sr-only"> untuk {place}</span>
      </Button>
    );
  }
  const [evidence, page] = [`bukti-${place}`, `halaman-${place}`];
  return (
    <FormFrame
      errors={[]}
      refusal={refusal}
      isBusy={isBusy}
      quiet
      verb="Tautkan"
      busyVerb="Menautkan …"
      onSubmit={(form) =>
        submit({ evaluationId, key: place, evidenceId: textIn(form, evidence), pageNote: textIn(form, page) })
      }
      aside={
        <Button look="bare" onClick={() => setOpen(false)}>
          Batal
        </Button>
      }
    >
      <Select
        label={`Bukti untuk ${place}`}
        name={evidence}
        none={pickable.length === 0 ? "Belum ada bukti; unggah di Bukti dukung" : "Pilih bukti"}
        choices={pickable.map(({ id, name }) => ({ value: id, label: name }))}
        error={fields.evidenceId}
        autoFocus
      />
      <TextInput label="Halaman" name={page} hint="Misalnya hal. 12–14." error={fields.pageNote} />
    </FormFrame>
  );
}
