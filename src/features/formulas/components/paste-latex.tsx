"use client";

import { TextArea } from "#components/form/text-area.tsx";
import { Button } from "#components/ui/button.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { Message } from "#components/ui/message.tsx";
import type { Look } from "#features/formulas/look.ts";

type Props = { latex: string; look: Look | null; onType: (latex: string) => void; onUse: (expression: string) => void };

const HINT =
  "Misalnya \\frac{\\text{Jumlah A}}{\\text{Jumlah B}} \\times 100\\%. Nama di dalam \\text dicocokkan dengan data dasar instansi.";

/** A formula as a document prints it, read into the agency's own data dasar. */
export function PasteLatex({ latex, look, onType, onUse }: Props) {
  return (
    <Fold summary="Tempel LaTeX dari dokumen">
      <TextArea
        label="LaTeX"
        name="latex"
        rows={3}
        spellCheck={false}
        value={latex}
        onChange={(event) => onType(event.currentTarget.value)}
        hint={HINT}
      />
      {latex.trim() !== "" && look && (
        <div className="mt-2 grid gap-2">
          {look.ok ? (
            <div>
              <Button small onClick={() => onUse(look.expression)}>
                Pakai {look.expression}
              </Button>
            </div>
          ) : (
            look.errors.map(({ message }) => (
              <Message key={message} kind="refused">
                {message}
              </Message>
            ))
          )}
        </div>
      )}
    </Fold>
  );
}
