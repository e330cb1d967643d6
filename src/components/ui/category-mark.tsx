import { categoryTone } from "./category-tone.ts";
import { Drawing } from "./drawing.tsx";

type Props = {
  /** 1 = lowest band. */
  rank: number;
  /** How many bands the policy has: as many marks are drawn. */
  of?: number;
  word: string;
  /** The word stands beside the marks already, so they need not say it again. */
  silent?: boolean;
};

/** A short ruler: as many long marks as the category is high, the rest short. */
export function CategoryMark({ rank, of = 5, word, silent }: Props) {
  const width = of * 3.5 - 0.5;
  const on = Array.from({ length: rank }, (_, i) => `M${i * 3.5} 0h2.4v12h-2.4z`).join("");
  const off = Array.from({ length: of - rank }, (_, i) => `M${(rank + i) * 3.5} 8h2.4v4h-2.4z`).join("");
  return (
    <Drawing
      className={`marks tone-cap-${categoryTone(rank, of)}`}
      width={width}
      height="12"
      viewBox={`0 0 ${width} 12`}
      label={silent ? undefined : word}
    >
      <path className="on" d={on} />
      {off && <path className="off" d={off} />}
    </Drawing>
  );
}
