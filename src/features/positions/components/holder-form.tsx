"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { showToast } from "#components/ui/toast.ts";
import type { HolderKind } from "#domain/organisation/holding.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { LeaveQuestion } from "#features/plans/components/leave-question.tsx";
import { useSave } from "#features/plans/components/use-save.ts";
import { appointHolder, correctHolder, handOver } from "#features/positions/actions.ts";
import type { Choice } from "#features/positions/choices.ts";
import { HOLDER_WORDS } from "#features/positions/words.ts";
import { BothFields } from "./both-fields.tsx";
import { useWords } from "./use-words.ts";

export type HolderWords = {
  kind: string;
  userId: string;
  personName: string;
  nip: string;
  decreeNumber: string;
  decreeOn: string;
  from: string;
  lastDay: string;
};

type Props = { first: HolderWords; people: Choice[]; back: Route } & (
  | { mode: "appoint"; positionId: string }
  | { mode: "correct" | "hand-over"; holderId: string; version: number }
);

const VERBS = { appoint: "Catat pejabat", correct: "Simpan koreksi", "hand-over": "Serah terima" };

/** Who holds the position, by which decree, from when to when. */
export function HolderForm(props: Props) {
  const { mode, first, people, back } = props;
  const router = useRouter();
  const { words, put, bound, isDirty } = useWords(first);
  const [base, setBase] = useState(mode === "appoint" ? 1 : props.version);
  const [isSaved, setSaved] = useState(false);
  const act = (input: HolderWords) => {
    const one = {
      ...input,
      kind: input.kind as HolderKind,
      userId: input.userId || null,
      decreeOn: input.decreeOn || null,
      lastDay: input.lastDay || null,
    };
    if (mode === "appoint") return appointHolder({ ...one, positionId: props.positionId });
    const which = { ...one, holderId: props.holderId, version: base };
    return mode === "correct" ? correctHolder(which) : handOver(which);
  };
  const { fields, errors, refusal, overtaken, isBusy, save } = useSave(act, () => {
    setSaved(true);
    showToast({ text: mode === "hand-over" ? "Serah terima tercatat." : "Pejabat tercatat." });
    router.push(back);
    router.refresh();
  });
  const newer = () => setBase(Number(overtaken?.other.version ?? base));
  return (
    <FormFrame
      {...{ errors, refusal, isBusy }}
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
          texts={FIELDS.map(([name, label]) => ({
            ...{ name, label, own: readable(name, words[name], people) },
            stored: readable(name, String(overtaken.other[name] ?? ""), people),
          }))}
          onTakeTheirs={() => {
            const stored = FIELDS.map(([name]) => [name, String(overtaken.other[name] ?? "")]);
            put(mode === "correct" ? Object.fromEntries(stored) : {});
            newer();
          }}
          onKeepMine={newer}
        />
      )}
      <Select label="Sebagai" must="wajib" choices={KINDS} {...bound("kind")} error={fields.kind} />
      <Select
        label="Akun"
        none="Tidak punya akun, tulis namanya"
        choices={people}
        {...bound("userId")}
        error={fields.userId}
      />
      {words.userId === "" && (
        <TextInput
          label="Nama"
          must="wajib"
          {...bound("personName")}
          autoComplete="off"
          hint="Dengan gelarnya, seperti pada SK."
          error={fields.personName}
        />
      )}
      <TextInput
        label={mode === "hand-over" ? "Mulai, sehari sesudah yang lama berhenti" : "Sejak"}
        must="wajib"
        type="date"
        {...bound("from")}
        error={fields.from}
      />
      <TextInput
        label="Hari terakhir"
        type="date"
        {...bound("lastDay")}
        hint="Kosongkan bila belum tahu."
        error={fields.lastDay}
      />
      <TextInput
        label="NIP"
        inputMode="numeric"
        autoComplete="off"
        {...bound("nip")}
        hint="18 angka, boleh kosong. Hanya terlihat oleh pembaca instansi ini."
        error={fields.nip}
      />
      <TextInput label="Nomor SK" autoComplete="off" {...bound("decreeNumber")} error={fields.decreeNumber} />
      <TextInput label="Tanggal SK" type="date" {...bound("decreeOn")} error={fields.decreeOn} />
    </FormFrame>
  );
}

const KINDS = [
  { value: "definitif", label: "Pejabat definitif" },
  { value: "plt", label: "Plt. (jabatan kosong)" },
  { value: "plh", label: "Plh. (pejabatnya berhalangan sementara)" },
];

const FIELDS = [
  ["kind", "Sebagai"],
  ["userId", "Akun"],
  ["personName", "Nama"],
  ["from", "Sejak"],
  ["lastDay", "Hari terakhir"],
  ["nip", "NIP"],
  ["decreeNumber", "Nomor SK"],
  ["decreeOn", "Tanggal SK"],
] as const satisfies readonly [keyof HolderWords, string][];

function readable(name: keyof HolderWords, text: string, people: Choice[]): string {
  if (name === "kind") return HOLDER_WORDS[text as HolderKind] ?? text;
  return name === "userId" ? (people.find(({ value }) => value === text)?.label ?? "") : text;
}
