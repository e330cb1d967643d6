"use client";

import { TextArea } from "#components/form/text-area.tsx";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn } from "#features/calendar/components/use-submit.ts";
import { retireNode } from "#features/plans/actions.ts";
import type { Retired } from "#features/plans/retirement.ts";
import type { Planned } from "#features/plans/schema.ts";
import type { TreeRow } from "#features/plans/tree.ts";
import { useSave } from "./use-save.ts";

type Props = {
  row: TreeRow & { id: string };
  kind: Planned;
  below: number;
  year: number;
  onDone: (retired: Retired) => void;
  onCancel: () => void;
};

/** Ends it with a year: earlier years keep it, and everything under it ends with it. */
export function RetireForm({ row, kind, below, year, onDone, onCancel }: Props) {
  const { fields, errors, refusal, isBusy, save } = useSave(retireNode, onDone);
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Hentikan"
      busyVerb="Menyimpan …"
      aside={
        <Button look="bare" onClick={onCancel}>
          Batal
        </Button>
      }
      onSubmit={(form) =>
        save({
          kind,
          id: row.id,
          version: row.version ?? 1,
          year: textIn(form, "year"),
          reason: textIn(form, "reason"),
        })
      }
    >
      <p className="text-ui text-ink-2">
        Tahun-tahun sebelumnya tetap memuatnya.
        {below > 0 && ` Beserta ${below} bagian di bawahnya yang masih berlaku.`}
      </p>
      <TextInput
        label="Tidak berlaku mulai tahun"
        must="wajib"
        name="year"
        inputMode="numeric"
        defaultValue={year + 1}
        error={fields.year}
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
