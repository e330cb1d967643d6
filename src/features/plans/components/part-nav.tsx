import type { Route } from "next";
import Link from "next/link";
import type { Part } from "#features/plans/parts.ts";

type Props = { part: Part<unknown>; word: string; href: (from: number) => Route };

/** The way through a table in parts; nothing where all of it is there. */
export function PartNav({ part: { groups, from, before, after, of }, word, href }: Props) {
  if (before === null && after === null) return null;
  return (
    <nav className="flex flex-wrap gap-4 py-2 text-ui" aria-label={`Bagian tabel ${word}`}>
      <span className="meta">
        {word} {from + 1}–{from + groups.length} dari {of}
      </span>
      {before !== null && (
        <Link href={href(before)} prefetch={false}>
          Sebelumnya
        </Link>
      )}
      {after !== null && (
        <Link href={href(after)} prefetch={false}>
          Berikutnya
        </Link>
      )}
    </nav>
  );
}
