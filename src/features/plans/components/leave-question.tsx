"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { useUnsaved } from "#features/plans/components/use-unsaved.ts";

/** Asks before somebody leaves what they typed and did not save. */
export function LeaveQuestion({ isDirty }: { isDirty: boolean }) {
  const router = useRouter();
  const { blocked, stay } = useUnsaved(isDirty);
  if (!blocked) return null;
  const leave = () => {
    const to = new URL(blocked);
    router.push(`${to.pathname}${to.search}` as Route);
  };
  return (
    <div
      className="fixed inset-x-4 bottom-4 z-40 mx-auto max-w-[520px] rounded-panel bg-surface p-3 shadow-float"
      role="alertdialog"
      aria-label="Isian belum disimpan"
    >
      <Message kind="conflict" live>
        Isian di halaman ini belum disimpan. Kalau Anda pergi sekarang, isian itu hilang.
        <span className="mt-2 flex gap-2">
          <Button small look="primary" autoFocus onClick={stay}>
            Tetap di sini
          </Button>
          <Button small onClick={leave}>
            Tinggalkan
          </Button>
        </span>
      </Message>
    </div>
  );
}
