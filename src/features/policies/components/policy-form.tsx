"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { showToast } from "#components/ui/toast.ts";
import { formatFigure } from "#domain/value/format.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { LeaveQuestion } from "#features/plans/components/leave-question.tsx";
import { decidePolicy } from "#features/policies/actions.ts";
import type { PolicyRow } from "#features/policies/queries.ts";
import { AVERAGE_WORDS, MINIMISE_WORDS } from "#features/policies/words.ts";
import type { BandSet } from "#features/reference/queries.ts";
import { BandFields, bandsIn } from "./band-fields.tsx";

type Props = {
  agencies: { id: string; name: string }[];
  bandSets: BandSet[];
  /** By agency ("" for the government): the newest decision there, which the new one follows. */
  latest: Record<string, string | null>;
  today: string;
  /** The newest decision, to begin from. */
  starting: PolicyRow | null;
};

const choices = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** Everything that one decision decides. */
export function PolicyForm({ agencies, bandSets, latest, today, starting }: Props) {
  const router = useRouter();
  const [isDirty, setDirty] = useState(false);
  const { fields, errors, refusal, isBusy, submit } = useSubmit(decidePolicy, () => {
    setDirty(false);
    showToast({ text: "Kebijakan capaian diputuskan." });
    router.refresh();
  });
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Putuskan"
      busyVerb="Menyimpan …"
      onTyped={() => setDirty(true)}
      onSubmit={(form) => {
        const agencyId = textIn(form, "agencyId");
        submit({
          agencyId: agencyId || null,
          replaces: latest[agencyId] ?? null,
          name: textIn(form, "name"),
          legalBasis: textIn(form, "legalBasis"),
          from: textIn(form, "from"),
          minimise: textIn(form, "minimise") as PolicyRow["minimise"],
          average: textIn(form, "average") as PolicyRow["average"],
          cap: textIn(form, "cap"),
          efficiencyMargin: textIn(form, "efficiencyMargin"),
          changeLimit: textIn(form, "changeLimit"),
          bands: bandsIn(form),
        });
      }}
    >
      <LeaveQuestion isDirty={isDirty && !isBusy} />
      <Select
        label="Untuk"
        name="agencyId"
        none="Seluruh pemda"
        choices={agencies.map(({ id, name }) => ({ value: id, label: `Khusus ${name}` }))}
        error={fields.agencyId}
      />
      <TextInput label="Nama" must="wajib" name="name" hint="Misalnya Perbup 12 Tahun 2025." error={fields.name} />
      <TextInput label="Dasar hukum" must="wajib" name="legalBasis" error={fields.legalBasis} />
      <TextInput label="Berlaku mulai" must="wajib" type="date" name="from" defaultValue={today} error={fields.from} />
      <Select
        label="Indikator minimize"
        name="minimise"
        defaultValue={starting?.minimise}
        choices={choices(MINIMISE_WORDS)}
        error={fields.minimise}
      />
      <TextInput
        label="Batas capaian (%)"
        name="cap"
        inputMode="decimal"
        defaultValue={starting?.cap ? formatFigure(starting.cap) : ""}
        hint="Berlaku dalam rata-rata dan nilai; angka mentah tetap tampil. Kosong: tanpa batas."
        error={fields.cap}
      />
      <Select
        label="Rata-rata"
        name="average"
        defaultValue={starting?.average}
        choices={choices(AVERAGE_WORDS)}
        error={fields.average}
      />
      <TextInput
        label="Batas efisien (poin)"
        name="efficiencyMargin"
        inputMode="decimal"
        defaultValue={starting?.efficiencyMargin ? formatFigure(starting.efficiencyMargin) : ""}
        hint="Selisih capaian dan serapan yang masih cukup efisien. Kosong: tanpa sebutan."
        error={fields.efficiencyMargin}
      />
      <TextInput
        label="Perubahan yang meminta penjelasan (%)"
        name="changeLimit"
        inputMode="decimal"
        defaultValue={starting?.changeLimit ? formatFigure(starting.changeLimit) : ""}
        hint="Terhadap periode atau tahun lalu. Kosong: tidak pernah."
        error={fields.changeLimit}
      />
      <BandFields bandSets={bandSets} starting={starting?.bands ?? []} errors={fields} />
    </FormFrame>
  );
}
