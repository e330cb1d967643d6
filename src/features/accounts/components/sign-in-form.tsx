"use client";

import { type FormEvent, useState } from "react";
import { TextInput } from "#components/form/text-input.tsx";
import { Button } from "#components/ui/button.tsx";

const WRONG =
  "Alamat surel atau kata sandi tidak cocok. Periksa lagi; setelah lima kali keliru, akun ditahan sebentar.";
const UNREACHABLE = "Peladen tidak terjangkau. Periksa jaringan, lalu coba lagi; yang Anda ketik tetap ada.";

export function SignInForm({ next }: { next: string }) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const enter = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    const given = new FormData(event.currentTarget);
    const outcome = await signIn(String(given.get("email")), String(given.get("password"))).catch(() => UNREACHABLE);
    if (outcome === null) window.location.assign(next);
    else {
      setProblem(outcome);
      setBusy(false);
    }
  };

  return (
    <form onSubmit={enter} className="grid gap-4" noValidate>
      <TextInput name="email" type="email" label="Alamat surel" autoComplete="username" required autoFocus />
      <TextInput
        name="password"
        type="password"
        label="Kata sandi"
        autoComplete="current-password"
        required
        error={problem}
      />
      <Button look="primary" type="submit" aria-busy={busy}>
        {busy ? "Memeriksa…" : "Masuk"}
      </Button>
    </form>
  );
}

/** Null when it worked, else the sentence to show. */
async function signIn(email: string, password: string): Promise<string | null> {
  if (email.trim() === "" || password === "") return "Isi alamat surel dan kata sandi.";
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, email, password, json: "true", callbackUrl: "/" });
  const answer = await fetch("/api/auth/callback/credentials", { method: "POST", body });
  if (answer.ok) return null;
  return answer.status === 401 ? WRONG : UNREACHABLE;
}
