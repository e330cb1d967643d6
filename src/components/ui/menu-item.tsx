import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

type Props = { href: Route; icon?: ReactNode; note?: string; current?: boolean; children: ReactNode };

/** A line of a Menu that leads somewhere. Buttons and forms inside a menu take the class `menu-item` themselves. */
export function MenuLink({ href, icon, note, current, children }: Props) {
  return (
    <Link className="menu-item" href={href} prefetch={false} aria-current={current ? "true" : undefined}>
      {icon}
      {children}
      {note && <small>{note}</small>}
    </Link>
  );
}

export function MenuHead({ children }: { children: ReactNode }) {
  return <p className="menu-head">{children}</p>;
}

export function MenuRule() {
  return <div className="menu-rule" />;
}
