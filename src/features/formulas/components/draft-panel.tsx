"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import {
  approveFormula,
  discardFormula,
  returnFormula,
  saveFormulaDraft,
  withdrawFormula,
} from "#features/formulas/actions.ts";
import type { SaveFormulaDraft } from "#features/formulas/schema.ts";
import type { ActionResult } from "#lib/action.ts";

type Props = {
  draft: { draftId: string; version: number };
  isProposed: boolean;
  mayDraft: boolean;
  mayApprove: boolean;
  year: number;
  /** The draft as it stands, to put it back once it was thrown away. */
  kept: SaveFormulaDraft;
};

/** What the reader may do with the draft as it stands. */
export function DraftPanel({ draft, isProposed, mayDraft, mayApprove, year, kept }: Props) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [isBusy, start] = useTransition();
  const run = <T,>(work: () => Promise<ActionResult<T>>, done: string, undo?: () => void) => {
    if (isBusy) return;
    start(async () => {
      const result = await work();
      setRefusal(result.ok ? null : result.message);
      if (!result.ok) return;
      showToast({ text: done, undo });
      router.refresh();
    });
  };
  const putBack = () =>
    void saveFormulaDraft(kept).then((result) => {
      if (!result.ok) setRefusal(result.message);
      router.refresh();
    });
  return (
    <div className="mt-4 print:hidden">
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      <div className="flex flex-wrap items-end gap-2">
        {isProposed && mayApprove && (
          <>
            <Button look="primary" onClick={() => run(() => approveFormula(draft), `Rumus berlaku sejak ${year}.`)}>
              Setujui, berlaku sejak {year}
            </Button>
            <div className="w-80 max-w-full">
              <TextArea
                label="Yang perlu diperbaiki"
                name="kembali"
                rows={2}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
            </div>
            <Button onClick={() => run(() => returnFormula({ ...draft, reason }), "Rancangan dikembalikan.")}>
              Kembalikan
            </Button>
          </>
        )}
        {isProposed && mayDraft && (
          <Button onClick={() => run(() => withdrawFormula(draft), "Rancangan ditarik kembali.")}>Tarik kembali</Button>
        )}
        {!isProposed && mayDraft && (
          <Button look="bare" onClick={() => run(() => discardFormula(draft), "Rancangan dihapus.", putBack)}>
            Hapus rancangan
          </Button>
        )}
      </div>
    </div>
  );
}
