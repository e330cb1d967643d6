import { Section } from "#components/page/section.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { periodName } from "#domain/period/period.ts";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyPlace } from "#features/agencies/place.ts";
import type { ExceptionChoices, PeriodSpan } from "#features/calendar/queries.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { isoDay, yearIn } from "#lib/format.ts";
import { AgencyChoice } from "./agency-choice.tsx";
import { ExceptionForm } from "./exception-form.tsx";
import { PeriodSetForm } from "./period-set-form.tsx";
import { WindowForm } from "./window-form.tsx";

type Props = {
  place: AgencyPlace;
  periods: readonly PeriodRow[];
  spans: ReadonlyMap<string, PeriodSpan>;
  choices: ExceptionChoices;
  work: { kind: "change" | "except"; period: PeriodRow } | null;
  now: Date;
};

/** One thing at a time: a schedule, an exception, or a new year. */
export function CalendarRail({ place, periods, spans, choices, work, now }: Props) {
  const home = addressOf(place.agency, "kalender");
  if (!work) {
    return (
      <Section title="Tambah periode setahun">
        <PeriodSetForm usualYear={nextYear(periods, now)} home={home} />
      </Section>
    );
  }
  const { period, kind } = work;
  const name = periodName(period);
  const span = spans.get(period.id);
  if (kind === "change" && span) {
    const locks = period.locksAt && isoDay(period.locksAt);
    return (
      <div id="kerja">
        <Section title={`Ubah jadwal ${name}`}>
          <WindowForm
            key={period.id}
            period={{ id: period.id, name, startsOn: span.startsOn.toISOString().slice(0, 10) }}
            stored={{ opens: isoDay(period.opensAt), due: isoDay(period.dueAt), locks }}
            isEmpty={span.isEmpty}
            home={home}
          />
        </Section>
      </div>
    );
  }
  const of = choices.of;
  const chosen = choices.agencies.find((agency) => agency.id === of?.agencyId);
  return (
    <div id="kerja">
      <Section title={`Pengecualian untuk ${name}`}>
        <div className="grid gap-3">
          <AgencyChoice period={period.code} agencies={choices.agencies} chosen={chosen?.code ?? null} />
          {of && chosen ? (
            <ExceptionForm
              key={chosen.id}
              period={{ id: period.id, name }}
              agency={{ id: chosen.id, name: chosen.shortName }}
              indicators={of.indicators}
              people={of.people}
              home={home}
            />
          ) : (
            <p>
              <ButtonLink href={home} look="bare">
                Batal
              </ButtonLink>
            </p>
          )}
        </div>
      </Section>
    </div>
  );
}

/** The first year the calendar does not have yet, beginning with this one. */
function nextYear(periods: readonly PeriodRow[], now: Date): number {
  const known = new Set(periods.map(({ year }) => year));
  let year = yearIn(now);
  while (known.has(year)) year += 1;
  return year;
}
