import { CheckIcon } from "@phosphor-icons/react/dist/ssr/Check";
import { CloudSlashIcon } from "@phosphor-icons/react/dist/ssr/CloudSlash";
import type { Route } from "next";
import type { ReactNode } from "react";
import { Count } from "#components/ui/count.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { LogoMark } from "#components/ui/logo.tsx";
import { Agency, type AgencyNames } from "./agency.tsx";
import type { NavEntry } from "./nav-entry.ts";
import { NavLink } from "./nav-link.tsx";
import { NavSign } from "./nav-sign.tsx";

export type Sync = { text: string; offline?: boolean };

type Props = {
  home: Route;
  agency: AgencyNames;
  entries: NavEntry[];
  /** "Tersimpan, 16.20 WIB", or an island that watches the network itself. */
  sync?: Sync | { live: ReactNode };
};

/** 208 px on a desk, 56 px of named icons on the office laptops, gone on a phone. */
export function Side({ home, agency, entries, sync }: Props) {
  return (
    <nav className="side" aria-label="Utama">
      <NavLink className="logo" href={home} title="Tolok" current={false}>
        <LogoMark />
        <span className="side-word">Tolok</span>
      </NavLink>
      <Agency {...agency} />
      <ul className="side-nav">
        {entries.map((entry) => (
          <li key={entry.href}>
            <NavLink href={entry.href} also={entry.also} title={entry.label}>
              <NavSign icon={entry.icon} />
              <span className="side-word">{entry.label}</span>
              <Count n={entry.count ?? 0} />
            </NavLink>
          </li>
        ))}
      </ul>
      {sync && ("live" in sync ? sync.live : <SyncLine {...sync} />)}
    </nav>
  );
}

/** Whether what was typed has arrived. */
export function SyncLine({ text, offline }: Sync) {
  return (
    <p className="sync" title={text}>
      <Icon of={offline ? CloudSlashIcon : CheckIcon} />
      <span className="side-word">{text}</span>
    </p>
  );
}
