"use client";

import { type FormEvent, useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { dateEvidence, detachEvidence, linkEvidence } from "#features/evidence/actions.ts";
import type { PeriodEvidence } from "#features/evidence/queries.ts";
import type { ActionResult } from "#lib/action.ts";

type Props = {
  one: PeriodEvidence;
  realisasiId: string;
  /** Carries it out, and says what was done or why it was not. */
  onRun: (work: Promise<ActionResult<unknown>>, said: string) => Promise<void>;
};

/** What can be done with one piece of evidence where it supports a draft. */
export function EvidenceVerbs({ one, realisasiId, onRun }: Props) {
  const [isDating, setDating] = useState(false);
  const date = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const datedOn = String(new FormData(event.currentTarget).get("tanggal") ?? "");
    await onRun(dateEvidence({ evidenceId: one.id, datedOn }), `Tanggal ${one.fileName} dicatat.`);
    setDating(false);
  };
  return (
    <>
      <p className="meta flex flex-wrap gap-x-3">
        {!one.sealed && (
          <button
            type="button"
            className="evidence-verb"
            onClick={() =>
              onRun(
                linkEvidence({ evidenceId: one.id, realisasiIds: [realisasiId] }),
                `${one.fileName} disegel untuk nilai ini.`,
              )
            }
          >
            Tetap mendukung nilai ini
          </button>
        )}
        {!one.datedOn && !isDating && (
          <button type="button" className="evidence-verb" onClick={() => setDating(true)}>
            Catat tanggal<span className="sr-only"> {one.fileName}</span>
          </button>
        )}
        <button
          type="button"
          className="evidence-verb"
          onClick={() =>
            onRun(detachEvidence({ evidenceId: one.id, realisasiId }), `${one.fileName} dilepas dari indikator ini.`)
          }
        >
          Lepas<span className="sr-only"> {one.fileName}</span>
        </button>
      </p>
      {isDating && (
        <form className="mt-1.5 grid gap-2" onSubmit={date}>
          <TextInput
            id={`tanggal/${one.id}/${realisasiId}`}
            name="tanggal"
            type="date"
            label="Tanggal dokumen"
            hint="Dicatat sekali; sesudah itu tidak berubah."
            required
            autoFocus
          />
          <p>
            <Button small type="submit">
              Catat
            </Button>
          </p>
        </form>
      )}
    </>
  );
}
