"use client";

import { useRouter } from "next/navigation";
import { Select } from "#components/form/select.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { copyTemplate } from "#features/lke-templates/actions.ts";
import { editorAddress } from "#features/lke-templates/address.ts";

type Props = {
  agency: { governmentCode: string; code: string };
  sources: { id: string; label: string }[];
  usualName: string;
};

/** A template of one's own begins as a copy. */
export function CopyForm({ agency, sources, usualName }: Props) {
  const router = useRouter();
  const { fields, errors, refusal, isBusy, submit } = useSubmit(copyTemplate, ({ versionId }) => {
    showToast({ text: "Template disalin sebagai draf." });
    router.push(editorAddress(agency, versionId));
  });
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Salin sebagai draf"
      busyVerb="Menyalin …"
      onSubmit={(form) => submit({ fromVersionId: textIn(form, "fromVersionId"), name: textIn(form, "name") })}
    >
      <Select
        label="Salin dari"
        name="fromVersionId"
        choices={sources.map(({ id, label }) => ({ value: id, label }))}
        error={fields.fromVersionId}
      />
      <TextInput
        label="Nama template"
        must="wajib"
        name="name"
        defaultValue={usualName}
        hint="Sebagaimana disebut dalam keputusan pemerintah daerah."
        error={fields.name}
      />
    </FormFrame>
  );
}
