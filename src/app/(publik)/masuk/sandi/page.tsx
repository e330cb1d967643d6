import type { Metadata } from "next";
import { SignInFrame } from "#components/page/sign-in-frame.tsx";
import { Message } from "#components/ui/message.tsx";
import { SetPasswordForm } from "#features/accounts/components/set-password-form.tsx";
import { LINK_IS_OVER, passwordLinkHolder } from "#lib/password-link.ts";

export const metadata: Metadata = { title: "Tetapkan kata sandi", referrer: "no-referrer" };

export default async function Page({ searchParams }: { searchParams: Promise<{ kode?: string | string[] }> }) {
  const { kode } = await searchParams;
  const code = typeof kode === "string" ? kode : "";
  const holder = await passwordLinkHolder(code, new Date());
  return (
    <SignInFrame
      title="Tetapkan kata sandi"
      foot="Tidak ada orang lain yang tahu kata sandi Anda, juga pengelola Tolok."
    >
      {holder ? <SetPasswordForm code={code} email={holder.email} /> : <Message kind="refused">{LINK_IS_OVER}</Message>}
    </SignInFrame>
  );
}
