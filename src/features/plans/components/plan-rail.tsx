import type { Route } from "next";
import Link from "next/link";
import { Section } from "#components/page/section.tsx";
import { type Signal, SignalList } from "#components/page/signal-list.tsx";
import type { Gap } from "#domain/planning/gaps.ts";
import type { YearPlan } from "#features/plans/plan.ts";

type Props = { plan: YearPlan; gaps: readonly Gap[]; documents: Route };

/** What the plan still lacks, and where it comes from. */
export function PlanRail({ plan, gaps, documents }: Props) {
  const sources = plan.plans.flatMap(({ id, document }) => (document ? [{ id, ...document }] : []));
  return (
    <>
      <Section title="Perlu dilengkapi" aside={gaps.length > 0 && `${gaps.length} hal`}>
        {gaps.length === 0 ? (
          <p className="text-ui text-ink-2">Tidak ada bagian atau tautan yang kurang.</p>
        ) : (
          <SignalList signals={gaps.map(signalOf)} />
        )}
      </Section>
      {sources.length > 0 && (
        <Section title="Dokumen sumber">
          <ul className="text-ui">
            {sources.map((source) => (
              <li key={source.id}>
                {source.title}
                <p className="meta mt-1">
                  <Link href={documents}>
                    {source.findings === 0 ? "Tanpa temuan pembacaan" : `${source.findings} temuan pembacaan`}
                  </Link>
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function signalOf({ place, count, of, text }: Gap): Signal {
  const rest = of === 1 || place === "arah" ? "." : count === of ? ", semuanya." : ` dari ${of}.`;
  return { kind: "unclear", href: `#${place}` as Route, lead: text.charAt(0).toUpperCase() + text.slice(1), rest };
}
