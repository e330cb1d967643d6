"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";

type Props = {
  href: Route;
  /** Another part of the site that it stands for as well. */
  also?: Route;
  title?: string;
  className?: string;
  /** Where the choice is not told by the address: whether this is the chosen one. */
  current?: boolean;
  children: ReactNode;
};

/**
 * A link that knows whether the reader stands in its part of the site, and takes the chosen period along; the layout
 * around it does not re-render. Only on pages that are made for each request, where the address is always known: a
 * stand-in that is shown first would lead somebody quick to another period.
 */
export function NavLink({ href, ...rest }: Props) {
  const period = useSearchParams().get("periode");
  const query = period === null ? "" : `?${new URLSearchParams({ periode: period })}`;
  return <PlainLink href={href} leadsTo={`${href}${query}` as Route} {...rest} />;
}

function PlainLink({ href, also, leadsTo = href, current, children, ...rest }: Props & { leadsTo?: Route }) {
  const here = usePathname();
  const standsHere =
    here === href ? "page" : isWithin(here, href) || (also && isWithin(here, also)) ? "true" : undefined;
  const chosen = current === undefined ? standsHere : current ? "true" : undefined;
  return (
    // Every page is made for one person at one moment: fetching eight of them ahead would cost the server, not save time.
    <Link href={leadsTo} prefetch={false} aria-current={chosen} {...rest}>
      {children}
    </Link>
  );
}

const isWithin = (here: string, part: Route): boolean => here === part || here.startsWith(`${part}/`);
