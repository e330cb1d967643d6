import { Section } from "#components/page/section.tsx";
import { Fold } from "#components/ui/fold.tsx";
import { DutyList } from "#features/plans/components/duty-list.tsx";
import type { PlanPart, PlanText, YearPlan } from "#features/plans/plan.ts";

/** Visi, misi, tujuan, and the tugas and fungsi they serve. Parts that the document leaves out are named, not invented. */
export function Direction({ plan }: { plan: YearPlan }) {
  const { tugas, fungsi } = plan.duties;
  const hasDirection = plan.plans.some((one) => one.visi || one.misi.length > 0 || one.tujuan.length > 0);
  const hasDuties = tugas.length + fungsi.length > 0;
  return (
    <div id="arah" className="scroll-mt-16">
      <Section title="Visi, misi, dan tujuan" ruled>
        {hasDirection ? (
          plan.plans.map((one) => <PartDirection key={one.id} part={one} />)
        ) : (
          <p className="py-2 text-ui text-ink-2">
            Dokumen sumber tidak memuat {hasDuties ? "visi, misi, dan tujuan" : "visi, misi, tujuan, tugas, dan fungsi"}
            .
          </p>
        )}
        {hasDuties && (
          <Fold summary="Tugas dan fungsi" note={`${tugas.length} tugas, ${fungsi.length} fungsi`}>
            <DutyList duties={plan.duties} />
          </Fold>
        )}
      </Section>
    </div>
  );
}

function PartDirection({ part }: { part: PlanPart }) {
  return (
    <dl className="grid grid-cols-[72px_minmax(0,1fr)] gap-x-4 gap-y-2 py-2 text-body phone:grid-cols-1">
      <dt className="meta pt-0.5">Visi</dt>
      <dd>{part.visi ?? <span className="quiet">belum dimuat</span>}</dd>
      <dt className="meta pt-0.5">Misi</dt>
      <dd>
        <Texts texts={part.misi} />
      </dd>
      <dt className="meta pt-0.5">Tujuan</dt>
      <dd>
        <Texts texts={part.tujuan} />
      </dd>
    </dl>
  );
}

function Texts({ texts }: { texts: readonly PlanText[] }) {
  if (texts.length === 0) return <span className="quiet">belum dimuat</span>;
  return (
    <ol>
      {texts.map(({ id, mark, text }) => (
        <li key={id} className="flex gap-2">
          {mark && <span className="quiet w-5 shrink-0">{mark}</span>}
          <span className="min-w-0">{text}</span>
        </li>
      ))}
    </ol>
  );
}
