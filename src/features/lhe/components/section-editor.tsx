"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { StateChip } from "#components/ui/state-chip.tsx";
import { saveLheSection } from "#features/lhe/actions.ts";
import type { Part } from "#features/lhe/outline.ts";

type Props = { lheId: string; part: Part; body: string; version: number; hint?: string };
type Phase = "rest" | "editing" | "saving" | "saved" | "refused" | "conflict";
type Other = { body: string; version: number; by: string };

const PAUSE = 1500;

/** One part of the report. It saves itself when the writer pauses or leaves; what was written is never lost. */
export function SectionEditor({ lheId, part, body, version, hint }: Props) {
  const id = useId();
  const [text, setText] = useState(body);
  const [phase, setPhase] = useState<Phase>("rest");
  const [problem, setProblem] = useState<string | null>(null);
  const [other, setOther] = useState<Other | null>(null);
  const known = useRef({ body, version });
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const isOpen = phase === "editing" || phase === "saving" || phase === "refused" || phase === "conflict";

  const save = async (written: string) => {
    clearTimeout(timer.current);
    if (written === known.current.body) return setPhase((now) => (now === "editing" ? "saved" : now));
    setPhase("saving");
    const result = await saveLheSection({ lheId, key: part.key, version: known.current.version, body: written }).catch(
      () => null,
    );
    if (result?.ok) {
      known.current = { body: written, version: result.value.version };
      setProblem(null);
      setOther(null);
      return setPhase("saved");
    }
    setProblem(result?.message ?? "Peladen tidak terjangkau. Tulisan Anda tetap ada di sini; coba simpan lagi.");
    const theirs = result?.other;
    if (result?.kind !== "conflict" || !theirs) return setPhase("refused");
    setOther({ body: String(theirs.body), version: Number(theirs.version), by: String(theirs.by) });
    setPhase("conflict");
  };

  const write = (written: string) => {
    setText(written);
    if (phase === "conflict") return;
    setPhase("editing");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(written), PAUSE);
  };

  const choose = (chosen: string, from: Other) => {
    known.current = { body: from.body, version: from.version };
    setOther(null);
    setProblem(null);
    setText(chosen);
    setPhase("editing");
    void save(chosen);
  };

  useEffect(() => {
    if (!isOpen) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isOpen]);

  return (
    <div>
      <div className="mb-1 flex items-baseline justify-between gap-3">
        <label className="field-label" htmlFor={id}>
          {part.title}
        </label>
        <span role="status" className="text-meta">
          {phase === "editing" && <StateChip state="editing" />}
          {phase === "saving" && <StateChip state="saving" />}
          {phase === "saved" && <StateChip state="saved" />}
        </span>
      </div>
      <textarea
        id={id}
        className="input"
        rows={Math.min(18, Math.max(4, Math.ceil(text.length / 90) + text.split("\n").length))}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={() => (phase === "editing" ? void save(text) : undefined)}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      {hint && (
        <p id={`${id}-hint`} className="meta">
          {hint}
        </p>
      )}
      {problem && (
        <div className="mt-2 grid gap-2">
          <Message kind={phase === "conflict" ? "conflict" : "refused"} live>
            {problem}
          </Message>
          {other && (
            <div className="grid gap-2">
              <p className="meta">Tulisan {other.by}:</p>
              <p className="whitespace-pre-wrap rounded-control border border-line p-2 text-ui">{other.body}</p>
              <div className="flex flex-wrap gap-2">
                <Button small onClick={() => choose(text, other)}>
                  Pakai tulisan saya
                </Button>
                <Button small onClick={() => choose(other.body, other)}>
                  Pakai tulisan {other.by}
                </Button>
              </div>
            </div>
          )}
          {phase === "refused" && (
            <div>
              <Button small onClick={() => void save(text)}>
                Simpan lagi
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}
