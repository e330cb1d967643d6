"use client";

import { type FormEvent, useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";
import { Message } from "#components/ui/message.tsx";

type Answer = { message?: string; fields?: Record<string, string> };

/** The owner of a link chooses a password; then they sign in with it. */
export function SetPasswordForm({ code, email }: { code: string; email: string }) {
  const [answer, setAnswer] = useState<Answer>({});
  const [isBusy, setBusy] = useState(false);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const form = new FormData(event.currentTarget);
    const body = JSON.stringify({ code, password: form.get("password"), again: form.get("again") });
    const reply = await fetch("/api/sandi", { method: "POST", body }).catch(() => null);
    if (reply?.ok) {
      window.location.assign("/masuk");
      return;
    }
    setBusy(false);
    setAnswer(reply ? await reply.json() : { message: "Peladen tidak terjangkau. Periksa jaringan, lalu coba lagi." });
  };

  const { fields = {}, message } = answer;
  return (
    <form onSubmit={send} className="grid gap-4" noValidate>
      {message && Object.keys(fields).length === 0 && (
        <Message kind="refused" live>
          {message}
        </Message>
      )}
      <TextInput name="email" type="email" label="Alamat surel" value={email} readOnly autoComplete="username" />
      <TextInput
        name="password"
        type="password"
        label="Kata sandi baru"
        hint="Paling sedikit 12 huruf, misalnya rangkaian beberapa kata."
        autoComplete="new-password"
        required
        autoFocus
        error={fields.password}
      />
      <TextInput
        name="again"
        type="password"
        label="Ketik sekali lagi"
        autoComplete="new-password"
        required
        error={fields.again}
      />
      <Button look="primary" type="submit" aria-busy={isBusy}>
        {isBusy ? "Menyimpan…" : "Simpan kata sandi"}
      </Button>
    </form>
  );
}
