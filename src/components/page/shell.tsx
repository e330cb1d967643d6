import type { Route } from "next";
import type { ReactNode } from "react";
import { SkipLink } from "#components/ui/skip-link.tsx";
import { ToastRegion } from "#components/ui/toast-region.tsx";
import type { AgencyNames } from "./agency.tsx";
import type { NavEntry } from "./nav-entry.ts";
import { type PeriodChoice, PeriodMenu } from "./period-menu.tsx";
import { type Person, PersonMenu } from "./person-menu.tsx";
import { Side, type Sync } from "./side.tsx";
import { TabBar } from "./tab-bar.tsx";

type Props = {
  home: Route;
  agency: AgencyNames;
  /** Only pages that exist. */
  entries: NavEntry[];
  sync?: Sync | { live: ReactNode };
  periods?: { choices: PeriodChoice[]; usual: string };
  /** Search, bell: whatever stands between the crumbs and the period. */
  tools?: ReactNode;
  person: Person;
  personMore?: ReactNode;
  signOut: ReactNode;
  children: ReactNode;
};

/** Belongs in a layout: nothing in it depends on the page. The page's own place comes from <Crumbs>. */
export function Shell({ home, agency, entries, sync, periods, tools, person, personMore, signOut, children }: Props) {
  return (
    <>
      <SkipLink />
      <div className="shell">
        <Side home={home} agency={agency} entries={entries} sync={sync} />
        <header className="top">
          {tools}
          {periods && <PeriodMenu periods={periods.choices} usual={periods.usual} />}
          <PersonMenu {...person} more={personMore} signOut={signOut} />
        </header>
        <main className="content" id="isi" tabIndex={-1}>
          {children}
        </main>
      </div>
      <TabBar entries={entries} />
      <ToastRegion />
    </>
  );
}
