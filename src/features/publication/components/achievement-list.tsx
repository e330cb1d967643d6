import { CapaianBar } from "#components/charts/capaian-bar.tsx";
import { Achievement as AchievementItem } from "#components/page/achievement.tsx";
import { Category } from "#components/ui/category.tsx";
import type { Achievement } from "#features/publication/achievement.ts";

export function AchievementList({ title, of: all }: { title: string; of: Achievement[] }) {
  if (all.length === 0) return null;
  return (
    <section className="mt-6" aria-label={title}>
      <h2>
        {title} <span className="font-normal text-ink-3">{all.length}</span>
      </h2>
      <ul className="achievements">
        {all.map((achievement) => (
          <Line key={achievement.code} achievement={achievement} />
        ))}
      </ul>
    </section>
  );
}

function Line({ achievement }: { achievement: Achievement }) {
  const { shortName, say, capaian, distance, bands, absence } = achievement;
  if (!capaian) return <AchievementItem name={shortName} value="–" unit="" say={say} bar={null} foot={absence} />;
  const { category } = capaian;
  return (
    <AchievementItem
      name={shortName}
      value={capaian.shown}
      say={say}
      bar={
        <CapaianBar
          size="wide"
          value={capaian.exact}
          rank={category?.rank ?? 1}
          of={bands.length}
          limits={bands.flatMap(({ above }) => (above === null ? [] : [Number(above)]))}
        />
      }
      foot={
        <>
          {category && <Category rank={category.rank} of={bands.length} word={`kategori ${category.word}`} />}
          {distance && <span className="meta">{distance}</span>}
        </>
      }
    />
  );
}
