import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInFrame } from "#components/page/sign-in-frame.tsx";
import { SignInForm } from "#features/accounts/components/sign-in-form.tsx";
import { currentSession } from "#lib/session.ts";

export const metadata: Metadata = { title: "Masuk" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ lanjut?: string }> }) {
  const next = ownPath((await searchParams).lanjut);
  if (await currentSession()) redirect(next as "/");
  return (
    <SignInFrame title="Masuk" foot="Lupa kata sandi? Hubungi pengelola Tolok di pemerintah Anda.">
      <SignInForm next={next} />
    </SignInFrame>
  );
}

// Only a path of our own: "//elsewhere" and full addresses would send people to a stranger after they signed in.
function ownPath(wanted: string | undefined): string {
  return wanted && /^\/(?![/\\])/.test(wanted) ? wanted : "/";
}
