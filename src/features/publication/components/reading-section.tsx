import { Category } from "#components/ui/category.tsx";
import type { Achievement } from "#features/publication/achievement.ts";
import { scalesOf } from "#features/publication/reading.ts";

/** Which category stands for what, by the policy under which these very figures were approved. */
export function ReadingSection({ all }: { all: Achievement[] }) {
  return (
    <section className="mt-8" aria-label="Cara membaca">
      <h2>Cara membaca</h2>
      {scalesOf(all).map((lines) => (
        <ul key={JSON.stringify(lines)} className="mt-1">
          {lines.map(({ rank, word, limit }) => (
            <li key={rank} className="flex items-center justify-between gap-3 border-b border-line py-1">
              <Category rank={rank} of={lines.length} word={word} />
              <span className="meta">{limit}</span>
            </li>
          ))}
        </ul>
      ))}
      <p className="mt-2 text-ink-2">
        Capaian membandingkan hasil dengan targetnya, dalam persen. Garis tegak menandai target 100%; batang yang
        melewati 125% dipotong.
      </p>
    </section>
  );
}
