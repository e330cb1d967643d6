"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Select } from "#components/form/select.tsx";
import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn, useSubmit } from "#features/calendar/components/use-submit.ts";
import { changeRecommendation, removeRecommendation } from "#features/recommendations/actions.ts";
import type { RecommendationDetail, UnitChoice } from "#features/recommendations/one-query.ts";

type Props = { detail: RecommendationDetail; units: UnitChoice[]; home: Route };

/** The inspectorate's own draft: its words, who answers for it, until when. */
export function DraftForm({ detail, units, home }: Props) {
  const router = useRouter();
  const { fields, errors, refusal, isBusy, submit } = useSubmit(changeRecommendation, () => {
    showToast({ text: "Rekomendasi disimpan." });
    router.refresh();
  });
  const [isRemoving, remove] = useTransition();
  const { id: recommendationId, version } = detail;
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Simpan rekomendasi"
      busyVerb="Menyimpan …"
      aside={
        <Button
          look="bare"
          aria-disabled={isRemoving || undefined}
          onClick={() =>
            remove(async () => {
              const result = await removeRecommendation({ recommendationId, version });
              showToast({ text: result.ok ? "Rekomendasi dihapus." : result.message });
              if (result.ok) router.push(home);
            })
          }
        >
          Hapus draf
        </Button>
      }
      onSubmit={(form) =>
        submit({
          recommendationId,
          version,
          text: textIn(form, "text"),
          ownerUnitId: textIn(form, "ownerUnitId") || null,
          ownerTitle: textIn(form, "ownerTitle"),
          dueOn: textIn(form, "dueOn"),
        })
      }
    >
      <TextArea label="Rekomendasi" must="wajib" name="text" rows={4} defaultValue={detail.text} error={fields.text} />
      <TextInput
        label="Penanggung jawab"
        must="wajib"
        name="ownerTitle"
        defaultValue={detail.owner ?? ""}
        hint="Jabatannya, bukan nama orang: Kepala Subbag Perencanaan."
        error={fields.ownerTitle}
      />
      <Select
        label="Unit"
        name="ownerUnitId"
        none="Tidak ditentukan"
        defaultValue={detail.ownerUnitId ?? ""}
        choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        error={fields.ownerUnitId}
      />
      <TextInput
        label="Batas waktu"
        must="wajib"
        type="date"
        name="dueOn"
        defaultValue={detail.dueOn ?? ""}
        error={fields.dueOn}
      />
    </FormFrame>
  );
}
