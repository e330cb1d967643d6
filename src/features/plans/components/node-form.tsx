"use client";

import { useState } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { addNode, changeNode } from "#features/plans/actions.ts";
import type { SavedNode } from "#features/plans/placing.ts";
import type { AddNode } from "#features/plans/schema.ts";
import type { TreeRow } from "#features/plans/tree.ts";
import { BothTexts } from "./both-texts.tsx";
import { useSave } from "./use-save.ts";

export type NodeWords = { text: string; mark: string; shortName: string; code: string; tags: string };

type Common = {
  label: string;
  onDirty: (isDirty: boolean) => void;
  onDone: (id: string) => void;
  onCancel: () => void;
};

type AddProps = Common & { where: Pick<AddNode, "kind" | "agencyId" | "planId" | "parentId" | "year"> };

export function AddNodeForm({ where, onDone, ...common }: AddProps) {
  const save = useSave(addNode, ({ id }) => onDone(id));
  return (
    <Fields
      {...common}
      {...save}
      kind={where.kind}
      first={{ text: "", mark: "", shortName: "", code: "", tags: "" }}
      verb={`Tambah ${common.label}`}
      onSend={(words) => save.save({ ...where, ...words, tags: tagsIn(words.tags) })}
    />
  );
}

type ChangeProps = Common & { row: TreeRow & { id: string }; kind: AddNode["kind"] };

export function ChangeNodeForm({ row, kind, onDone, ...common }: ChangeProps) {
  const [version, setVersion] = useState(row.version ?? 1);
  const save = useSave(changeNode, (saved: SavedNode) => onDone(saved.id));
  const first: NodeWords = {
    text: row.name ?? row.text,
    mark: row.mark ?? "",
    shortName: kind === "program" ? row.text : "",
    code: row.code ?? "",
    tags: (row.tags ?? []).join(", "),
  };
  return (
    <Fields
      {...common}
      {...save}
      kind={kind}
      first={first}
      verb="Simpan"
      onNewer={setVersion}
      onSend={(words) => save.save({ kind, id: row.id, version, ...words, tags: tagsIn(words.tags) })}
    />
  );
}

type FieldsProps = Omit<Common, "onDone"> &
  Omit<ReturnType<typeof useSave<never, never>>, "save"> & {
    kind: AddNode["kind"];
    first: NodeWords;
    verb: string;
    onSend: (words: NodeWords) => void;
    /** The writer has seen the other text and goes on from its version. */
    onNewer?: (version: number) => void;
  };

function Fields({
  kind,
  label,
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
  const [words, setWords] = useState(first);
  const put = (name: keyof NodeWords) => (event: { target: { value: string } }) => {
    const next = { ...words, [name]: event.target.value };
    setWords(next);
    onDirty(Object.keys(first).some((key) => next[key as keyof NodeWords] !== first[key as keyof NodeWords]));
  };
  const isMarked = kind === "misi" || kind === "tujuan";
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
      onSubmit={() => onSend(words)}
    >
      {overtaken && (
        <BothTexts
          overtaken={overtaken}
          mine={words.text}
          onTakeTheirs={() => {
            setWords({
              ...words,
              text: String(overtaken.other.text ?? ""),
              mark: isMarked ? String(overtaken.other.mark ?? "") : words.mark,
            });
            onNewer?.(Number(overtaken.other.version));
          }}
          onKeepMine={() => onNewer?.(Number(overtaken.other.version))}
        />
      )}
      <TextArea
        label={kind === "program" ? `Nama ${label}` : `Kalimat ${label}`}
        must="wajib"
        name="text"
        rows={4}
        value={words.text}
        onChange={put("text")}
        error={fields.text}
        autoFocus
      />
      {isMarked && (
        <TextInput
          label="Tanda di dokumen"
          name="mark"
          value={words.mark}
          onChange={put("mark")}
          error={fields.mark}
          hint="Misalnya 1. atau a.; boleh kosong."
        />
      )}
      {kind === "program" && (
        <>
          <TextInput
            label="Nama pendek untuk layar"
            name="shortName"
            value={words.shortName}
            onChange={put("shortName")}
            error={fields.shortName}
            hint="Paling banyak 45 huruf; kosong: dipendekkan otomatis."
          />
          <TextInput label="Kode" name="code" value={words.code} onChange={put("code")} error={fields.code} />
          <TextInput
            label="Anggaran yang mendukung"
            name="tags"
            value={words.tags}
            onChange={put("tags")}
            error={fields.tags}
            hint="Dipisah koma, misalnya kemiskinan, stunting."
          />
        </>
      )}
    </FormFrame>
  );
}

const tagsIn = (text: string): string[] =>
  text
    .split(",")
    .map((tag) => tag.trim())
    .filter(Boolean);
