"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { showToast } from "#components/ui/toast.ts";
import { STATE_WORDS } from "#domain/workflow/workflow.ts";
import { type EntryIndicator, isOpenFor } from "#features/entry/sheet.ts";
import { withdrawRealisasi } from "#features/realisasi/actions.ts";
import { useDeskState } from "./entry-context.tsx";

/** How far a sent realisasi has come, and the way back while nobody has looked at it. */
export function EntryState({ indicator }: { indicator: EntryIndicator }) {
  const sheet = useDeskState((state) => state.sheet);
  const { problem, isBusy, withdraw } = useWithdraw();
  const { realisasi } = indicator;
  if (!realisasi || realisasi.state === "draft" || realisasi.source === "document") return null;
  const isMine = sheet.operator !== null && realisasi.state === "submitted" && isOpenFor(sheet.period, indicator.id);
  return (
    <div className="grid gap-2 text-ui">
      <p>
        <StateChip state={realisasi.state === "submitted" || realisasi.state === "verified" ? "pending" : "approved"}>
          {STATE_WORDS[realisasi.state]}
        </StateChip>
        {realisasi.isLate && <StateChip state="late">dikirim lewat batas</StateChip>}
      </p>
      {isMine && (
        <p>
          <Button small aria-busy={isBusy} onClick={() => withdraw([realisasi.id])}>
            Tarik kembali
          </Button>
        </p>
      )}
      {problem && (
        <Message kind="refused" live>
          {problem}
        </Message>
      )}
    </div>
  );
}

/** Takes back what was sent and not yet looked at. */
export function useWithdraw() {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const withdraw = async (realisasiIds: string[]) => {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    try {
      const result = await withdrawRealisasi({ realisasiIds });
      if (result.ok) {
        const { passed } = result.value;
        showToast({
          text: passed.length === 1 ? `${passed[0]} ditarik kembali.` : `${passed.length} realisasi ditarik kembali.`,
        });
        router.refresh();
      } else setProblem(result.message);
    } catch {
      setProblem("Peladen tidak terjangkau, jadi belum ditarik. Periksa jaringan, lalu coba lagi.");
    }
    setBusy(false);
  };
  return { problem, isBusy, withdraw };
}
