"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import type { Overtaken } from "./use-save.ts";

type Props = { overtaken: Overtaken; mine: string; onTakeTheirs: () => void; onKeepMine: () => void };

/** Two people wrote the same part: both texts, and the choice. Nothing is saved before it is made. */
export function BothTexts({ overtaken, mine, onTakeTheirs, onKeepMine }: Props) {
  const [settled, setSettled] = useState<string | null>(null);
  const settle = (said: string, then: () => void) => () => {
    setSettled(said);
    then();
  };
  if (settled)
    return (
      <Message kind="info" small live>
        {settled}
      </Message>
    );
  return (
    <Message kind="conflict" live>
      <p>{overtaken.message}</p>
      <dl className="plan-versions mt-2">
        <div>
          <dt>Tersimpan</dt>
          <dd>{String(overtaken.other.text ?? overtaken.other.name ?? "")}</dd>
        </div>
        <div>
          <dt>Tulisan Anda</dt>
          <dd>{mine}</dd>
        </div>
      </dl>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          small
          onClick={settle("Teks tersimpan dimuat ke isian. Lengkapi bila perlu, lalu simpan.", onTakeTheirs)}
        >
          Pakai yang tersimpan
        </Button>
        <Button
          small
          onClick={settle("Tulisan Anda dipakai. Simpan sekali lagi untuk menggantikan yang tersimpan.", onKeepMine)}
        >
          Pakai tulisan saya
        </Button>
      </div>
    </Message>
  );
}
