"use client";

import { useRouter } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { useSubmit } from "#features/calendar/components/use-submit.ts";
import { takeBackPolicy } from "#features/policies/actions.ts";

/** A decision that has not begun may be taken back; the history keeps it. */
export function TakeBack({ policyId, name }: { policyId: string; name: string }) {
  const router = useRouter();
  const { refusal, isBusy, submit } = useSubmit(takeBackPolicy, () => {
    showToast({ text: `${name} ditarik; yang sebelumnya berlaku terus.` });
    router.refresh();
  });
  return (
    <div className="mt-2 grid gap-2">
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      <p>
        <Button small aria-disabled={isBusy || undefined} onClick={() => submit({ policyId })}>
          Tarik keputusan<span className="sr-only"> {name}</span>
        </Button>
      </p>
    </div>
  );
}
