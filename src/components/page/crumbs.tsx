import { CaretRightIcon } from "@phosphor-icons/react/dist/ssr/CaretRight";
import type { Route } from "next";
import Link from "next/link";
import { Icon } from "#components/ui/icon.tsx";

export type Crumb = { label: string; href?: Route };

/** Where this page lies: a place, never a menu. The last one is the page itself. */
export function Crumbs({ items }: { items: Crumb[] }) {
  const here = items.at(-1);
  return (
    <nav aria-label="Letak">
      <ol className="crumbs">
        {items.map((item) =>
          item === here ? (
            <li key={item.label}>
              <b aria-current="page">{item.label}</b>
            </li>
          ) : (
            <li key={item.label}>
              {item.href ? (
                <Link href={item.href} prefetch={false}>
                  {item.label}
                </Link>
              ) : (
                item.label
              )}
              <Icon of={CaretRightIcon} />
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
