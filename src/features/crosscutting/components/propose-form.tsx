"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { proposeLink } from "#features/crosscutting/actions.ts";
import type { CrosscuttingChoices } from "#features/crosscutting/view.ts";

type Props = { agency: { id: string; name: string }; year: number; choices: CrosscuttingChoices };

/** Either the other agency's support for an own sasaran is asked for, or own support for theirs is offered. */
export function ProposeForm({ agency, year, choices }: Props) {
  const router = useRouter();
  const [way, setWay] = useState<"ask" | "offer">("ask");
  const [round, setRound] = useState(0);
  const { fields, errors, refusal, isBusy, submit } = useSubmit(proposeLink, () => {
    setRound(round + 1);
    showToast({ text: "Dukungan diusulkan; instansi lain yang memutuskan." });
    router.refresh();
  });
  const named = (id: string) => choices.agencies.find((one) => one.id === id)?.shortName ?? "";
  const sasaran = choices.sasaran.filter(({ agencyId }) => (way === "ask") === (agencyId === agency.id));
  return (
    <FormFrame
      key={round}
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Usulkan"
      busyVerb="Mengusulkan …"
      onSubmit={(form) =>
        submit({
          agencyId: agency.id,
          supporterId: way === "ask" ? textIn(form, "supporterId") : agency.id,
          aim: "sasaran",
          aimId: textIn(form, "aimId"),
          programId: textIn(form, "programId") || null,
          text: textIn(form, "text"),
          year,
        })
      }
    >
      <Select
        label="Arah"
        name="way"
        value={way}
        onChange={(event) => setWay(event.target.value === "offer" ? "offer" : "ask")}
        choices={[
          { value: "ask", label: `Instansi lain mendukung ${agency.name}` },
          { value: "offer", label: `${agency.name} mendukung instansi lain` },
        ]}
      />
      {way === "ask" && (
        <Select
          label="Instansi yang mendukung"
          must="wajib"
          name="supporterId"
          none="Pilih instansinya"
          choices={choices.agencies
            .filter(({ id }) => id !== agency.id)
            .map(({ id, shortName }) => ({ value: id, label: shortName }))}
          error={fields.supporterId}
        />
      )}
      <Select
        label={way === "ask" ? "Sasaran yang didukung" : "Sasaran instansi lain"}
        must="wajib"
        name="aimId"
        none={sasaran.length > 0 ? "Pilih sasarannya" : "Belum ada sasaran tahun ini"}
        choices={sasaran.map(({ id, text, agencyId }) => ({
          value: id,
          label: `${way === "offer" ? `${named(agencyId)}: ` : ""}${text}`.slice(0, 110),
        }))}
        error={fields.aimId}
      />
      {way === "offer" && (
        <Select
          label="Program yang mendukung"
          name="programId"
          none="Tanpa program tertentu"
          choices={choices.programs.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          error={fields.programId}
        />
      )}
      <TextArea label="Apa dukungannya" must="wajib" name="text" error={fields.text} />
    </FormFrame>
  );
}
