"use client";

import { useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";

/** The link to hand over: it is shown here and nowhere again. */
export function PasswordLinkNote({ code, email }: { code: string; email: string }) {
  const field = useId();
  const [isCopied, setCopied] = useState(false);
  const link = `${window.location.origin}/masuk/sandi?kode=${code}`;
  const copy = async () => {
    await navigator.clipboard.writeText(link).catch(() => undefined);
    setCopied(true);
  };
  return (
    <div className="grid gap-3">
      <Message kind="saved" live>
        Tautan untuk {email} sudah dibuat. Serahkan kepada pemiliknya sendiri; tautan ini hanya tampil sekarang, berlaku
        tiga hari, dan hanya sekali pakai.
      </Message>
      <label htmlFor={field} className="font-medium">
        Tautan penetapan kata sandi
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={field}
          className="input min-w-0 flex-1"
          readOnly
          value={link}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={copy}>{isCopied ? "Tersalin" : "Salin tautan"}</Button>
      </div>
    </div>
  );
}
