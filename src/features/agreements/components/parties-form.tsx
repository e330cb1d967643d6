"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { saveAgreement } from "#features/agreements/actions.ts";
import type { AgreementForm } from "#features/agreements/schema.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { LeaveQuestion } from "#features/plans/components/leave-question.tsx";
import { useSave } from "#features/plans/components/use-save.ts";
import { BothForms } from "./both-forms.tsx";

type Props = { agreementId: string; version: number; form: AgreementForm; isRevision: boolean };

const KINDS = [
  { value: "definitif", label: "Definitif" },
  { value: "plt", label: "Plt." },
  { value: "plh", label: "Plh." },
];

/** Who signs, where, and where the money comes from: what the plan does not know. */
export function PartiesForm({ agreementId, version, form, isRevision }: Props) {
  const router = useRouter();
  const [given, setGiven] = useState(form);
  const [base, setBase] = useState(version);
  const { fields, errors, refusal, overtaken, isBusy, save } = useSave(saveAgreement, () => {
    showToast({ text: "Draf disimpan." });
    router.refresh();
  });
  const isDirty = Object.entries(form).some(([name, text]) => given[name as keyof AgreementForm] !== text);
  const field = (name: keyof AgreementForm) => ({
    ...{ name, value: given[name], error: fields[name] },
    onChange: (event: { currentTarget: { value: string } }) =>
      setGiven({ ...given, [name]: event.currentTarget.value } as AgreementForm),
  });
  return (
    <FormFrame
      {...{ errors, refusal, isBusy }}
      verb="Simpan draf"
      busyVerb="Menyimpan…"
      quiet
      onSubmit={() => save({ agreementId, version: base, ...given })}
    >
      <LeaveQuestion isDirty={isDirty && !isBusy} />
      {overtaken && (
        <BothForms
          mine={given}
          overtaken={overtaken}
          onUse={(name, text) => setGiven({ ...given, [name]: text } as AgreementForm)}
          onKeep={() => setBase(Number(overtaken.other.version))}
          isKept={base === Number(overtaken.other.version)}
        />
      )}
      <Party of="promiser" title="Pihak Pertama, yang berjanji" field={field} />
      <Party of="superior" title="Pihak Kedua, atasannya" field={field} />
      <TextInput
        {...field("place")}
        label="Tempat"
        hint="Tercetak sebelum tanggal, misalnya Lamongan."
        maxLength={60}
      />
      <TextInput
        {...field("moneyNote")}
        label="Keterangan anggaran"
        hint="Untuk kolom Keterangan, misalnya APBD."
        maxLength={60}
      />
      {isRevision && <TextArea {...field("reason")} label="Alasan perubahan" must="wajib" rows={2} />}
      {!isDirty && !overtaken && (given.promiserName === "" || given.superiorName === "") && (
        <Message kind="info" small>
          Nama yang belum ditulis tercetak sebagai titik-titik.
        </Message>
      )}
    </FormFrame>
  );
}

type FieldOf = (name: keyof AgreementForm) => {
  name: string;
  value: string;
  error?: string;
  onChange: (event: { currentTarget: { value: string } }) => void;
};

function Party({ of, title, field }: { of: "promiser" | "superior"; title: string; field: FieldOf }) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 text-ui font-semibold">{title}</legend>
      <TextInput {...field(`${of}Name`)} label="Nama" maxLength={120} autoComplete="off" />
      <TextInput {...field(`${of}Title`)} label="Jabatan" must="wajib" maxLength={200} autoComplete="off" />
      <Select {...field(`${of}Kind`)} label="Sebagai" choices={KINDS} />
    </fieldset>
  );
}
