import type { Route } from "next";
import type { ReactNode } from "react";
import type { NavEntry } from "#components/page/nav-entry.ts";
import { Shell } from "#components/page/shell.tsx";
import { RoleChoice } from "#features/accounts/components/role-choice.tsx";
import { SignOut } from "#features/accounts/components/sign-out.tsx";
import { initials, Workspace } from "#features/accounts/components/workspace.tsx";
import { placeAt } from "#features/agencies/place.ts";
import { homeOf } from "#features/agencies/queries.ts";
import { requireSession } from "#lib/session.ts";

/** The settings stand in the ordinary workspace; an administrator, who reads no figures, has a plain one. */
export async function SettingsShell({ children }: { children: ReactNode }) {
  const session = await requireSession();
  const home = await homeOf(session.actor);
  if (home) return <Workspace place={await placeAt(home)}>{children}</Workspace>;
  const { actor, memberships } = session;
  return (
    <Shell
      home={"/pengaturan" as Route}
      agency={{ name: "Pengaturan", government: "Seluruh instalasi" }}
      entries={ENTRIES}
      person={{ sign: initials(actor.title), role: actor.title, unit: "Tolok", name: actor.name }}
      personMore={memberships.length > 1 ? <RoleChoice roles={memberships} current={actor.membershipId} /> : undefined}
      signOut={<SignOut />}
    >
      {children}
    </Shell>
  );
}

// The way to all of them is the logo: an entry for it would be the chosen one on each of its parts as well.
const ENTRIES: NavEntry[] = [
  { href: "/pengaturan/pengguna" as Route, label: "Pengguna", icon: "tugas", phone: "Pengguna" },
  { href: "/pengaturan/instansi" as Route, label: "Pemda dan instansi", icon: "rencana", phone: "Instansi" },
  { href: "/pengaturan/satuan" as Route, label: "Satuan", icon: "dokumen", phone: "Satuan" },
];
