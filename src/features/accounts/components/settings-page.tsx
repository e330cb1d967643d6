import type { Route } from "next";
import Link from "next/link";
import { PageHead } from "#components/page/page-head.tsx";
import { PEOPLE, SETTINGS } from "#features/accounts/settings-address.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";

type Props = { isAdministrator: boolean; home: AgencyHead | null };

/** What may be kept here, each with what it decides. */
export function SettingsPage({ isAdministrator, home }: Props) {
  const parts: { href: Route; title: string; says: string }[] = [
    {
      href: PEOPLE,
      title: "Pengguna",
      says: "Akun, peran dari kapan sampai kapan, tautan kata sandi, impor dari XLSX.",
    },
    {
      href: `${SETTINGS}/instansi` as Route,
      title: isAdministrator ? "Pemda dan instansi" : "Instansi",
      says: "Nama resmi dan nama pendek; instansi baru.",
    },
    ...(isAdministrator
      ? []
      : [
          {
            href: `${SETTINGS}/kebijakan` as Route,
            title: "Kebijakan capaian",
            says: "Cara menghitung indikator minimize, batas, kategori, dan rata-rata, dengan dasar hukumnya.",
          },
        ]),
    ...(isAdministrator
      ? []
      : [
          {
            href: `${SETTINGS}/pendelegasian` as Route,
            title: "Pendelegasian",
            says: "Siapa bertindak atas nama siapa, sampai kapan; mengakhirinya bila pemberinya tidak di tempat.",
          },
        ]),
    { href: `${SETTINGS}/satuan` as Route, title: "Satuan", says: "Daftar satuan indikator dan data dasar." },
    ...(home
      ? [
          {
            href: addressOf(home, "kalender"),
            title: "Kalender periode",
            says: "Kapan periode dibuka, berbatas, dan dikunci; pengecualian sesudahnya.",
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHead
        crumbs={[{ label: "Pengaturan" }]}
        finding={isAdministrator ? "Pengaturan seluruh instalasi" : "Pengaturan pemda"}
        sub={
          <span>
            Pengaturan tidak memberi kuasa atas nilai: yang mengisi, memeriksa, dan menyetujui tetap orang yang
            berperan.
          </span>
        }
      />
      <ul className="mt-6 grid max-w-[720px]">
        {parts.map(({ href, title, says }) => (
          <li key={href} className="border-line border-t py-3">
            <Link href={href} className="font-semibold">
              {title}
            </Link>
            <p className="meta">{says}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
