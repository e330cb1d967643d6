import type { Metadata } from "next";
import { VerificationView } from "#features/lhe/components/verification-view.tsx";
import { readLheCode, verifyLhe } from "#features/lhe/verification.ts";

export const metadata: Metadata = { title: "Keaslian laporan", robots: { index: false } };

export default async function Page({ params }: { params: Promise<{ kode: string }> }) {
  const typed = decodeURIComponent((await params).kode);
  const code = readLheCode(typed);
  return <VerificationView typed={typed} code={code} found={code ? await verifyLhe(code) : null} />;
}
