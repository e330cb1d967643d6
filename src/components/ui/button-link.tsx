import type { Route } from "next";
import Link from "next/link";
import type { AnchorHTMLAttributes } from "react";
import { type ButtonLook, buttonClass } from "./button-class.ts";

type Props = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, "href"> & ButtonLook & { href: Route };

/** Looks like a button, leads somewhere. With `download` it is a plain anchor: a file is not a page to prefetch. */
export function ButtonLink({ look, small, className, href, download, ...rest }: Props) {
  const name = buttonClass({ look, small }, className);
  if (download !== undefined) return <a href={href} download={download} className={name} {...rest} />;
  return <Link href={href} className={name} {...rest} />;
}
