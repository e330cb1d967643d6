import type { Route } from "next";
import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import type { Asked, Part } from "./parts.ts";

type Props = { part: Part<unknown>; word: string } & Way;
/** An address for a table that the server draws; a deed for one whose other parts are on the page already. */
type Way = { href: (from: Asked) => Route } | { onGo: (from: Asked) => void };

/** The way through a table in parts; nothing where all of it is there anyway. */
export function PartNav({ part: { groups, from, before, after, of, isAll }, word, ...way }: Props) {
  if (before === null && after === null && !isAll) return null;
  return (
    <nav className="flex flex-wrap items-center gap-4 py-2 text-ui print:hidden" aria-label={`Bagian tabel ${word}`}>
      <span className="meta">
        {isAll ? `semua ${of} ${word}` : `${word} ${from + 1}–${from + groups.length} dari ${of}`}
      </span>
      {before !== null && <Step {...way} to={before} word="Sebelumnya" />}
      {after !== null && <Step {...way} to={after} word="Berikutnya" />}
      <Step {...way} to={isAll ? 0 : "semua"} word={isAll ? "Tampilkan per bagian" : "Tampilkan semua"} />
    </nav>
  );
}

function Step({ to, word, ...way }: Way & { to: Asked; word: string }) {
  if ("href" in way)
    return (
      <Link href={way.href(to)} prefetch={false}>
        {word}
      </Link>
    );
  return (
    <Button look="bare" small onClick={() => way.onGo(to)}>
      {word}
    </Button>
  );
}
