import { ArrowRightIcon } from "@phosphor-icons/react/dist/ssr/ArrowRight";
import type { Route } from "next";
import Link from "next/link";
import { useId } from "react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Count } from "#components/ui/count.tsx";
import { Icon } from "#components/ui/icon.tsx";

type Props = {
  title: string;
  count: number;
  items: { href: Route; title: string; note?: string }[];
  action?: { href: Route; label: string };
};

/** What waits for you, and nothing else: the only filled panel of a screen. */
export function WaitPanel({ title, count, items, action }: Props) {
  const name = useId();
  return (
    <section className="wait" aria-labelledby={name}>
      <h2 id={name}>
        {title} <Count n={count} what="hal" />
      </h2>
      <ol>
        {items.map((item) => (
          <li key={item.title}>
            <Link href={item.href} prefetch={false}>
              {item.title}
            </Link>
            {item.note && <p>{item.note}</p>}
          </li>
        ))}
      </ol>
      {action && (
        <ButtonLink look="primary" href={action.href}>
          {action.label}
          <Icon of={ArrowRightIcon} />
        </ButtonLink>
      )}
    </section>
  );
}
