"use client";

import { useMemo } from "react";
import { Filling, type FillingState } from "#components/charts/filling.tsx";
import { hasDraft, progressOf, progressWords } from "#features/entry/grid/matters.ts";
import { rowsOf } from "#features/entry/grid/rows.ts";
import { useDesk, useDeskState } from "./entry-context.tsx";
import { shortTime } from "./entry-field.tsx";

/** How far the form is, over all of it, whatever is filtered. */
export function EntryProgress() {
  const desk = useDesk();
  const sheet = useDeskState((state) => state.sheet);
  const fields = useDeskState((state) => state.fields);
  const rows = useMemo(() => rowsOf(sheet), [sheet]);
  const progress = progressOf(rows, fields, (indicator) => desk.view(indicator.id)?.matters ?? []);
  const draft = sheet.indicators.filter((one) => hasDraft(one) && one.due === "due").length;
  const sent = sheet.indicators.filter((one) => one.realisasi && one.realisasi.state !== "draft").length;
  const { done, next } = progressWords(progress, { draft, sent });
  return (
    <p>
      {progress.states.length > 0 && progress.states.length <= 60 && (
        <span className="mr-2.5">
          <Filling states={progress.states} label={fillingWords(progress.states)} />
        </span>
      )}
      <b>{done}</b> {next}
      <LastSaved />
    </p>
  );
}

// Heard, not seen: those who see have the sign in the cell.
function LastSaved() {
  const at = useDeskState((state) =>
    Object.values(state.fields).reduce<string | null>(
      (last, { savedAt }) => (savedAt && (!last || savedAt > last) ? savedAt : last),
      null,
    ),
  );
  return (
    <span className="sr-only" role="status">
      {at && `Tersimpan ${shortTime(at)}`}
    </span>
  );
}

function fillingWords(states: FillingState[]): string {
  const count = (...kinds: FillingState[]) => states.filter((state) => kinds.includes(state)).length;
  const parts: [number, string][] = [
    [count("saved"), "tersimpan"],
    [count("waiting"), "sedang dikirim"],
    [count("refused", "conflict", "returned"), "perlu dibereskan"],
    [count("empty"), "belum diisi"],
  ];
  return parts
    .filter(([n]) => n > 0)
    .map(([n, words]) => `${n} ${words}`)
    .join(", ");
}
