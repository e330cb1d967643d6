"use client";

import { useRouter } from "next/navigation";
import { TextInput } from "#components/form/text-input.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { saveLheLetter } from "#features/lhe/actions.ts";

type Props = {
  lheId: string;
  version: number;
  number: string | null;
  place: string | null;
  datedOn: string | null;
};

/** Number, place and date as the letter carries them. */
export function LetterForm({ lheId, version, number, place, datedOn }: Props) {
  const router = useRouter();
  const { fields, errors, refusal, isBusy, submit } = useSubmit(saveLheLetter, () => {
    showToast({ text: "Keterangan surat disimpan." });
    router.refresh();
  });
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Simpan keterangan surat"
      busyVerb="Menyimpan …"
      onSubmit={(form) =>
        submit({
          ...{ lheId, version },
          number: textIn(form, "number"),
          place: textIn(form, "place"),
          datedOn: textIn(form, "datedOn"),
        })
      }
    >
      <TextInput label="Nomor surat" name="number" defaultValue={number ?? ""} error={fields.number} />
      <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
        <TextInput label="Tempat penetapan" name="place" defaultValue={place ?? ""} error={fields.place} />
        <TextInput
          label="Tanggal surat"
          type="date"
          name="datedOn"
          defaultValue={datedOn ?? ""}
          error={fields.datedOn}
        />
      </div>
    </FormFrame>
  );
}
