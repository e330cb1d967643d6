"use client";

import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { differingTexts } from "#features/indicators/differing.ts";
import type { IndicatorForm } from "#features/indicators/schema.ts";

type Props = {
  mine: IndicatorForm;
  theirs: Record<string, string | number | null>;
  onUseTheirs: (name: string, text: string) => void;
  onKeep: () => void;
};

/** Two people wrote at once: both texts beside each other, field by field; the choice is this person's. */
export function ConflictTexts({ mine, theirs, onUseTheirs, onKeep }: Props) {
  const fields = differingTexts(mine, theirs);
  return (
    <Message kind="conflict" live>
      <p>
        {theirs.by} menyimpan indikator ini lebih dahulu ({theirs.at}). Tulisan Anda tetap ada di bawah.
      </p>
      <ul className="mt-2 grid gap-2">
        {fields.map(({ name, label, own, other, isPlain }) => (
          <li key={name} className="grid grid-cols-2 gap-3 border-t border-line pt-1 phone:grid-cols-1">
            <div>
              <b>{label}, Anda</b>
              <p className="whitespace-pre-line">{own || "kosong"}</p>
            </div>
            <div>
              <b>
                {label}, {theirs.by}
              </b>
              <p className="whitespace-pre-line">{other || "kosong"}</p>
              {isPlain && (
                <Button small onClick={() => onUseTheirs(name, other)}>
                  Pakai tulisannya
                </Button>
              )}
            </div>
          </li>
        ))}
        {fields.length === 0 && <li>Isinya sama dengan tulisan Anda.</li>}
      </ul>
      <div className="mt-2">
        <Button small look="primary" onClick={onKeep}>
          Lanjut dengan yang ada di formulir ini
        </Button>
      </div>
    </Message>
  );
}
