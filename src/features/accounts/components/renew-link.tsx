"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";
import { renewPasswordLink } from "#features/accounts/actions.ts";
import { useSubmit } from "#features/calendar/components/use-submit.ts";
import { PasswordLinkNote } from "./password-link-note.tsx";

type Props = { userId: string; email: string; isWaiting: boolean };

/** For who forgot the password, or lost the first link. */
export function RenewLink({ userId, email, isWaiting }: Props) {
  const [code, setCode] = useState<string | null>(null);
  const { refusal, isBusy, submit } = useSubmit(renewPasswordLink, (value) => setCode(value.code));
  if (code) return <PasswordLinkNote code={code} email={email} />;
  return (
    <div className="grid max-w-[640px] gap-2">
      {refusal && (
        <Message kind="refused" live>
          {refusal}
        </Message>
      )}
      <p className="meta">
        {isWaiting
          ? "Tautan yang lama berhenti berlaku begitu yang baru dibuat."
          : "Kata sandi yang lama tetap berlaku sampai tautan dipakai. Pembuatannya tercatat di riwayat atas nama Anda."}
      </p>
      <p>
        <Button aria-disabled={isBusy || undefined} onClick={() => submit({ userId })}>
          {isBusy ? "Membuat …" : "Buat tautan kata sandi baru"}
        </Button>
      </p>
    </div>
  );
}
