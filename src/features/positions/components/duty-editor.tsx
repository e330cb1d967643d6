"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { addDuty, orderDuty, removeDuty } from "#features/positions/actions.ts";
import type { Duty } from "#features/positions/detail.ts";
import { DutyForm } from "./duty-form.tsx";

type Props = { agencyId: string; positionId: string | null; kind: Duty["kind"]; duties: Duty[] };

/** Tugas or fungsi as a list that is written where it is read. */
export function DutyEditor({ agencyId, positionId, kind, duties }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  const act = (work: () => Promise<{ ok: boolean; message?: string }>, text: string, undo?: () => void) => {
    if (isBusy) return;
    start(async () => {
      const result = await work();
      setProblem(result.ok ? null : (result.message ?? null));
      if (result.ok) showToast({ text, undo });
      router.refresh();
    });
  };
  const close = (text?: string) => {
    setOpen(null);
    if (!text) return;
    showToast({ text });
    router.refresh();
  };
  const remove = (duty: Duty, next: Duty | undefined) => {
    const again = { agencyId, positionId, kind, mark: duty.mark ?? "", text: duty.text, beforeId: next?.id ?? null };
    act(
      () => removeDuty({ dutyId: duty.id, version: duty.version }),
      `Butir ${kind} dihapus.`,
      () => act(() => addDuty(again), `Butir ${kind} dikembalikan.`),
    );
  };
  const place = (at: number, step: -1 | 1) => {
    const [one, beyond] = [duties[at], duties[at + step]];
    if (!one || !beyond) return;
    const beforeId = step < 0 ? beyond.id : (duties[at + 2]?.id ?? null);
    act(() => orderDuty({ dutyId: one.id, beforeId }), `Urutan ${kind} disimpan.`);
  };
  return (
    <>
      {problem && (
        <Message kind="refused" live>
          {problem}
        </Message>
      )}
      {duties.length === 0 && <p className="meta py-1">Belum ada {kind}.</p>}
      <ol className="text-ui">
        {duties.map((duty, at) => (
          <li
            key={duty.id}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line py-1.5 phone:grid-cols-1"
          >
            {open === duty.id ? (
              <DutyForm kind={kind} duty={duty} onClose={close} />
            ) : (
              <>
                <span>{duty.mark ? `${duty.mark} ${duty.text}` : `${at + 1}. ${duty.text}`}</span>
                <span className="flex flex-wrap gap-1 print:hidden">
                  <Verb word="Ubah" of={duty} onClick={() => setOpen(duty.id)} />
                  <Verb word="Naik" of={duty} isOff={at === 0} onClick={() => place(at, -1)} />
                  <Verb word="Turun" of={duty} isOff={at === duties.length - 1} onClick={() => place(at, 1)} />
                  <Verb word="Hapus" of={duty} onClick={() => remove(duty, duties[at + 1])} />
                </span>
              </>
            )}
          </li>
        ))}
      </ol>
      {open === "new" ? (
        <div className="pt-2">
          <DutyForm kind={kind} where={{ agencyId, positionId }} onClose={close} />
        </div>
      ) : (
        <p className="pt-2 print:hidden">
          <Button small onClick={() => setOpen("new")}>
            Tambah {kind}
          </Button>
        </p>
      )}
    </>
  );
}

type VerbProps = { word: string; of: Duty; isOff?: boolean; onClick: () => void };

function Verb({ word, of, isOff, onClick }: VerbProps) {
  return (
    <Button small look="bare" aria-disabled={isOff || undefined} onClick={isOff ? undefined : onClick}>
      {word}
      <span className="sr-only"> {of.text}</span>
    </Button>
  );
}
