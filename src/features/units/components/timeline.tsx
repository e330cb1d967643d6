"use client";

import type { Route } from "next";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { Section } from "#components/page/section.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { useSubmit } from "#features/calendar/components/use-submit.ts";
import { undoChange } from "#features/units/actions.ts";
import type { ToldChange } from "#features/units/view.ts";
import { sayDay } from "./deed-preview.tsx";

type Props = { changes: ToldChange[]; day: string; canKeep: boolean; here: string; period: string };

/** What changed when, newest first; what has not taken effect yet can be taken back. */
export function Timeline({ changes, day, canKeep, here, period }: Props) {
  return (
    <Section title="Linimasa" ruled className="mt-6 print:hidden">
      {changes.length === 0 ? (
        <p className="text-ui text-ink-2">Belum ada perubahan yang dicatat sejak susunan ini dimuat.</p>
      ) : (
        <ol className="grid gap-3 pt-2 text-ui">
          {changes.map((change) => (
            <li key={change.id}>
              {change.day === day ? (
                <b>{sayDay(change.day)}</b>
              ) : (
                <Link href={`${here}?periode=${period}&per=${change.day}` as Route} prefetch={false}>
                  {sayDay(change.day)}
                </Link>
              )}
              : {change.text}.
              <span className="meta block">
                {[change.basis, `dicatat ${change.by}`, change.isPlanned && "belum berlaku"]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
              {canKeep && change.isPlanned && <TakeBack change={change} />}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function TakeBack({ change }: { change: ToldChange }) {
  const router = useRouter();
  const { refusal, isBusy, submit } = useSubmit(undoChange, () => {
    showToast({ text: "Perubahan dibatalkan." });
    router.refresh();
  });
  return (
    <div className="mt-1 print:hidden">
      <Dialog
        open="Batalkan perubahan"
        openSmall
        title="Batalkan perubahan ini?"
        safe="Biarkan"
        action={
          <form
            onSubmit={(event) => {
              event.preventDefault();
              submit({ changeId: change.id });
            }}
          >
            <Button look="primary" type="submit" aria-disabled={isBusy || undefined}>
              Batalkan
            </Button>
          </form>
        }
      >
        <p>
          {change.text}, mulai {sayDay(change.day)}. Susunannya kembali seperti sebelum dicatat.
        </p>
      </Dialog>
      {refusal && (
        <Message kind="refused" live small>
          {refusal}
        </Message>
      )}
    </div>
  );
}
