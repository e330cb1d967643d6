"use client";

import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import type { Overtaken } from "#features/plans/components/use-save.ts";

/** name: of the field; own and stored: as people read them. */
type TwoTexts = { name: string; label: string; own: string; stored: string };

type Props = { overtaken: Overtaken; texts: TwoTexts[]; onTakeTheirs: () => void; onKeepMine: () => void };

/** Two people wrote at once: both texts, field by field. Nothing is saved before somebody chose, nothing typed is lost. */
export function BothFields({ overtaken, texts, onTakeTheirs, onKeepMine }: Props) {
  const differing = texts.filter(({ own, stored }) => own !== stored);
  return (
    <Message kind="conflict" live>
      <p>{overtaken.message}</p>
      <dl className="mt-2 grid gap-2">
        {differing.map(({ name, label, own, stored }) => (
          <div key={name} className="border-t border-line pt-1">
            <dt className="meta">{label}</dt>
            <dd>Tersimpan: {stored || "belum diisi"}</dd>
            <dd>Tulisan Anda: {own || "belum diisi"}</dd>
          </div>
        ))}
        {differing.length === 0 && <div>Isinya sama dengan tulisan Anda.</div>}
      </dl>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button small onClick={onTakeTheirs}>
          Pakai yang tersimpan
        </Button>
        <Button small onClick={onKeepMine}>
          Pakai tulisan saya
        </Button>
      </div>
    </Message>
  );
}
