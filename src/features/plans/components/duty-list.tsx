import type { Duties, PlanText } from "#features/plans/plan.ts";

export function DutyList({ duties: { tugas, fungsi } }: { duties: Duties }) {
  return (
    <div className="max-w-[90ch] pb-2 pl-4 text-ui font-normal text-ink-2 [&_li]:py-0.5">
      {tugas.length > 0 && <Part name={fungsi.length > 0 ? "Tugas" : null} texts={tugas} />}
      {fungsi.length > 0 && <Part name={tugas.length > 0 ? "Fungsi" : null} texts={fungsi} />}
    </div>
  );
}

/** Marks stay as printed; where none are printed the list counts itself. The name is there only to tell two lists apart. */
function Part({ name, texts }: { name: string | null; texts: readonly PlanText[] }) {
  return (
    <>
      {name && <p className="meta mt-1">{name}</p>}
      <ol className={texts.some(({ mark }) => mark) ? undefined : "list-decimal pl-5"}>
        {texts.map(({ id, mark, text }) => (
          <li key={id}>{mark ? `${mark} ${text}` : text}</li>
        ))}
      </ol>
    </>
  );
}
