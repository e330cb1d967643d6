"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { showToast } from "#components/ui/toast.ts";
import type { PositionLevel } from "#domain/planning/superior.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { LeaveQuestion } from "#features/plans/components/leave-question.tsx";
import { useSave } from "#features/plans/components/use-save.ts";
import { addPosition, correctPosition, renamePosition, undoRename } from "#features/positions/actions.ts";
import type { Choice } from "#features/positions/choices.ts";
import type { SavedPosition } from "#features/positions/commands.ts";
import { LEVEL_WORDS } from "#features/positions/words.ts";
import { BothFields } from "./both-fields.tsx";
import { useWords } from "./use-words.ts";

type Words = { name: string; shortName: string; level: string; from: string; unitId: string };

type Props = {
  first: Words;
  back: Route;
} & (
  | { mode: "add"; agencyId: string; units: Choice[]; home: string; query: string }
  | { mode: "correct" | "rename"; positionId: string; version: number }
);

const VERBS = { add: "Tambah jabatan", correct: "Simpan koreksi", rename: "Simpan nama baru" };

/** A position that is new, put right, or called otherwise from a day. */
export function PositionForm(props: Props) {
  const { mode, first, back } = props;
  const router = useRouter();
  const { words, put, bound, isDirty } = useWords(first);
  const [base, setBase] = useState(mode === "add" ? 1 : props.version);
  const [isSaved, setSaved] = useState(false);

  const done = (saved: SavedPosition) => {
    setSaved(true);
    showToast({ text: said(mode, words), ...(mode === "rename" ? { undo: () => takeBack(saved) } : {}) });
    router.push(mode === "add" ? (`${props.home}/${saved.code}${props.query}` as Route) : back);
    router.refresh();
  };
  const takeBack = async ({ id, version }: SavedPosition) => {
    const result = await undoRename({ positionId: id, version });
    showToast({ text: result.ok ? "Nama lama berlaku lagi." : result.message });
    router.refresh();
  };
  const act = (input: Words) => {
    const { name, shortName, from, unitId } = input;
    const level = input.level as PositionLevel;
    if (mode === "add")
      return addPosition({ agencyId: props.agencyId, unitId: unitId || null, name, shortName, level, from });
    const which = { positionId: props.positionId, version: base, name, shortName, level };
    return mode === "correct" ? correctPosition(which) : renamePosition({ ...which, from });
  };
  const { fields, errors, refusal, overtaken, isBusy, save } = useSave(act, done);
  const newer = () => setBase(Number(overtaken?.other.version ?? base));

  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb={VERBS[mode]}
      busyVerb="Menyimpan …"
      aside={
        <ButtonLink href={back} look="bare">
          Batal
        </ButtonLink>
      }
      onSubmit={() => save(words)}
    >
      <LeaveQuestion isDirty={isDirty && !isSaved} />
      {overtaken && (
        <BothFields
          overtaken={overtaken}
          texts={[
            { name: "name", label: "Nama jabatan", own: words.name, stored: String(overtaken.other.name ?? "") },
            {
              name: "shortName",
              label: "Nama pendek",
              own: words.shortName,
              stored: String(overtaken.other.shortName ?? ""),
            },
            {
              name: "level",
              label: "Jenjang",
              own: levelWords(words.level),
              stored: levelWords(overtaken.other.level),
            },
          ]}
          onTakeTheirs={() => {
            const { name, shortName, level } = overtaken.other;
            put({ name: String(name), shortName: String(shortName), level: String(level) });
            newer();
          }}
          onKeepMine={newer}
        />
      )}
      <TextArea
        label="Nama jabatan"
        must="wajib"
        rows={2}
        {...bound("name")}
        hint="Seperti tertulis pada peraturannya."
        error={fields.name}
      />
      <TextInput label="Nama pendek untuk layar" must="wajib" {...bound("shortName")} error={fields.shortName} />
      <Select
        label="Jenjang"
        must="wajib"
        none="Pilih jenjang"
        choices={LEVELS}
        {...bound("level")}
        error={fields.level}
      />
      {mode === "add" && (
        <Select
          label="Unit"
          none="Langsung di bawah kepala instansi"
          choices={props.units}
          {...bound("unitId")}
          error={fields.unitId}
        />
      )}
      {mode !== "correct" && (
        <TextInput
          label={mode === "add" ? "Ada sejak" : "Bernama begini sejak"}
          must="wajib"
          type="date"
          {...bound("from")}
          hint={mode === "rename" ? "Periode sebelum hari itu tetap memakai nama lama." : undefined}
          error={fields.from}
        />
      )}
    </FormFrame>
  );
}

const LEVELS = Object.entries(LEVEL_WORDS).map(([value, label]) => ({ value, label }));
const levelWords = (level: unknown): string => LEVEL_WORDS[level as PositionLevel] ?? "";

function said(mode: "add" | "correct" | "rename", { shortName }: Words): string {
  if (mode === "add") return `${shortName} ditambahkan.`;
  return mode === "correct" ? `${shortName} dikoreksi.` : `Nama baru ${shortName} disimpan.`;
}
