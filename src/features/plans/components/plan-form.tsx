"use client";

import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn } from "#features/calendar/components/use-submit.ts";
import { addPlan, changePlan } from "#features/plans/actions.ts";
import type { TreeRow } from "#features/plans/tree.ts";
import { BothTexts } from "./both-texts.tsx";
import { useSave } from "./use-save.ts";

type Common = { onDirty: (isDirty: boolean) => void; onDone: (id: string) => void; onCancel?: () => void };

/** The first plan of an agency, or the plan of the next years. */
export function AddPlanForm({ agencyId, year, ...common }: Common & { agencyId: string; year: number }) {
  const { save, ...answer } = useSave(addPlan, ({ id }) => common.onDone(id));
  return (
    <Fields
      {...common}
      {...answer}
      first={{ name: "", visi: "", yearFrom: year, yearUntil: year + 4 }}
      verb="Buat rencana"
      kinds
      onSend={(form) => save({ agencyId, kind: textIn(form, "kind") as "renstra", ...fieldsIn(form) })}
    />
  );
}

export function ChangePlanForm({ row, ...common }: Common & { row: TreeRow & { id: string } }) {
  const [version, setVersion] = useState(row.version ?? 1);
  const { save, ...answer } = useSave(changePlan, ({ id }) => common.onDone(id));
  const visi = row.text === row.name ? "" : row.text;
  return (
    <Fields
      {...common}
      {...answer}
      first={{ name: row.name ?? row.text, visi, yearFrom: row.from ?? 0, yearUntil: row.until ?? 0 }}
      verb="Simpan"
      onNewer={setVersion}
      onSend={(form) => save({ planId: row.id, version, ...fieldsIn(form) })}
    />
  );
}

const fieldsIn = (form: FormData) => ({
  ...{ name: textIn(form, "name"), visi: textIn(form, "visi") },
  ...{ yearFrom: textIn(form, "yearFrom"), yearUntil: textIn(form, "yearUntil") },
});

type FieldsProps = Omit<Common, "onDone"> &
  Omit<ReturnType<typeof useSave<never, never>>, "save"> & {
    first: { name: string; visi: string; yearFrom: number; yearUntil: number };
    verb: string;
    kinds?: boolean;
    onSend: (form: FormData) => void;
    onNewer?: (version: number) => void;
  };

function Fields({
  first,
  verb,
  kinds,
  fields,
  errors,
  refusal,
  overtaken,
  isBusy,
  onDirty,
  onCancel,
  onSend,
  onNewer,
}: FieldsProps) {
  const [theirs, setTheirs] = useState(first);
  const dirty = () => onDirty(true);
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb={verb}
      busyVerb="Menyimpan …"
      aside={
        onCancel && (
          <Button look="bare" onClick={onCancel}>
            Batal
          </Button>
        )
      }
      onSubmit={onSend}
    >
      {overtaken && (
        <BothTexts
          overtaken={{ ...overtaken, other: { ...overtaken.other, text: overtaken.other.visi ?? "" } }}
          mine="isian di bawah ini"
          onTakeTheirs={() => {
            const { name, visi, yearFrom, yearUntil, version } = overtaken.other;
            setTheirs({
              name: String(name),
              visi: String(visi ?? ""),
              yearFrom: Number(yearFrom),
              yearUntil: Number(yearUntil),
            });
            onNewer?.(Number(version));
          }}
          onKeepMine={() => onNewer?.(Number(overtaken.other.version))}
        />
      )}
      {kinds && (
        <Select
          label="Jenis"
          must="wajib"
          name="kind"
          choices={[
            { value: "renstra", label: "Renstra instansi" },
            { value: "rpjmd", label: "RPJMD" },
          ]}
          error={fields.kind}
        />
      )}
      <TextInput
        key={`n${theirs.name}`}
        label="Nama rencana"
        must="wajib"
        name="name"
        defaultValue={theirs.name}
        onInput={dirty}
        error={fields.name}
      />
      <TextArea
        key={`v${theirs.visi}`}
        label="Visi"
        name="visi"
        rows={4}
        defaultValue={theirs.visi}
        onInput={dirty}
        error={fields.visi}
      />
      <TextInput
        key={`f${theirs.yearFrom}`}
        label="Tahun mulai"
        must="wajib"
        name="yearFrom"
        inputMode="numeric"
        defaultValue={theirs.yearFrom}
        onInput={dirty}
        error={fields.yearFrom}
      />
      <TextInput
        key={`u${theirs.yearUntil}`}
        label="Tahun akhir"
        must="wajib"
        name="yearUntil"
        inputMode="numeric"
        defaultValue={theirs.yearUntil}
        onInput={dirty}
        error={fields.yearUntil}
      />
    </FormFrame>
  );
}
