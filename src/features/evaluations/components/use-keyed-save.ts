"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { forgetDraft, keepDraft, keptDraft } from "#components/form/kept-draft.ts";
import type { ActionResult } from "#lib/action.ts";

export type SaveState =
  | { kind: "rest" }
  | { kind: "typing" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  | { kind: "waiting" }
  | { kind: "refused"; message: string }
  | { kind: "conflict"; message: string; other: Record<string, string | number | null> };

/** sent: what was on its way when this was typed; the answer to it may never have come back. */
type Draft<V> = { value: V; version: number; sent: V | null };

/**
 * One answer that saves itself: choices at once, words on leaving the field. Every letter is kept on this device with the
 * version it stands on until it is saved, so that a closed tab or a lost network loses nothing and overwrites nobody.
 */
export function useKeyedSave<V extends Record<string, string | null>>(
  draftKey: string,
  first: V,
  firstVersion: number,
  act: (value: V, baseVersion: number) => Promise<ActionResult<{ version: number }>>,
) {
  const router = useRouter();
  const [value, setValue] = useState(first);
  const [state, setState] = useState<SaveState>({ kind: "rest" });
  const version = useRef(firstVersion);
  const latest = useRef(first);
  const saved = useRef(JSON.stringify(first));
  const sent = useRef<V | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const keep = (next: V) => {
    latest.current = next;
    setValue(next);
    const draft: Draft<V> = { value: next, version: version.current, sent: sent.current };
    keepDraft(draftKey, JSON.stringify(draft));
  };
  const save = (next: V, baseVersion?: number, before: V | null = null) => {
    sent.current = next;
    keep(next);
    setState({ kind: "saving" });
    queue.current = queue.current.then(async () => {
      const result = await act(next, baseVersion ?? version.current).catch(() => null);
      if (result?.ok) {
        version.current = result.value.version;
        saved.current = JSON.stringify(next);
        if (sent.current === next) sent.current = null;
        if (latest.current === next) forgetDraft(draftKey);
        else keep(latest.current);
        setState({ kind: "saved", at: timeOf(new Date()) });
        router.refresh();
      } else if (!result) setState({ kind: "waiting" });
      else if (result.kind === "conflict" && result.other && before && isSame(before, result.other))
        // Nobody else's: our own save had arrived, only its answer had not.
        again.current(next, Number(result.other.version));
      else if (result.kind === "conflict" && result.other)
        setState({ kind: "conflict", message: result.message, other: result.other });
      else setState({ kind: "refused", message: result.message });
    });
  };
  const type = (next: V) => {
    keep(next);
    setState({ kind: "typing" });
  };
  const leave = () => {
    if (JSON.stringify(latest.current) !== saved.current) save(latest.current);
  };

  const again = useRef(save);
  again.current = save;
  useEffect(() => {
    const draft = draftOf<V>(keptDraft(draftKey));
    if (draft && JSON.stringify(draft.value) !== saved.current) again.current(draft.value, draft.version, draft.sent);
    else forgetDraft(draftKey);
  }, [draftKey]);
  useEffect(() => {
    if (state.kind !== "waiting") return;
    const retry = () => again.current(latest.current);
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [state.kind]);

  /** Takes what somebody else saved instead. */
  const take = () => {
    forgetDraft(draftKey);
    window.location.reload();
  };
  return { value, state, change: save, type, leave, take };
}

function draftOf<V>(kept: string | null): Draft<V> | null {
  if (kept === null) return null;
  try {
    return JSON.parse(kept) as Draft<V>;
  } catch {
    return null;
  }
}

const isSame = (mine: Record<string, string | null>, theirs: Record<string, string | number | null>): boolean =>
  Object.entries(mine).every(([name, text]) => (text || null) === (theirs[name] ?? null));

const timeOf = (now: Date): string =>
  now.toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Jakarta" });
