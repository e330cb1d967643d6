"use client";

import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { Button } from "#components/ui/button.tsx";
import { kindsUnder, POHON_WORDS, type PohonKind } from "#domain/planning/pohon.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn } from "#features/calendar/components/use-submit.ts";
import { BothTexts } from "#features/plans/components/both-texts.tsx";
import { useSave } from "#features/plans/components/use-save.ts";
import type { SavedNode } from "#features/plans/placing.ts";
import { addPohonNode, changePohonNode } from "#features/pohon/actions.ts";
import type { PohonRow } from "#features/pohon/view.ts";

export type PohonChoices = { indicators: Choice[]; programs: Choice[]; positions: Choice[] };
type Choice = { value: string; label: string };

type Common = {
  above: PohonKind | null;
  choices: PohonChoices;
  onDirty: (isDirty: boolean) => void;
  onDone: (saved: SavedNode) => void;
  onCancel: () => void;
};

export function AddPohonForm({
  where,
  onDone,
  ...common
}: Common & { where: { sasaranId: string; parentId: string | null; year: number } }) {
  const { save, ...answer } = useSave(addPohonNode, onDone);
  return (
    <Fields
      {...common}
      {...answer}
      verb="Tambah"
      onSend={(form, text) => save({ ...where, ...pointersIn(form), text })}
    />
  );
}

export function ChangePohonForm({ row, onDone, ...common }: Common & { row: PohonRow }) {
  const [version, setVersion] = useState(row.version);
  const { save, ...answer } = useSave(changePohonNode, onDone);
  return (
    <Fields
      {...common}
      {...answer}
      first={row}
      verb="Simpan"
      onNewer={setVersion}
      onSend={(form, text) => save({ id: row.id, version, ...pointersIn(form), text })}
    />
  );
}

const pointersIn = (form: FormData) => ({
  kind: textIn(form, "kind") as PohonKind,
  indicatorId: textIn(form, "indicatorId") || null,
  programId: textIn(form, "programId") || null,
  positionId: textIn(form, "positionId") || null,
});

type FieldsProps = Omit<Common, "onDone"> &
  Omit<ReturnType<typeof useSave<never, never>>, "save"> & {
    first?: PohonRow;
    verb: string;
    onSend: (form: FormData, text: string) => void;
    onNewer?: (version: number) => void;
  };

function Fields({
  above,
  choices,
  first,
  verb,
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
  const [text, setText] = useState(first?.text ?? "");
  const dirty = () => onDirty(true);
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb={verb}
      busyVerb="Menyimpan …"
      aside={
        <Button look="bare" onClick={onCancel}>
          Batal
        </Button>
      }
      onSubmit={(form) => onSend(form, text)}
    >
      {overtaken && (
        <BothTexts
          overtaken={overtaken}
          mine={text}
          onTakeTheirs={() => {
            setText(String(overtaken.other.text ?? ""));
            onNewer?.(Number(overtaken.other.version));
          }}
          onKeepMine={() => onNewer?.(Number(overtaken.other.version))}
        />
      )}
      <Select
        label="Tingkat"
        must="wajib"
        name="kind"
        defaultValue={first?.kind ?? kindsUnder(above)[above === null ? 1 : 0]}
        onChange={dirty}
        choices={kindsUnder(above).map((kind) => ({ value: kind, label: POHON_WORDS[kind] }))}
        error={fields.kind}
      />
      <TextArea
        label="Kondisi yang harus terwujud"
        must="wajib"
        name="text"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          dirty();
        }}
        hint="Jika ini terwujud, yang di atasnya terwujud."
        error={fields.text}
        autoFocus
      />
      <Select
        label="Indikator"
        name="indicatorId"
        none="Belum ada"
        defaultValue={first?.indicatorId ?? ""}
        onChange={dirty}
        choices={choices.indicators}
        error={fields.indicatorId}
      />
      <Select
        label="Program atau kegiatan"
        name="programId"
        none="Belum ada"
        defaultValue={first?.programId ?? ""}
        onChange={dirty}
        choices={choices.programs}
        error={fields.programId}
      />
      <Select
        label="Jabatan pelaksana"
        name="positionId"
        none="Belum ada"
        defaultValue={first?.positionId ?? ""}
        onChange={dirty}
        choices={choices.positions}
        error={fields.positionId}
      />
    </FormFrame>
  );
}
