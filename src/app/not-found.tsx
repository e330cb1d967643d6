import type { Metadata, Route } from "next";
import { SignInFrame } from "#components/page/sign-in-frame.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";

export const metadata: Metadata = { title: "Halaman tidak ditemukan" };

/** Also what somebody else's page looks like: nothing tells whether it is there. */
export default function NotFound() {
  return (
    <SignInFrame title="Halaman ini tidak ditemukan">
      <p className="mb-4 text-ink-2">
        Alamatnya keliru, halamannya sudah tidak ada, atau bukan milik instansi Anda. Periksa alamatnya, atau mulai lagi
        dari halaman pertama.
      </p>
      <ButtonLink look="primary" href={"/" as Route}>
        Ke halaman pertama
      </ButtonLink>
    </SignInFrame>
  );
}
