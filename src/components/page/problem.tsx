"use client";

import { Button } from "#components/ui/button.tsx";
import { ErrorNote } from "#components/ui/error-note.tsx";

/** error: whatever was thrown; what the server threw carries the id under which its log knows it. */
export type ProblemProps = { error: unknown; retry: () => void };

/** What happened, what is safe, what to do. */
export function Problem({ error, retry }: ProblemProps) {
  return (
    <ErrorNote
      what="Terjadi gangguan di peladen."
      safe="Isian yang sudah tersimpan aman."
      next={
        <Button small onClick={retry}>
          Coba lagi
        </Button>
      }
      id={digestOf(error)}
    />
  );
}

function digestOf(error: unknown): string | undefined {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" ? error.digest : undefined;
}
