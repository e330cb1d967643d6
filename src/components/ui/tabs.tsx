import type { Route } from "next";
import Link from "next/link";

export type Tab = { href: Route; label: string; current?: boolean };

/** Parts of one thing, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        // Every page is made for one person at one moment: fetching the others ahead would cost the server, not save time.
        <Link key={tab.label} href={tab.href} prefetch={false} aria-current={tab.current ? "page" : undefined}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
