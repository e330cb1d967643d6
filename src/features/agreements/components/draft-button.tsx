"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { showToast } from "#components/ui/toast.ts";
import { draftAgreement, draftAllAgreements } from "#features/agreements/actions.ts";

type Props = { agencyId: string; positionId: string; year: number; of: string; base: Route };

/** One draft, opened at once. */
export function DraftButton({ agencyId, positionId, year, of, base }: Props) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  const draft = () =>
    start(async () => {
      const result = await draftAgreement({ agencyId, positionId, year });
      setRefusal(result.ok ? null : result.message);
      if (result.ok) router.push(`${base}/${result.value.id}` as Route);
    });
  return (
    <>
      <Button small aria-disabled={isBusy || undefined} onClick={() => !isBusy && draft()}>
        {isBusy ? "Menyusun…" : "Buat draf"}
        <span className="sr-only"> PK {of}</span>
      </Button>
      {refusal && (
        <Message kind="refused" small live>
          {refusal}
        </Message>
      )}
    </>
  );
}

/** All that are missing, in one go. */
export function DraftAllButton({ agencyId, year, count }: { agencyId: string; year: number; count: number }) {
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  const draft = () =>
    start(async () => {
      const result = await draftAllAgreements({ agencyId, year });
      setRefusal(result.ok ? null : result.message);
      if (!result.ok) return;
      const { drafted, without } = result.value;
      showToast({
        text: `${drafted} draf dibuat${without > 0 ? `; ${without} jabatan belum mempunyai kinerja dengan indikator` : ""}.`,
      });
      router.refresh();
    });
  return (
    <>
      <Button look="primary" aria-disabled={isBusy || undefined} onClick={() => !isBusy && draft()}>
        {isBusy ? "Menyusun…" : `Buat draf untuk ${count} jabatan`}
      </Button>
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
    </>
  );
}
