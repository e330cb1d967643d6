import { notFound, redirect } from "next/navigation";
import { addressOf } from "#features/agencies/address.ts";
import { homeOf } from "#features/agencies/queries.ts";
import { requireActor } from "#lib/session.ts";

const PAGES = [
  "tugas",
  "kalender",
  "akun",
  "dasbor",
  "pengisian",
  "periksa",
  "capaian",
  "rencana",
  "anggaran",
  "evaluasi",
  "bukti",
  "dokumen",
  "riwayat",
];

/** The short addresses people remember (/dasbor) lead to the page of their own agency. */
export default async function ShortAddress({
  params,
  searchParams,
}: {
  params: Promise<{ pemda: string }>;
  searchParams: Promise<{ periode?: string }>;
}) {
  const actor = await requireActor();
  // Where the address of an agency begins with its government, a short one has the name of the page.
  const { pemda: halaman } = await params;
  const agency = PAGES.includes(halaman) ? await homeOf(actor) : null;
  if (!agency) notFound();
  redirect(addressOf(agency, halaman, { periode: (await searchParams).periode }));
}
