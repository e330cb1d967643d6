"use client";

import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

type Props = { href: Route; title?: string; className?: string; children: ReactNode };

/** A link that knows whether the reader stands in its part of the site; the layout around it does not re-render. */
export function NavLink({ href, children, ...rest }: Props) {
  const here = usePathname();
  const current = here === href ? "page" : here.startsWith(`${href}/`) ? "true" : undefined;
  return (
    <Link href={href} aria-current={current} {...rest}>
      {children}
    </Link>
  );
}
