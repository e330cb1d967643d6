"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { draftLhe } from "#features/lhe/actions.ts";

/** Words the report from the worksheet; from then on people write. */
export function DraftButton({ evaluationId }: { evaluationId: string }) {
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <div className="grid gap-2">
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      <Button
        look="primary"
        aria-disabled={isBusy || undefined}
        onClick={() =>
          start(async () => {
            const result = await draftLhe({ evaluationId });
            setRefusal(result.ok ? null : result.message);
            if (result.ok) router.refresh();
          })
        }
      >
        {isBusy ? "Menyusun …" : "Susun draf laporan"}
      </Button>
    </div>
  );
}
