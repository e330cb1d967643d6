import type { ReactNode } from "react";
import { CategoryMark } from "./category-mark.tsx";
import { categoryTone } from "./category-tone.ts";

type Props = {
  rank: number;
  of?: number;
  word: string;
  /** Another fact that takes the place of the word: "di bawah target". The marks then say the category themselves. */
  instead?: ReactNode;
};

/** Marks and word of a capaian category. */
export function Category({ rank, of = 5, word, instead }: Props) {
  return (
    <span className={`chip tone-cap-${categoryTone(rank, of)}`}>
      <CategoryMark rank={rank} of={of} word={word} silent={!instead} />
      {instead ? <span className="tone-late">{instead}</span> : word}
    </span>
  );
}
