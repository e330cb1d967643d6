"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { removePosition, reopenPosition, undoRename } from "#features/positions/actions.ts";

type Props = {
  position: { id: string; version: number; name: string };
  hasEnded: boolean;
  wasRenamed: boolean;
  /** Nothing hangs on it: it may have been added by mistake. */
  isEmpty: boolean;
  list: Route;
};

/** What needs no form: going on with an ended position, taking the last name back, removing what was a mistake. */
export function PositionDeeds({ position, hasEnded, wasRenamed, isEmpty, list }: Props) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  const input = { positionId: position.id, version: position.version };
  const act = (work: () => Promise<{ ok: boolean; message?: string }>, text: string, to?: Route) => () => {
    if (isBusy) return;
    start(async () => {
      const result = await work();
      setProblem(result.ok ? null : (result.message ?? null));
      if (!result.ok) return;
      showToast({ text });
      if (to) router.push(to);
      router.refresh();
    });
  };
  return (
    <>
      {problem && (
        <Message kind="refused" live>
          {problem}
        </Message>
      )}
      {hasEnded && (
        <Button small onClick={act(() => reopenPosition(input), `${position.name} ada lagi.`)}>
          Buka kembali jabatan
        </Button>
      )}
      {wasRenamed && (
        <Button small onClick={act(() => undoRename(input), "Nama lama berlaku lagi.")}>
          Cabut nama terakhir
        </Button>
      )}
      {isEmpty && (
        <Button small onClick={act(() => removePosition(input), `${position.name} dihapus.`, list)}>
          Hapus jabatan
        </Button>
      )}
    </>
  );
}
