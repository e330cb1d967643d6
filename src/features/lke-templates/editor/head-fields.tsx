"use client";

import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { MODE_WORDS, scaleOf, type Template } from "#domain/evaluation/template.ts";
import type { Edit } from "./cells.tsx";
import { changeMode } from "./edits.ts";

const MODES = Object.entries(MODE_WORDS).map(([value, label]) => ({ value, label }));

/** Name, legal basis, years, and how answers become a score. */
export function HeadFields({ template, edit }: { template: Template; edit: Edit }) {
  const text = (part: "name" | "regime" | "legalBasis") => ({
    value: template[part],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      edit((draft) => {
        draft[part] = value;
      });
    },
  });
  return (
    <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
      <TextInput label="Nama template" must="wajib" name="name" {...text("name")} />
      <TextInput
        label="Rezim"
        must="wajib"
        name="regime"
        hint="Tahun-tahun satu rezim sebanding; beda rezim tidak disambung."
        {...text("regime")}
      />
      <TextInput label="Dasar hukum" must="wajib" name="legalBasis" {...text("legalBasis")} />
      <Years template={template} edit={edit} />
      <Select
        label="Cara nilai"
        name="mode"
        value={template.mode}
        choices={MODES}
        onChange={(event) => {
          const mode = event.currentTarget.value as Template["mode"];
          edit((draft) => changeMode(draft, mode));
        }}
      />
      <div className="grid grid-cols-2 gap-3">
        <Select
          label="Skala utama"
          name="scale"
          value={template.scale}
          choices={template.scales.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={(event) => {
            const { value } = event.currentTarget;
            edit((draft) => {
              draft.scale = value;
            });
          }}
        />
        <Select
          label="Catatan wajib di bawah"
          name="noteBelow"
          value={template.noteBelow ?? ""}
          none="tidak wajib"
          choices={scaleOf(template).map(({ key }) => ({ value: key, label: key }))}
          onChange={(event) => {
            const value = event.currentTarget.value || null;
            edit((draft) => {
              draft.noteBelow = value;
            });
          }}
        />
      </div>
      <div className="col-span-full">
        <TextArea
          label="Catatan"
          name="note"
          rows={2}
          value={template.note ?? ""}
          onChange={(event) => {
            const value = event.currentTarget.value || null;
            edit((draft) => {
              draft.note = value;
            });
          }}
        />
      </div>
    </div>
  );
}

function Years({ template, edit }: { template: Template; edit: Edit }) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <TextInput
        label="Berlaku mulai"
        must="wajib"
        name="yearFrom"
        inputMode="numeric"
        maxLength={4}
        defaultValue={template.yearFrom}
        onChange={(event) => {
          const year = Number(event.currentTarget.value);
          if (/^\d{4}$/.test(event.currentTarget.value)) edit((draft) => Object.assign(draft, { yearFrom: year }));
        }}
      />
      <TextInput
        label="Berlaku sampai"
        name="yearUntil"
        inputMode="numeric"
        maxLength={4}
        defaultValue={template.yearUntil ?? ""}
        hint="Kosong: seterusnya"
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (value === "" || /^\d{4}$/.test(value))
            edit((draft) => Object.assign(draft, { yearUntil: value === "" ? null : Number(value) }));
        }}
      />
    </div>
  );
}
