"use client";

import { useState } from "react";
import { Columns } from "#components/page/columns.tsx";
import { isOpen } from "#features/realisasi/entry-sheet.ts";
import { hasDraft } from "#features/realisasi/grid/matters.ts";
import { useDeskState } from "./entry-context.tsx";
import { EntryGrid } from "./entry-grid.tsx";
import { EntryRail } from "./entry-rail.tsx";
import { EntryOutcome, EntrySubmit, type Outcome } from "./entry-submit.tsx";
import { EntryToolbar } from "./entry-toolbar.tsx";

/** The grid with its rail, and above them what is done with both. */
export function EntryWork() {
  const sheet = useDeskState((state) => state.sheet);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const maySend = sheet.operator !== null && isOpen(sheet.period) && sheet.indicators.some(hasDraft);
  return (
    <>
      <EntryToolbar>{maySend && <EntrySubmit outcome={outcome} onOutcome={setOutcome} />}</EntryToolbar>
      {outcome && <EntryOutcome outcome={outcome} />}
      <Columns label="Rincian indikator" width={316} ruled sticky rail={<EntryRail />}>
        <EntryGrid />
      </Columns>
    </>
  );
}
