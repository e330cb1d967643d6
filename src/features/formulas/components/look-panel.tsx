"use client";

import { Formula } from "#components/page/formula.tsx";
import { Message } from "#components/ui/message.tsx";
import type { Look } from "#features/formulas/look.ts";

/** The formula as it is read: set, with its figures, and everything suspicious about it. Its room is kept, nothing jumps. */
export function LookPanel({
  look,
  isLooking,
  trouble,
}: {
  look: Look | null;
  isLooking: boolean;
  trouble: string | null;
}) {
  return (
    <section aria-label="Pemeriksaan rumus" aria-busy={isLooking} className="min-h-44">
      {look?.ok && (
        <Formula
          spoken={`${look.sentence}${look.made?.exact ? `. Dengan angka uji: ${look.made.shown}` : ""}`}
          words={look.words}
          figures={look.figures ?? undefined}
          result={look.figures ? look.made?.shown : undefined}
        />
      )}
      {!look && <p className="formula text-ui text-ink-3">Rumus yang Anda tulis tampil di sini.</p>}
      <div className="mt-2 grid gap-1.5" aria-live="polite">
        {trouble && <Message kind="refused">{trouble}</Message>}
        {look &&
          !look.ok &&
          look.errors.map(({ message }) => (
            <Message key={message} kind="refused">
              {message}
            </Message>
          ))}
        {look?.ok &&
          look.findings.map(({ severity, message }) => (
            <Message key={message} kind={severity === "error" ? "refused" : "conflict"}>
              {message}
            </Message>
          ))}
        {look?.ok && look.findings.length === 0 && (
          <Message kind="saved">Rumus terbaca, tidak ada yang mencurigakan.</Message>
        )}
      </div>
    </section>
  );
}
