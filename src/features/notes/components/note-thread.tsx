"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { readNotes, resolveNote, writeNote } from "#features/notes/actions.ts";
import type { NoteLine } from "#features/notes/queries.ts";
import { formatDayTime } from "#lib/format.ts";

type Props = {
  realisasiId: string;
  /** Of the indicator: it names the box and the buttons. */
  name: string;
  notes: readonly NoteLine[];
  mayWrite: boolean;
};

/** What people said about one value, oldest first, and the box to answer in. Seen here is read. */
export function NoteThread({ realisasiId, name, notes, mayWrite }: Props) {
  const router = useRouter();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  const unread = notes.filter((note) => note.isUnread).length;

  useEffect(() => {
    if (unread > 0) void readNotes({ realisasiId });
  }, [unread, realisasiId]);

  const settle = (work: () => Promise<{ ok: boolean; message?: string }>, after: () => void) =>
    start(async () => {
      try {
        const result = await work();
        setProblem(result.ok ? null : (result.message ?? null));
        if (result.ok) after();
      } catch {
        setProblem("Peladen tidak terjangkau, jadi belum tersimpan. Tulisan Anda tetap di kotak ini; coba lagi.");
      }
      router.refresh();
    });

  return (
    <div className="grid gap-2.5 text-ui">
      {notes.length > 0 && (
        <ul className="grid gap-2.5">
          {notes.map((note) => (
            <li key={note.id} className={note.resolved ? "quiet" : undefined}>
              <p>
                <b>{note.by}</b> <span className="meta">{formatDayTime(new Date(note.at))}</span>
                {note.isUnread && <span className="meta"> · baru</span>}
              </p>
              <p className="whitespace-pre-line">{note.text}</p>
              {note.resolved ? (
                <p className="meta">
                  selesai, {note.resolved.by} {formatDayTime(new Date(note.resolved.at))}
                </p>
              ) : (
                mayWrite && (
                  <Button
                    small
                    look="bare"
                    aria-disabled={isBusy || undefined}
                    onClick={() =>
                      settle(
                        () => resolveNote({ noteId: note.id }),
                        () => undefined,
                      )
                    }
                  >
                    Tandai selesai<span className="sr-only">: {note.text}</span>
                  </Button>
                )
              )}
            </li>
          ))}
        </ul>
      )}
      {notes.length === 0 && !mayWrite && <p className="meta">Belum ada catatan.</p>}
      {mayWrite && (
        <form
          className="grid gap-2 print:hidden"
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBusy)
              settle(
                () => writeNote({ realisasiId, text }),
                () => setText(""),
              );
          }}
        >
          <TextArea
            name={`catatan-${realisasiId}`}
            label={`Catatan tentang ${name}`}
            rows={2}
            value={text}
            error={problem ?? undefined}
            hint="Terbaca oleh semua yang boleh membuka isian ini; tidak dapat diubah sesudahnya."
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <p>
            <Button small type="submit" aria-disabled={isBusy || undefined}>
              {isBusy ? "Menyimpan …" : "Kirim catatan"}
            </Button>
          </p>
        </form>
      )}
      {!mayWrite && problem && (
        <Message kind="refused" small live>
          {problem}
        </Message>
      )}
    </div>
  );
}
