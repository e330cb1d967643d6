"use client";

import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { useSubmit } from "#features/calendar/components/use-submit.ts";
import { revokeDelegation } from "#features/delegations/actions.ts";

export function RevokeDelegation({ delegationId, other }: { delegationId: string; other: string }) {
  const router = useRouter();
  const { refusal, isBusy, submit } = useSubmit(revokeDelegation, () => {
    showToast({ text: `Pendelegasian kepada ${other} dicabut.` });
    router.refresh();
  });
  return (
    <>
      <Button small aria-disabled={isBusy || undefined} onClick={() => !isBusy && submit({ delegationId })}>
        {isBusy ? "Mencabut …" : "Cabut"}
        <span className="sr-only"> pendelegasian kepada {other}</span>
      </Button>
      {refusal && (
        <Message kind="refused" small live>
          {refusal}
        </Message>
      )}
    </>
  );
}
