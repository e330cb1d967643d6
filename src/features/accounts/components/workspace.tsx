import type { ReactNode } from "react";
import type { NavEntry } from "#components/page/nav-entry.ts";
import { Shell } from "#components/page/shell.tsx";
import { MenuLink } from "#components/ui/menu-item.tsx";
import { periodName } from "#domain/period/period.ts";
import { RoleChoice } from "#features/accounts/components/role-choice.tsx";
import { SignOut } from "#features/accounts/components/sign-out.tsx";
import { mayKeepAccounts } from "#features/accounts/people-queries.ts";
import { SETTINGS } from "#features/accounts/settings-address.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyPlace } from "#features/agencies/place.ts";
import { EntrySync } from "#features/entry/components/entry-sync.tsx";
import { choosePeriod } from "#features/periods/queries.ts";
import { countWaiting, type WaitingCounts } from "#features/realisasi/waiting.ts";
import { Bell } from "#features/work/components/bell.tsx";

const WINDOW_WORDS = { "not-open": "belum dibuka", open: "dibuka", late: "lewat batas", locked: "terkunci" } as const;

/** The shell of everything behind the sign-in: whose figures, which period, who reads. */
export async function Workspace({ place, children }: { place: AgencyPlace; children: ReactNode }) {
  const { actor, agency, agencies, memberships, periods } = place;
  const now = new Date();
  const waiting = await countWaiting(actor, agency.id, now);
  const usual = choosePeriod(periods, undefined);
  const others = agencies.filter((one) => one.isMeasured);
  return (
    <Shell
      home={addressOf(agency, "tugas")}
      agency={{
        name: agency.shortName,
        government: agency.government,
        others: others.length > 1 ? others.map((one) => ({ name: one.shortName, href: addressOf(one, "dasbor") })) : [],
      }}
      entries={entriesFor(place, waiting)}
      sync={actor.role === "operator" ? { live: <EntrySync /> } : undefined}
      periods={
        usual
          ? {
              usual: usual.code,
              choices: periods.map((one) => ({
                value: one.code,
                label: periodName(one),
                note: WINDOW_WORDS[one.window],
              })),
            }
          : undefined
      }
      tools={<Bell place={place} now={now} />}
      person={{
        sign: initials(actor.title),
        role: actor.title,
        unit: memberships.find((one) => one.id === actor.membershipId)?.agency ?? agency.government,
        name: actor.name,
      }}
      personMore={
        <>
          {memberships.length > 1 && <RoleChoice roles={memberships} current={actor.membershipId} />}
          <MenuLink href={addressOf(agency, "akun")}>Akun dan pendelegasian</MenuLink>
        </>
      }
      signOut={<SignOut />}
    >
      {children}
    </Shell>
  );
}

function entriesFor({ actor, agency }: AgencyPlace, waiting: WaitingCounts): NavEntry[] {
  const entry = (page: string, label: string, icon: NavEntry["icon"], extra: Partial<NavEntry> = {}): NavEntry => ({
    href: addressOf(agency, page),
    label,
    icon,
    ...extra,
  });
  const work: NavEntry[] =
    actor.role === "operator"
      ? [
          entry("pengisian", "Pengisian", "pengisian", { count: waiting.returned, phone: "Pengisian" }),
          // For a colleague who is away.
          ...(actor.delegations?.length
            ? [entry("periksa", "Pemeriksaan", "pengisian", { count: waiting.decisions })]
            : []),
        ]
      : [entry("periksa", "Pemeriksaan", "pengisian", { count: waiting.decisions, phone: "Periksa" })];
  return [
    entry("tugas", "Tugas saya", "tugas", { phone: "Tugas" }),
    entry("dasbor", "Dasbor", "dasbor", { phone: "Dasbor" }),
    entry("rencana", "Rencana", "rencana", { also: addressOf(agency, "pk") }),
    entry("organisasi", "Organisasi", "organisasi"),
    ...work,
    entry("anggaran", "Anggaran", "anggaran"),
    entry("bukti", "Bukti dukung", "bukti", { phone: "Bukti" }),
    entry("evaluasi", "Evaluasi", "evaluasi"),
    entry("capaian", "Laporan", "laporan", { phone: "Laporan" }),
    entry("tindak-lanjut", "Tindak lanjut", "tindakLanjut"),
    entry("dokumen", "Dokumen sumber", "dokumen"),
    entry("riwayat", "Riwayat", "riwayat"),
    entry("kalender", "Kalender", "kalender"),
    ...(mayKeepAccounts(actor) ? [{ href: SETTINGS, label: "Pengaturan", icon: "pengaturan" as const }] : []),
  ];
}

/** Two letters for a person: those of the title. */
export function initials(title: string): string {
  const words = title.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? "")
    .join("");
}
