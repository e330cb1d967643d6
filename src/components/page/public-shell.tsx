import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { LogoMark } from "#components/ui/logo.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";

type Props = {
  home: Route;
  /** Whose performance: "Kabupaten Lamongan". */
  government: string;
  links: { href: Route; label: string; current?: boolean }[];
  foot: ReactNode;
  children: ReactNode;
};

/** For anyone: no account, no side, larger type. */
export function PublicShell({ home, government, links, foot, children }: Props) {
  return (
    <div className="public">
      <SkipLink />
      <header className="public-top">
        <div className="public-width">
          <Link className="logo" href={home}>
            <LogoMark />
            <span>
              Kinerja <b>{government}</b>
            </span>
          </Link>
          <nav aria-label="Utama">
            <ul>
              {links.map((link) => (
                <li key={link.label}>
                  <Link href={link.href} aria-current={link.current ? "page" : undefined}>
                    {link.label}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main className="public-width" id="isi" tabIndex={-1}>
        {children}
      </main>
      <footer className="public-foot">
        <div className="public-width">{foot}</div>
      </footer>
    </div>
  );
}
