"use client";

import { Select } from "#components/form/select.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { textIn } from "#features/calendar/components/use-submit.ts";
import { moveNode } from "#features/plans/actions.ts";
import type { Planned } from "#features/plans/schema.ts";
import type { TreeRow } from "#features/plans/tree.ts";
import { KIND_WORD } from "./tree-words.ts";
import { useSave } from "./use-save.ts";

type Props = {
  row: TreeRow & { id: string };
  kind: Planned;
  homes: TreeRow[];
  onDone: (fromId: string | null, toId: string | null) => void;
  onCancel: () => void;
};

/** Under what else it should stand; dragging does the same. */
export function MoveForm({ row, kind, homes, onDone, onCancel }: Props) {
  const canBeLoose = (kind === "tujuan" || kind === "sasaran") && row.ownerId !== undefined;
  const { fields, errors, refusal, isBusy, save } = useSave(moveNode, () => undefined);
  return (
    <FormFrame
      errors={errors}
      refusal={refusal}
      isBusy={isBusy}
      verb="Pindahkan"
      busyVerb="Memindahkan …"
      aside={
        <Button look="bare" onClick={onCancel}>
          Batal
        </Button>
      }
      onSubmit={(form) => {
        const fromId = row.ownerId ?? null;
        const toId = textIn(form, "toId") || null;
        save({ kind, id: row.id, fromId, toId }, () => onDone(fromId, toId));
      }}
    >
      <Select
        label="Pindah ke"
        must="wajib"
        name="toId"
        none={canBeLoose ? "Lepas, langsung di bawah rencana" : undefined}
        choices={homes.flatMap(({ id, kind: of, mark, text }) =>
          id ? [{ value: id, label: `${KIND_WORD[of]} ${mark ?? ""} ${text}`.slice(0, 120) }] : [],
        )}
        error={fields.toId}
      />
    </FormFrame>
  );
}
