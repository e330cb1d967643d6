"use client";

import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useState, useTransition } from "react";
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
  const [way, setWay] = useState<"ask" | "offer">(choices.other ? "offer" : "ask");
  const [round, setRound] = useState(0);
  const { fields, errors, refusal, isBusy, submit } = useSubmit(proposeLink, () => {
    setRound(round + 1);
    showToast({ text: "Dukungan diusulkan; instansi lain yang memutuskan." });
    router.refresh();
  });
  const { isAsking, choose } = useOther();
  const others = choices.agencies.filter(({ id }) => id !== agency.id);
  const aimed = way === "ask" ? agency.id : choices.other?.id;
  const sasaran = choices.sasaran.filter(({ agencyId }) => agencyId === aimed);
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
          choices={others.map(({ id, shortName }) => ({ value: id, label: shortName }))}
          error={fields.supporterId}
        />
      )}
      {way === "offer" && (
        <Select
          label="Instansi yang didukung"
          must="wajib"
          name="supportedCode"
          none="Pilih instansinya"
          value={choices.other?.code ?? ""}
          onChange={(event) => choose(event.target.value)}
          choices={others.map(({ code, shortName }) => ({ value: code, label: shortName }))}
        />
      )}
      <Select
        label={way === "ask" ? "Sasaran yang didukung" : "Sasaran instansi lain"}
        must="wajib"
        name="aimId"
        none={noneWords(sasaran.length, aimed !== undefined, isAsking)}
        choices={sasaran.map(({ id, text }) => ({ value: id, label: text.slice(0, 110) }))}
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

function noneWords(found: number, isAimed: boolean, isAsking: boolean): string {
  if (isAsking) return "Membuka sasarannya …";
  if (!isAimed) return "Pilih dahulu instansinya";
  return found > 0 ? "Pilih sasarannya" : "Belum ada sasaran tahun ini";
}

/** Whose sasaran are offered to choose from stands in the address: those of forty agencies would not fit the page. */
function useOther() {
  const router = useRouter();
  const path = usePathname();
  const search = useSearchParams();
  const [isAsking, ask] = useTransition();
  const choose = (code: string) => {
    const next = new URLSearchParams(search);
    if (code) next.set("mendukung", code);
    else next.delete("mendukung");
    ask(() => router.replace(`${path}?${next}` as Route, { scroll: false }));
  };
  return { isAsking, choose };
}
