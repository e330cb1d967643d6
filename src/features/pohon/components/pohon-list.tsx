import Link from "next/link";
import type { PohonLinks } from "#features/pohon/components/pohon-svg.tsx";
import type { Branch } from "#features/pohon/view.ts";

type Props = { branch: Branch; folded: ReadonlySet<string>; chosen: string | null; links: PohonLinks };

/** The same tree as nested lists: for the keyboard, for a screen reader, for a phone. */
export function PohonList(props: Props) {
  return (
    <ul className="pohon-list">
      <Item {...props} />
    </ul>
  );
}

function Item({ branch, folded, chosen, links }: Props) {
  const { key, word, text, marks, children } = branch;
  const isFolded = folded.has(key);
  return (
    <li>
      <span className="meta">{word}</span>{" "}
      <Link href={links.choose(key)} scroll={false} prefetch={false} aria-current={key === chosen ? "true" : undefined}>
        {text}
      </Link>
      {marks.length > 0 && <span className="meta"> · {marks.join(" · ")}</span>}
      {children.length > 0 && (
        <>
          {" "}
          <Link href={links.fold(key)} scroll={false} prefetch={false} className="meta print:hidden">
            {isFolded ? `buka ${children.length} cabang` : "lipat"}
            <span className="sr-only"> di bawah {text}</span>
          </Link>
          {!isFolded && (
            <ul>
              {children.map((child) => (
                <Item key={child.key} branch={child} folded={folded} chosen={chosen} links={links} />
              ))}
            </ul>
          )}
        </>
      )}
    </li>
  );
}
