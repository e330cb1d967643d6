"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { TextArea } from "#components/form/text-area.tsx";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { finaliseLhe, returnLhe, reviewLhe } from "#features/lhe/actions.ts";
import type { LheView } from "#features/lhe/queries.ts";
import type { ActionResult } from "#lib/action.ts";

type Props = { lheId: string; version: number; may: LheView["may"] };

/** The next step of whoever may take it. Only the last one cannot be undone, so only it asks first. */
export function LhePassing({ lheId, version, may }: Props) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  const take = <T,>(step: () => Promise<ActionResult<T>>, done: string) =>
    start(async () => {
      const result = await step();
      setRefusal(result.ok ? null : result.message);
      if (!result.ok) return;
      showToast({ text: done });
      router.refresh();
    });
  if (!may.review && !may.finalise && !may.giveBack) return null;
  return (
    <section className="mt-4 grid gap-3 print:hidden" aria-label="Langkah berikutnya">
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      <div className="flex flex-wrap items-start gap-2">
        {may.review && (
          <Button
            look="primary"
            aria-disabled={isBusy || undefined}
            onClick={() => take(() => reviewLhe({ lheId, version }), "Laporan sudah direviu dan menunggu penetapan.")}
          >
            Nyatakan sudah direviu
          </Button>
        )}
        {may.finalise && (
          <Dialog
            open="Tetapkan laporan"
            openLook="primary"
            title="Tetapkan laporan hasil evaluasi ini?"
            safe="Periksa lagi"
            action={
              <form
                onSubmit={(event) => {
                  event.preventDefault();
                  take(
                    () => finaliseLhe({ lheId, version }),
                    "Laporan final. Rekomendasinya sudah diberikan kepada instansi.",
                  );
                }}
              >
                <Button look="primary" type="submit">
                  Tetapkan
                </Button>
              </form>
            }
          >
            <p>
              Laporan mendapat kode verifikasi dan tidak dapat diubah lagi oleh siapa pun. Rekomendasinya diberikan
              kepada instansi, dan nilainya menjadi realisasi indikator yang terikat pada evaluasi.
            </p>
          </Dialog>
        )}
      </div>
      {may.giveBack && (
        <form
          className="grid max-w-[480px] gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
            take(() => returnLhe({ lheId, version, reason }), "Laporan dikembalikan ke draf.");
          }}
        >
          <TextArea name="reason" label="Kembalikan ke draf karena" rows={2} hint="Paling sedikit 10 huruf." />
          <div>
            <Button type="submit" aria-disabled={isBusy || undefined}>
              Kembalikan
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
