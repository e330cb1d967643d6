import type { Route } from "next";
import Link from "next/link";
import { indicatorHref, type Place, TABLE_ID } from "#features/dashboard/components/links.ts";
import type { HeadlinePart } from "#features/dashboard/headline.ts";

/** The heading, its numbers leading to what they count: one indicator to its page, more to their table. */
export function HeadlineText({ parts, place }: { parts: readonly HeadlinePart[]; place: Place }) {
  return parts.map(({ text, codes = [] }) => {
    const [only, ...others] = codes;
    if (only === undefined) return text;
    const href = others.length === 0 ? indicatorHref(place, only) : (`#${TABLE_ID}` as Route);
    return (
      <Link key={text} className="figure-link" href={href}>
        {text}
      </Link>
    );
  });
}
