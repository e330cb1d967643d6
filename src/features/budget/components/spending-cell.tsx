"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { forgetDraft, keepDraft, keptDraft } from "#components/form/kept-draft.ts";
import { EntryCell, type EntryState } from "#components/table/entry-cell.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { formatFigure } from "#domain/value/format.ts";
import { saveSpending } from "#features/budget/actions.ts";

type Saved = { exact: string; version: number } | null;
type Props = {
  /** Who types: drafts on a shared computer are each person's own. */
  owner: string;
  programId: string;
  period: { id: string; name: string };
  name: string;
  saved: Saved;
  /** What the parts add up to, where nothing is typed here. */
  sum: string | null;
};
type Trouble = { kind: "refused"; text: string } | { kind: "conflict"; theirs: string | null; version: number } | null;

/** One cell of money: saved on leaving it, kept on this device until it is. */
export function SpendingCell({ owner, programId, period, name, saved, sum }: Props) {
  const router = useRouter();
  const message = useId();
  const draftKey = `${owner}/anggaran/${programId}/${period.id}`;
  const [text, setText] = useState(textOf(saved));
  const [stored, setStored] = useState(saved);
  const [state, setState] = useState<EntryState>(saved ? "saved" : "empty");
  const [trouble, setTrouble] = useState<Trouble>(null);
  const isSaving = useRef(false);

  const save = async (typed: string, baseVersion = stored?.version ?? 0) => {
    if (isSaving.current) return;
    if (typed.trim() === textOf(stored) && baseVersion === (stored?.version ?? 0)) {
      forgetDraft(draftKey);
      setState(stored ? "saved" : "empty");
      return;
    }
    isSaving.current = true;
    setState("saving");
    const result = await saveSpending({ programId, periodId: period.id, text: typed, baseVersion }).catch(() => null);
    isSaving.current = false;
    if (result?.ok) {
      const { exact, version } = result.value;
      const next = exact === null ? null : { exact, version };
      forgetDraft(draftKey);
      setStored(next);
      setText(textOf(next));
      setTrouble(null);
      setState(next ? "saved" : "empty");
      router.refresh();
    } else if (!result || result.kind === "signed-out" || result.kind === "surprise") {
      setTrouble(result ? { kind: "refused", text: result.message } : null);
      setState("waiting");
    } else if (result.kind === "conflict" && result.other) {
      const { exact, version } = result.other;
      setTrouble({ kind: "conflict", theirs: exact === null ? null : String(exact), version: Number(version ?? 0) });
      setState("conflict");
    } else {
      setTrouble({ kind: "refused", text: result.message });
      setState("refused");
    }
  };

  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const kept = draftOf(keptDraft(draftKey));
    if (kept) {
      setText(kept.text);
      setState("waiting");
      // On the version it was typed on: whoever typed here since is asked about, not overwritten.
      void latest.current(kept.text, kept.version);
    }
  }, [draftKey]);
  useEffect(() => {
    if (state !== "waiting") return;
    const retry = () => void latest.current(text);
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [state, text]);

  const move = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") {
      setText(textOf(stored));
      forgetDraft(draftKey);
      setTrouble(null);
      setState(stored ? "saved" : "empty");
    }
    const step = event.key === "Enter" || event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const cells = [...document.querySelectorAll<HTMLInputElement>("[data-spending]")];
    const next = cells[cells.indexOf(event.currentTarget) + step];
    if (next) next.focus();
    else event.currentTarget.blur();
  };

  const take = (theirs: string | null, version: number) => {
    const next = theirs === null ? null : { exact: theirs, version };
    forgetDraft(draftKey);
    setStored(next);
    setText(textOf(next));
    setTrouble(null);
    setState(next ? "saved" : "empty");
  };

  return (
    <>
      <EntryCell
        data-spending
        state={state}
        value={text}
        placeholder={sum === null ? "belum diisi" : `${formatFigure(sum)} (jumlah rincian)`}
        aria-label={`Realisasi anggaran ${name} s.d. ${period.name}`}
        aria-describedby={trouble ? message : undefined}
        onChange={(event) => {
          setText(event.target.value);
          keepDraft(draftKey, JSON.stringify({ text: event.target.value, version: stored?.version ?? 0 }));
          setState("editing");
        }}
        onBlur={() => void save(text)}
        onKeyDown={move}
      />
      {trouble?.kind === "refused" && (
        <Message kind="refused" id={message} live small>
          {trouble.text}
        </Message>
      )}
      {state === "waiting" && !trouble && (
        <Message kind="offline" id={message} live small>
          Menunggu jaringan; ketikan disimpan di perangkat ini.
        </Message>
      )}
      {trouble?.kind === "conflict" && (
        <Message kind="conflict" id={message} live small>
          Orang lain mengisi {trouble.theirs === null ? "kosong" : formatFigure(trouble.theirs)}; Anda{" "}
          {text || "kosong"}.{" "}
          <Button small onClick={() => take(trouble.theirs, trouble.version)}>
            Pakai {trouble.theirs === null ? "yang kosong" : formatFigure(trouble.theirs)}
          </Button>{" "}
          <Button small onClick={() => void save(text, trouble.version)}>
            Pakai {text || "kosong"}
          </Button>
        </Message>
      )}
    </>
  );
}

const textOf = (saved: Saved): string => (saved === null ? "" : formatFigure(saved.exact));

function draftOf(kept: string | null): { text: string; version: number } | null {
  try {
    return kept === null ? null : (JSON.parse(kept) as { text: string; version: number });
  } catch {
    return null;
  }
}
