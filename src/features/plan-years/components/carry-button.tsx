"use client";

import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { useSubmit } from "#features/calendar/components/use-submit.ts";
import { carryYear } from "#features/plan-years/actions.ts";

/** One action; what was copied before is only brought up to date. */
export function CarryButton({
  agencyId,
  from,
  version,
  verb,
}: {
  agencyId: string;
  from: number;
  version: number;
  verb: string;
}) {
  const router = useRouter();
  const { refusal, isBusy, submit } = useSubmit(carryYear, ({ year, added, changed, dropped }) => {
    showToast({ text: `Rencana ${year}: ${added} ditambahkan, ${changed} diperbarui, ${dropped} tidak ikut.` });
    router.refresh();
  });
  return (
    <div className="print:hidden">
      <Button
        look="primary"
        aria-disabled={isBusy || undefined}
        onClick={() => !isBusy && submit({ agencyId, from, version })}
      >
        {isBusy ? "Menyalin …" : verb}
      </Button>
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
    </div>
  );
}
