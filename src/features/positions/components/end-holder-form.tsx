"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { FormFrame } from "#features/calendar/components/form-frame.tsx";
import { useSave } from "#features/plans/components/use-save.ts";
import { appointHolder, endHolder, removeHolder, reopenHolder } from "#features/positions/actions.ts";
import type { Holder } from "#features/positions/position.ts";

type Props = { holder: Holder; positionId: string; day: string; lastDay: string | null; back: Route };

/** The last day of whoever holds the position; or, where it was written by mistake, away with it. */
export function EndHolderForm({ holder, positionId, day, lastDay: before, back }: Props) {
  const router = useRouter();
  const [lastDay, setLastDay] = useState(before ?? day);
  const gone = (text: string, undo: () => Promise<{ ok: boolean; message?: string }>) => {
    showToast({
      text,
      undo: async () => {
        const result = await undo();
        showToast({ text: result.ok ? "Dikembalikan." : (result.message ?? "") });
        router.refresh();
      },
    });
    router.push(back);
    router.refresh();
  };
  const ending = useSave(endHolder, ({ version }) =>
    gone(`${holder.name} berhenti.`, () => reopenHolder({ holderId: holder.id, version, lastDay: before })),
  );
  const removing = useSave(removeHolder, () =>
    gone(`Catatan ${holder.name} dihapus.`, () => appointHolder({ positionId, ...writtenAgain(holder, before) })),
  );
  const { fields, errors, isBusy, save } = ending;
  const overtaken = ending.overtaken ?? removing.overtaken;
  return (
    <FormFrame
      {...{ errors, isBusy }}
      refusal={ending.refusal ?? removing.refusal}
      verb="Akhiri"
      busyVerb="Menyimpan …"
      aside={
        <ButtonLink href={back} look="bare">
          Batal
        </ButtonLink>
      }
      onSubmit={() => save({ holderId: holder.id, version: holder.version, lastDay })}
    >
      {overtaken && (
        <Message kind="conflict" live>
          Catatan ini baru saja diubah orang lain. <ButtonLink href={back}>Lihat yang tersimpan</ButtonLink>
        </Message>
      )}
      <TextInput
        label={`Hari terakhir ${holder.name}`}
        must="wajib"
        type="date"
        name="lastDay"
        value={lastDay}
        onChange={(event) => setLastDay(event.currentTarget.value)}
        error={fields.lastDay}
      />
      <p className="text-ui text-ink-2">
        Salah catat?{" "}
        <Button small look="bare" onClick={() => removing.save({ holderId: holder.id, version: holder.version })}>
          Hapus catatan ini
        </Button>
      </p>
    </FormFrame>
  );
}

/** As a form would send it. */
const writtenAgain = (holder: Holder, lastDay: string | null) => ({
  ...{ kind: holder.kind, userId: holder.userId, personName: holder.userId === null ? holder.name : "" },
  ...{ nip: holder.nip ?? "", decreeNumber: holder.decreeNumber ?? "", decreeOn: holder.decreeOn },
  ...{ from: holder.from, lastDay },
});
