"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { discardAgreement, reloadAgreement } from "#features/agreements/actions.ts";
import { useSubmit } from "#features/calendar/components/use-submit.ts";

type Props = { agreementId: string; version: number };

/** Takes the plan in again as it stands now; who signs stays as it was typed. */
export function ReloadButton(input: Props) {
  const router = useRouter();
  const { refusal, isBusy, submit } = useSubmit(reloadAgreement, () => {
    showToast({ text: "Draf memuat rencana yang berlaku." });
    router.refresh();
  });
  return (
    <div className="mt-3 grid gap-2">
      <div>
        <Button look="primary" aria-disabled={isBusy || undefined} onClick={() => !isBusy && submit(input)}>
          {isBusy ? "Memuat…" : "Muat ulang dari rencana"}
        </Button>
      </div>
      <Refused refusal={refusal} />
    </div>
  );
}

/** Leads back to the list, where it can be drafted anew. */
export function DiscardButton({ list, ...input }: Props & { list: Route }) {
  const router = useRouter();
  const { refusal, submit } = useSubmit(discardAgreement, () => {
    showToast({ text: "Draf dihapus." });
    router.push(list);
  });
  return (
    <div className="mt-3 grid gap-2">
      <div>
        <Dialog
          open="Hapus draf"
          title="Hapus draf perjanjian kinerja ini?"
          safe="Biarkan"
          action={
            <form
              onSubmit={(event) => {
                event.preventDefault();
                submit(input);
              }}
            >
              <Button look="primary" type="submit">
                Hapus
              </Button>
            </form>
          }
        >
          Isinya dapat disusun lagi dari rencana; nama dan tempat yang diketik di sini hilang.
        </Dialog>
      </div>
      <Refused refusal={refusal} />
    </div>
  );
}

function Refused({ refusal }: { refusal: string | null }) {
  return (
    refusal && (
      <Message kind="refused" live>
        {refusal}
      </Message>
    )
  );
}
