"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { verifyHistory } from "#features/history/actions.ts";

/** Has the whole chain verified now; the page then shows what was found. */
export function VerifyChain() {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  const verify = () =>
    start(async () => {
      const result = await verifyHistory({});
      setRefusal(result.ok ? null : result.message);
      if (result.ok) router.refresh();
    });
  return (
    <div className="grid justify-items-end gap-2 print:hidden">
      <Button look="primary" onClick={isBusy ? undefined : verify} aria-disabled={isBusy}>
        {isBusy ? "Memeriksa seluruh rantai …" : "Periksa sekarang"}
      </Button>
      <div role="status">{refusal && <Message kind="refused">{refusal}</Message>}</div>
    </div>
  );
}
