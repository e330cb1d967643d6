"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { agreeTargets } from "#features/targets/actions.ts";

/** The head's word on the targets of a year. */
export function AgreeButton({ agencyId, year, count }: { agencyId: string; year: number; count: number }) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [, start] = useTransition();
  const agree = () =>
    start(async () => {
      const result = await agreeTargets({ agencyId, year });
      setRefusal(result.ok ? null : result.message);
      if (!result.ok) return;
      showToast({ text: `${result.value.agreed} target ${year} ditetapkan.` });
      router.refresh();
    });
  return (
    <>
      <Dialog
        open={`Tetapkan ${count} target ${year}`}
        openLook="primary"
        title={`Tetapkan ${count} target ${year}?`}
        safe="Periksa lagi"
        action={
          <form
            onSubmit={(event) => {
              event.preventDefault();
              agree();
            }}
          >
            <Button look="primary" type="submit">
              Tetapkan
            </Button>
          </form>
        }
      >
        Sesudah ditetapkan, target hanya berubah lewat PK Perubahan yang beralasan, bertanggal, dan Anda setujui.
      </Dialog>
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
    </>
  );
}
