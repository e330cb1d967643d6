"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { ErrorSummary } from "#components/form/error-summary.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { unreachable } from "#features/calendar/components/use-submit.ts";
import { changeIndicator, createIndicator } from "#features/indicators/actions.ts";
import type { FormChoices } from "#features/indicators/form.ts";
import type { CreateIndicator, IndicatorForm as Fields } from "#features/indicators/schema.ts";
import { LeaveQuestion } from "#features/plans/components/leave-question.tsx";
import { ConflictTexts } from "./conflict-texts.tsx";
import { CriteriaPart } from "./criteria-part.tsx";
import { MeasurePart, NamePart, SourcePart } from "./form-fields.tsx";
import { LinksPart } from "./links-part.tsx";

type Props = {
  stored: Fields;
  choices: FormChoices;
  isIki: boolean;
  back: Route;
  /** Where an indicator's page stands, without its code, and in which period it is opened. */
  home: string;
  period: string;
} & (
  | { id: string; version: number; make?: undefined }
  | { id: null; version: 0; make: Pick<CreateIndicator, "agencyId" | "parent"> & { year: number } }
);

/** Every field of an indicator. What was typed stays until it is saved, whatever the server answers. */
export function IndicatorForm({ stored, choices, isIki, back, home, period, id, version, make }: Props) {
  const router = useRouter();
  const [given, setGiven] = useState(stored);
  const [base, setBase] = useState(version);
  const [year, setYear] = useState(String(make?.year ?? ""));
  const [reason, setReason] = useState("");
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<string | null>(null);
  const [theirs, setTheirs] = useState<Record<string, string | number | null> | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const [isBusy, start] = useTransition();
  const set = (more: Partial<Fields>) => setGiven((now) => ({ ...now, ...more }));
  const parts = { given, set, errors, choices };

  const save = () =>
    start(async () => {
      const fields = {
        ...given,
        criteria: given.criteria.map(({ title, items }) => ({
          title,
          items: items.filter((item) => item.trim() !== ""),
        })),
        links: given.links,
      };
      const result =
        id === null
          ? await createIndicator({
              ...{ agencyId: make.agencyId, parent: make.parent, validFromYear: Number(year), fields },
            }).catch(unreachable)
          : await changeIndicator({ indicatorId: id, baseVersion: base, reason, fields }).catch(unreachable);
      if (!result.ok) {
        setErrors(
          Object.fromEntries(
            Object.entries(result.fields ?? {}).map(([name, message]) => [name.replace(/^fields\./, ""), message]),
          ),
        );
        setRefusal(result.fields ? null : result.message);
        setTheirs(result.kind === "conflict" ? (result.other ?? null) : null);
        return;
      }
      setIsSaved(true);
      showToast({ text: id === null ? "Indikator ditambahkan." : "Indikator disimpan." });
      router.push(`${home}/${result.value.code}?periode=${period}` as Route);
      router.refresh();
    });

  return (
    <form
      className="flow mt-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) save();
      }}
    >
      <LeaveQuestion isDirty={!isSaved && JSON.stringify(given) !== JSON.stringify(stored)} />
      <ErrorSummary errors={Object.entries(errors).map(([name, message]) => ({ id: name, message }))} />
      {theirs && (
        <ConflictTexts
          mine={given}
          theirs={theirs}
          onUseTheirs={(name, value) => set({ [name]: value })}
          onKeep={() => {
            setBase(Number(theirs.version));
            setTheirs(null);
            setRefusal(null);
          }}
        />
      )}
      {refusal && !theirs && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      <NamePart {...parts} isIki={isIki} />
      <MeasurePart {...parts} />
      <CriteriaPart given={given} set={set} />
      <SourcePart {...parts} />
      <div id="tautan" className="scroll-mt-16">
        <LinksPart {...parts} self={id} />
      </div>
      {make ? (
        <div className="w-40">
          <TextInput
            label="Berlaku sejak tahun"
            must="wajib"
            name="validFromYear"
            inputMode="numeric"
            value={year}
            onChange={(event) => setYear(event.currentTarget.value)}
            error={errors.validFromYear}
          />
        </div>
      ) : (
        <div className="max-w-[720px]">
          <TextArea
            label="Alasan perubahan"
            name="reason"
            rows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            hint="Wajib bila satuan, polaritas, cara menghitung, atau jadwal berubah sesudah ada realisasi yang disetujui."
          />
        </div>
      )}
      <div className="sticky bottom-0 z-5 narrow:bottom-16 flex flex-wrap gap-2 border-t border-line bg-surface py-2">
        <Button look="primary" type="submit" aria-disabled={isBusy || undefined}>
          {isBusy ? "Menyimpan …" : id === null ? "Tambah indikator" : "Simpan indikator"}
        </Button>
        <ButtonLink href={back} look="bare">
          Batal
        </ButtonLink>
      </div>
    </form>
  );
}
