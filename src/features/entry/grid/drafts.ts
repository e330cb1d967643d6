// What is not yet on the server is kept in this browser: per person, period and field, one entry each, so that two
// windows never write over each other's.
import type { Draft } from "./field.ts";

/** The part of the browser's storage that is needed; it may refuse (private window, full disk). */
export type Storage = Pick<globalThis.Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

export type Drafts = {
  /** False when the browser did not take it. */
  keep: (field: string, draft: Draft) => boolean;
  /** Only a draft of this very text: another window may keep a newer one. Without a text: whatever there is. */
  drop: (field: string, text?: string) => void;
  all: () => Map<string, Draft>;
};

export function draftsIn(storage: Storage | null, owner: { userId: string; periodId: string }): Drafts {
  const prefix = `tolok/isian/${owner.userId}/${owner.periodId}/`;
  return {
    keep: (field, draft) => {
      try {
        storage?.setItem(prefix + field, JSON.stringify(draft));
        return storage !== null;
      } catch {
        return false;
      }
    },
    drop: (field, text) => {
      try {
        const stored = text === undefined ? null : readDraft(storage?.getItem(prefix + field) ?? null);
        if (stored && stored.text !== text) return;
        storage?.removeItem(prefix + field);
      } catch {
        // A browser that lets nothing be removed has kept nothing either.
      }
    },
    all: () => {
      const found = new Map<string, Draft>();
      for (const key of keysOf(storage)) {
        const draft = key.startsWith(prefix) ? readDraft(storage?.getItem(key) ?? null) : null;
        if (draft) found.set(key.slice(prefix.length), draft);
      }
      return found;
    },
  };
}

function keysOf(storage: Storage | null): string[] {
  try {
    return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? "");
  } catch {
    return [];
  }
}

// Anything else under our name is from another version of Tolok, or from somebody's hands: left alone, not guessed at.
function readDraft(stored: string | null): Draft | null {
  try {
    const one: unknown = JSON.parse(stored ?? "null");
    return isDraft(one) ? one : null;
  } catch {
    return null;
  }
}

function isDraft(one: unknown): one is Draft {
  if (typeof one !== "object" || one === null) return false;
  const { text, before, version, isLeft, unsure } = one as Record<string, unknown>;
  return (
    typeof text === "string" &&
    typeof before === "string" &&
    typeof version === "number" &&
    typeof isLeft === "boolean" &&
    (unsure === null || typeof unsure === "string")
  );
}
