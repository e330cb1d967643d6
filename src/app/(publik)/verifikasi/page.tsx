import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { VerificationView } from "#features/lhe/components/verification-view.tsx";

export const metadata: Metadata = { title: "Keaslian laporan" };

export default async function Page({ searchParams }: { searchParams: Promise<Record<string, string | string[]>> }) {
  const { kode } = await searchParams;
  if (typeof kode === "string" && kode.trim() !== "")
    redirect(`/verifikasi/${encodeURIComponent(kode.trim())}` as Route);
  return <VerificationView typed={null} code={null} found={null} />;
}
