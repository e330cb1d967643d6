"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { forgetDraft, keepDraft } from "#features/budget/draft.ts";
import type { ActionResult } from "#lib/action.ts";

export type SaveState =
  | { kind: "rest" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  | { kind: "waiting" }
  | { kind: "refused"; message: string }
  | { kind: "conflict"; message: string; other: Record<string, string | number | null> };

/**
 * Saves one thing after the other, each on the version the one before gave. What could not be sent stays on this device
 * under its key and is sent again by the next change or a tap.
 */
export function useKeyedSave<V>(
  draftKey: string,
  firstVersion: number,
  act: (value: V, baseVersion: number) => Promise<ActionResult<{ version: number }>>,
) {
  const router = useRouter();
  const [state, setState] = useState<SaveState>({ kind: "rest" });
  const version = useRef(firstVersion);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const save = (value: V, baseVersion?: number) => {
    keepDraft(draftKey, JSON.stringify(value));
    setState({ kind: "saving" });
    queue.current = queue.current.then(async () => {
      const result = await act(value, baseVersion ?? version.current).catch(() => null);
      if (!result || (!result.ok && (result.kind === "signed-out" || result.kind === "surprise"))) {
        setState(result && !result.ok ? { kind: "refused", message: result.message } : { kind: "waiting" });
        return;
      }
      if (result.ok) {
        version.current = result.value.version;
        forgetDraft(draftKey);
        setState({ kind: "saved", at: timeOf(new Date()) });
        router.refresh();
        return;
      }
      if (result.kind === "conflict" && result.other) {
        setState({ kind: "conflict", message: result.message, other: result.other });
        return;
      }
      setState({ kind: "refused", message: result.message });
    });
  };

  return { state, save };
}

const timeOf = (now: Date): string =>
  now.toLocaleTimeString("id-ID", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Jakarta" });
