"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { showToast } from "#components/ui/toast.ts";
import { grantException } from "#features/calendar/actions.ts";
import { FormFrame } from "./form-frame.tsx";
import { textIn, useSubmit } from "./use-submit.ts";

type Props = {
  period: { id: string; name: string };
  agency: { id: string; name: string };
  indicators: { id: string; shortName: string }[];
  people: { id: string; title: string }[];
  home: Route;
};

/** Opens a locked period again for one agency: for what, who answers for it, until when, why. */
export function ExceptionForm({ period, agency, indicators, people, home }: Props) {
  const router = useRouter();
  const { fields, errors, refusal, isBusy, submit } = useSubmit(grantException, () => {
    showToast({ text: `${period.name} dibuka lagi untuk ${agency.name}.` });
    router.push(home);
    router.refresh();
  });
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Beri pengecualian"
      busyVerb="Menyimpan …"
      aside={
        <ButtonLink href={home} look="bare">
          Batal
        </ButtonLink>
      }
      onSubmit={(form) =>
        submit({
          periodId: period.id,
          agencyId: agency.id,
          indicatorId: textIn(form, "indicatorId") || null,
          ownerId: textIn(form, "ownerId"),
          until: textIn(form, "until"),
          reason: textIn(form, "reason"),
        })
      }
    >
      <Select
        label="Untuk"
        name="indicatorId"
        none={`Semua isian ${agency.name}`}
        choices={indicators.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        error={fields.indicatorId}
      />
      <Select
        label="Penanggung jawab"
        must="wajib"
        name="ownerId"
        none="Pilih orangnya"
        choices={people.map(({ id, title }) => ({ value: id, label: title }))}
        hint="Orang di instansi itu yang menjawab atas isian susulan ini."
        error={fields.ownerId}
      />
      <TextInput
        label="Berlaku sampai"
        must="wajib"
        type="date"
        name="until"
        hint="Sampai akhir hari itu. Isian lewat pengecualian tercatat terlambat."
        error={fields.until}
      />
      <TextArea
        label="Alasan"
        must="wajib"
        name="reason"
        hint="Paling sedikit 10 huruf; tercatat di riwayat bersama nama Anda."
        error={fields.reason}
      />
    </FormFrame>
  );
}
