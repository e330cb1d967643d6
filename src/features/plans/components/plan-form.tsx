"use client";

import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Tick } from "#components/form/tick.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn } from "#features/calendar/components/use-submit.ts";
import { addPlan, changePlan } from "#features/plans/actions.ts";
import type { Retired } from "#features/plans/retirement.ts";
import type { TreeRow } from "#features/plans/tree.ts";
import { BothTexts } from "./both-texts.tsx";
import { useSave } from "./use-save.ts";

type Common = { onDirty: (isDirty: boolean) => void; onCancel?: () => void };
type AddProps = Common & {
  agencyId: string;
  year: number;
  /** Whether there is a plan that this one may follow. */
  hasOlder: boolean;
  onDone: (made: { id: string; ended: Retired | null }) => void;
};

/** The first plan of an agency, or the plan of the next years. */
export function AddPlanForm({ agencyId, year, hasOlder, onDone, ...common }: AddProps) {
  const { save, ...answer } = useSave(addPlan, onDone);
  return (
    <Fields
      {...common}
      {...answer}
      first={{ name: "", visi: "", yearFrom: year, yearUntil: year + 4 }}
      verb="Buat rencana"
      kinds
      hasOlder={hasOlder}
      onSend={(form) =>
        save({
          ...{ agencyId, kind: textIn(form, "kind") as "renstra", ...fieldsIn(form) },
          endsOlder: form.get("endsOlder") !== null,
        })
      }
    />
  );
}

type ChangeProps = Common & { row: TreeRow & { id: string }; onDone: (id: string) => void };

export function ChangePlanForm({ row, onDone, ...common }: ChangeProps) {
  const [version, setVersion] = useState(row.version ?? 1);
  const { save, ...answer } = useSave(changePlan, ({ id }) => onDone(id));
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

/** Name, years and visi as one text, to lay two of them side by side. */
const inOneText = ({ name, visi, yearFrom, yearUntil }: Record<string, string | number | null>): string =>
  [`${name}, ${yearFrom}–${yearUntil}`, visi].filter(Boolean).join(". ");

const fieldsIn = (form: FormData) => ({
  ...{ name: textIn(form, "name"), visi: textIn(form, "visi") },
  ...{ yearFrom: textIn(form, "yearFrom"), yearUntil: textIn(form, "yearUntil") },
});

type FieldsProps = Common &
  Omit<ReturnType<typeof useSave<never, never>>, "save"> & {
    first: { name: string; visi: string; yearFrom: number; yearUntil: number };
    verb: string;
    kinds?: boolean;
    hasOlder?: boolean;
    onSend: (form: FormData) => void;
    onNewer?: (version: number) => void;
  };

function Fields({
  first,
  verb,
  kinds,
  hasOlder,
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
  const [sent, setSent] = useState("");
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
      onSubmit={(form) => {
        setSent(inOneText(fieldsIn(form)));
        onSend(form);
      }}
    >
      {overtaken && (
        <BothTexts
          overtaken={{ ...overtaken, other: { ...overtaken.other, text: inOneText(overtaken.other) } }}
          mine={sent}
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
        autoFocus
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
      {hasOlder && (
        <Tick
          name="endsOlder"
          defaultChecked
          label="Hentikan bagian rencana yang sudah lewat"
          note="Sasaran, IKU, dan IKI rencana yang tahunnya sudah berakhir tidak lagi diukur mulai tahun ini; tahun-tahun sebelumnya tetap memuatnya."
        />
      )}
    </FormFrame>
  );
}
