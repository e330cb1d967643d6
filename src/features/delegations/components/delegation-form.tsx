"use client";

import { useRouter } from "next/navigation";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { makeDelegation } from "#features/delegations/actions.ts";
import type { Colleague } from "#features/delegations/queries.ts";

/** today: the first day that can be chosen, "2024-07-18". */
export function DelegationForm({ task, colleagues, today }: { task: string; colleagues: Colleague[]; today: string }) {
  const router = useRouter();
  const { fields, errors, refusal, isBusy, submit } = useSubmit(makeDelegation, ({ to }) => {
    showToast({ text: `Tugas ${task} Anda didelegasikan kepada ${to}.` });
    router.refresh();
  });
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb={`Delegasikan ${task}`}
      busyVerb="Menyimpan …"
      onSubmit={(form) =>
        submit({
          toUserId: textIn(form, "toUserId"),
          from: textIn(form, "from"),
          until: textIn(form, "until"),
          reason: textIn(form, "reason"),
        })
      }
    >
      <Select
        label="Kepada"
        must="wajib"
        name="toUserId"
        none="Pilih rekan di instansi Anda"
        choices={colleagues.map(({ userId, title }) => ({ value: userId, label: title }))}
        hint="Ia bertindak a.n. Anda. Isian yang ia ketik sendiri, atau yang Anda ketik, tetap harus diputuskan orang lain."
        error={fields.toUserId}
      />
      <TextInput
        label="Mulai"
        must="wajib"
        type="date"
        name="from"
        defaultValue={today}
        min={today}
        error={fields.from}
      />
      <TextInput
        label="Sampai"
        must="wajib"
        type="date"
        name="until"
        min={today}
        hint="Sampai akhir hari itu; dapat Anda cabut lebih awal."
        error={fields.until}
      />
      <TextArea
        label="Alasan"
        must="wajib"
        name="reason"
        hint="Paling sedikit 10 huruf, misalnya nomor surat cuti atau surat tugas. Tercatat di riwayat."
        error={fields.reason}
      />
    </FormFrame>
  );
}
