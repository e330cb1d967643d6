"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { planFollowUp } from "#features/recommendations/actions.ts";
import type { RecommendationDetail } from "#features/recommendations/one-query.ts";

type Line = { key: number; text: string; responsible: string; dueOn: string; doneOn: string };

type Props = { detail: RecommendationDetail; today: string };

/** The rencana aksi of the agency, all of them saved together. */
export function ActionsForm({ detail, today }: Props) {
  const router = useRouter();
  const next = useRef(detail.actions.length + 1);
  const empty = (key: number): Line => ({
    ...{ key, text: "", responsible: detail.owner ?? "", dueOn: detail.dueOn ?? today, doneOn: "" },
  });
  const [lines, setLines] = useState<Line[]>(
    detail.actions.length > 0
      ? detail.actions.map((action, key) => ({ ...action, key, doneOn: action.doneOn ?? "" }))
      : [empty(0)],
  );
  const isFirst = detail.state === "issued";
  const { fields, errors, refusal, isBusy, submit } = useSubmit(planFollowUp, () => {
    showToast({ text: isFirst ? "Rencana aksi ditetapkan." : "Rencana aksi disimpan." });
    router.refresh();
  });
  const errorAt = (at: number, name: string) => fields[`actions.${at}.${name}`];
  return (
    <FormFrame
      errors={errors.map(({ id, message }) => ({ id: id.replaceAll(".", "-"), message }))}
      refusal={refusal}
      isBusy={isBusy}
      verb={isFirst ? "Tetapkan rencana aksi" : "Simpan rencana aksi"}
      busyVerb="Menyimpan …"
      aside={<Button onClick={() => setLines([...lines, empty(next.current++)])}>Tambah rencana aksi</Button>}
      onSubmit={(form) =>
        submit({
          recommendationId: detail.id,
          version: detail.version,
          actions: lines.map((_, at) => ({
            text: textIn(form, `text-${at}`),
            responsible: textIn(form, `responsible-${at}`),
            dueOn: textIn(form, `dueOn-${at}`),
            doneOn: textIn(form, `doneOn-${at}`) || null,
          })),
        })
      }
    >
      {lines.map((line, at) => (
        <fieldset key={line.key} className="grid gap-3 border-b border-line pb-4">
          <legend className="mb-2 font-semibold">Rencana aksi {at + 1}</legend>
          <TextArea
            id={`actions-${at}-text`}
            label="Apa yang dilakukan"
            must="wajib"
            name={`text-${at}`}
            rows={2}
            defaultValue={line.text}
            error={errorAt(at, "text")}
          />
          <TextInput
            id={`actions-${at}-responsible`}
            label="Penanggung jawab"
            must="wajib"
            name={`responsible-${at}`}
            defaultValue={line.responsible}
            error={errorAt(at, "responsible")}
          />
          <div className="grid grid-cols-2 gap-3 phone:grid-cols-1">
            <TextInput
              id={`actions-${at}-dueOn`}
              label="Batas waktu"
              must="wajib"
              type="date"
              name={`dueOn-${at}`}
              defaultValue={line.dueOn}
              error={errorAt(at, "dueOn")}
            />
            <TextInput
              id={`actions-${at}-doneOn`}
              label="Dilaksanakan"
              type="date"
              name={`doneOn-${at}`}
              defaultValue={line.doneOn}
              hint="Kosongkan bila belum."
              error={errorAt(at, "doneOn")}
            />
          </div>
          {lines.length > 1 && (
            <div>
              <Button small onClick={() => setLines(lines.filter((one) => one !== line))}>
                Hapus rencana aksi {at + 1}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
    </FormFrame>
  );
}
