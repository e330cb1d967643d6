"use client";

import { TableIcon } from "@phosphor-icons/react/dist/ssr/Table";
import { useState } from "react";
import { Columns } from "#components/page/columns.tsx";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Message } from "#components/ui/message.tsx";
import { hasDraft } from "#features/entry/grid/matters.ts";
import { isOpen } from "#features/entry/sheet.ts";
import { useDeskState } from "./entry-context.tsx";
import { EntryExcel } from "./entry-excel.tsx";
import { EntryGrid } from "./entry-grid.tsx";
import { EntryPaste, type Paste, PasteContext } from "./entry-paste.tsx";
import { EntryRail } from "./entry-rail.tsx";
import { EntryOutcome, EntrySubmit, type Outcome } from "./entry-submit.tsx";
import { EntryToolbar } from "./entry-toolbar.tsx";

/** The grid with its rail, and above them what is done with both. */
export function EntryWork() {
  const sheet = useDeskState((state) => state.sheet);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [paste, setPaste] = useState<Paste | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const maySend = sheet.operator !== null && isOpen(sheet.period) && sheet.indicators.some(hasDraft);
  return (
    <PasteContext value={setPaste}>
      <EntryToolbar>
        <EntryExcel mayUpload={maySend} onProblem={setProblem} />
        {maySend && (
          <>
            <Button onClick={() => setPaste({ from: null, text: "" })}>
              <Icon of={TableIcon} />
              Tempel dari Excel
            </Button>
            <EntrySubmit outcome={outcome} onOutcome={setOutcome} />
          </>
        )}
      </EntryToolbar>
      {problem && (
        <div className="mb-4">
          <Message kind="refused" live>
            {problem}
          </Message>
        </div>
      )}
      {outcome && <EntryOutcome outcome={outcome} />}
      <Columns label="Rincian indikator" width={316} ruled sticky rail={<EntryRail />}>
        <EntryGrid />
        {paste && (
          <EntryPaste key={"text" in paste ? paste.text : paste.file} paste={paste} onClose={() => setPaste(null)} />
        )}
      </Columns>
    </PasteContext>
  );
}
