import type { Duties, PlanText } from "#features/plans/plan.ts";

export function DutyList({ duties }: { duties: Duties }) {
  return (
    <div className="grid gap-2 pb-2 pl-4 text-ui font-normal text-ink-2">
      <Part name="Tugas" texts={duties.tugas} />
      <Part name="Fungsi" texts={duties.fungsi} />
    </div>
  );
}

function Part({ name, texts }: { name: string; texts: readonly PlanText[] }) {
  if (texts.length === 0) return null;
  return (
    <div>
      <p className="meta">{name}</p>
      <ol className={texts.some(({ mark }) => mark) ? undefined : "list-decimal pl-5"}>
        {texts.map(({ id, mark, text }) => (
          <li key={id} className="max-w-[86ch] py-0.5 whitespace-normal">
            {mark && `${mark} `}
            {text}
          </li>
        ))}
      </ol>
    </div>
  );
}
