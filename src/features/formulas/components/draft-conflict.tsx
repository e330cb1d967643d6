"use client";

import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";

type Props = { theirs: Record<string, string | number | null>; onKeep: () => void; onTake: () => void };

/** Somebody else saved another formula meanwhile: both stand here, and the choice is this person's. */
export function DraftConflict({ theirs, onKeep, onTake }: Props) {
  return (
    <Message kind="conflict" live>
      {theirs.by} ({theirs.at}) menyimpan rumus lain: <code>{theirs.expression ?? "tanpa rumus"}</code>, {theirs.reason}
      . Tulisan Anda tetap ada di sini.
      <span className="mt-2 flex gap-2">
        <Button small onClick={onKeep}>
          Pakai tulisan saya
        </Button>
        <Button small onClick={onTake}>
          Pakai tulisannya
        </Button>
      </span>
    </Message>
  );
}
