"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Tick } from "#components/form/tick.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { startEvaluation } from "#features/evaluations/actions.ts";

type Person = { id: string; name: string };
type Props = {
  agency: { id: string; name: string };
  year: number;
  parts: string[];
  evaluators: Person[];
  leads: Person[];
  inspectors: Person[];
  dueSuggested: string;
  worksheet: Route;
};

/** Template by the year, team by its parts, and a deadline for the agency's own assessment. */
export function StartForm({ agency, year, parts, evaluators, leads, inspectors, dueSuggested, worksheet }: Props) {
  const router = useRouter();
  const { fields, errors, refusal, isBusy, submit } = useSubmit(startEvaluation, () => {
    showToast({ text: `Evaluasi ${agency.name} ${year} dimulai.` });
    router.push(worksheet);
    router.refresh();
  });
  const choices = (people: Person[]) => people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <FormFrame
      errors={errors}
      refusal={refusal ?? fields.evaluators ?? null}
      isBusy={isBusy}
      verb={`Mulai evaluasi ${agency.name}`}
      busyVerb="Menyimpan …"
      onSubmit={(form) =>
        submit({
          agencyId: agency.id,
          year: textIn(form, "year"),
          due: textIn(form, "due"),
          evaluators: evaluators
            .filter(({ id }) => form.getAll("evaluator").includes(id))
            .map(({ id }) => ({
              userId: id,
              parts: textIn(form, `parts-${id}`)
                .split(/[\s,;]+/)
                .filter(Boolean),
            })),
          leadId: textIn(form, "leadId"),
          inspectorId: textIn(form, "inspectorId"),
        })
      }
    >
      <TextInput
        label="Tahun yang dievaluasi"
        name="year"
        inputMode="numeric"
        defaultValue={String(year)}
        error={fields.year}
      />
      <TextInput
        label="Batas penilaian mandiri"
        must="wajib"
        type="date"
        name="due"
        defaultValue={dueSuggested}
        error={fields.due}
      />
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-medium">Evaluator</legend>
        {evaluators.map(({ id, name }) => (
          <div key={id} className="grid gap-1">
            <Tick name="evaluator" value={id} label={name} />
            <TextInput
              label={`Bagian ${name}`}
              name={`parts-${id}`}
              hint={`Kosong: semua bagian. Atau sebut, misalnya ${parts.slice(0, 2).join(", ")}. Dua orang di satu bagian menilai sendiri-sendiri.`}
            />
          </div>
        ))}
      </fieldset>
      <Select
        label="Ketua tim"
        must="wajib"
        name="leadId"
        none="Pilih"
        choices={choices(leads)}
        error={fields.leadId}
      />
      <Select
        label="Inspektur"
        must="wajib"
        name="inspectorId"
        none="Pilih"
        choices={choices(inspectors)}
        error={fields.inspectorId}
      />
    </FormFrame>
  );
}
