import { Section } from "#components/page/section.tsx";
import { SignalList } from "#components/page/signal-list.tsx";
import { WaitPanel } from "#components/page/wait-panel.tsx";
import { addressOf } from "#features/agencies/address.ts";
import { type Place, signalHref } from "#features/dashboard/components/links.ts";
import { TargetPlot } from "#features/dashboard/components/target-plot.tsx";
import type { LighterTargets } from "#features/dashboard/lighter-targets.ts";
import type { DashboardSignal } from "#features/dashboard/signals.ts";
import type { WaitWords } from "#features/dashboard/wait-items.ts";

type Props = {
  place: Place;
  wait: WaitWords | null;
  signals: readonly DashboardSignal[];
  plot: LighterTargets | null;
  year: number;
};

export function DashboardRail({ place, wait, signals, plot, year }: Props) {
  const pageHref = ({ page, period }: { page: string; period: string }) =>
    addressOf(place.agency, page, { periode: period });
  return (
    <>
      {wait && (
        <WaitPanel
          title={wait.title}
          count={wait.count}
          items={wait.items.map(({ title, note, ...to }) => ({ title, note, href: pageHref(to) }))}
          action={{ label: wait.action.label, href: pageHref(wait.action) }}
        />
      )}
      <Section title="Perlu perhatian">
        {signals.length > 0 ? (
          <SignalList signals={signals.map((signal) => ({ ...signal, href: signalHref(place, signal) }))} />
        ) : (
          <p className="meta">Tidak ada yang perlu perhatian pada periode ini.</p>
        )}
      </Section>
      {plot && <TargetPlot plot={plot} place={place} year={year} />}
    </>
  );
}
