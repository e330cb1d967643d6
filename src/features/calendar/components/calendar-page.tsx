import type { Route } from "next";
import { Columns } from "#components/page/columns.tsx";
import { PageHead } from "#components/page/page-head.tsx";
import { Section } from "#components/page/section.tsx";
import { YearRuler } from "#components/page/year-ruler.tsx";
import { addressOf } from "#features/agencies/address.ts";
import type { AgencyPlace } from "#features/agencies/place.ts";
import { calendarHeadline } from "#features/calendar/headline.ts";
import type { ExceptionChoices, ExceptionRow, PeriodSpan } from "#features/calendar/queries.ts";
import { SettingHistory } from "#features/history/components/setting-history.tsx";
import type { SettingLine } from "#features/history/setting-queries.ts";
import { choosePeriod, type PeriodRow } from "#features/periods/queries.ts";
import { rulerOf } from "#features/periods/ruler.ts";
import { CalendarRail } from "./calendar-rail.tsx";
import { CalendarTable } from "./calendar-table.tsx";
import { ExceptionTable } from "./exception-table.tsx";

type CalendarWork = { kind: "change" | "except"; period: PeriodRow } | null;

type Props = {
  place: AgencyPlace;
  /** The calendar itself, without the exceptions of an agency. */
  periods: PeriodRow[];
  spans: ReadonlyMap<string, PeriodSpan>;
  exceptions: ExceptionRow[];
  choices: ExceptionChoices;
  isManager: boolean;
  /** Of the periods; empty for those who only read. */
  history: SettingLine[];
  work: CalendarWork;
  now: Date;
};

/** Everybody reads the calendar of their government; its manager keeps it. */
export function CalendarPage(props: Props) {
  const { place, periods, exceptions, isManager, history, work, now } = props;
  const { agency } = place;
  const usual = choosePeriod(periods, undefined);
  const edit = (period: PeriodRow) => ({
    change: `${addressOf(agency, "kalender", { ubah: period.code })}#kerja` as Route,
    except:
      period.window === "locked" || (period.window === "late" && period.locksAt !== null)
        ? (`${addressOf(agency, "kalender", { pengecualian: period.code })}#kerja` as Route)
        : null,
  });
  const lists = (
    <div className="grid gap-8">
      <Section title="Periode">
        <CalendarTable periods={periods} now={now} edit={isManager ? edit : null} current={work?.period.code ?? null} />
      </Section>
      <Section title="Pengecualian sesudah terkunci">
        {exceptions.length > 0 ? (
          <ExceptionTable rows={exceptions} isManager={isManager} />
        ) : (
          <p className="meta">Belum pernah ada pengecualian.</p>
        )}
      </Section>
      {isManager && <SettingHistory lines={history} />}
    </div>
  );
  return (
    <>
      <PageHead
        crumbs={[{ label: agency.government }, { label: "Kalender periode" }]}
        finding={calendarHeadline(periods, now)}
        sub={
          <>
            <span>Kalender {agency.government}, berlaku bagi semua instansinya</span>
            <span>Sesudah batas isian diterima sebagai terlambat; sesudah dikunci hanya lewat pengecualian</span>
          </>
        }
      />
      {usual && <YearRuler {...rulerOf(periods, usual, now)} named />}
      {isManager ? (
        <Columns label="Mengubah kalender" width={316} first={work !== null} rail={<CalendarRail {...props} />}>
          {lists}
        </Columns>
      ) : (
        <div className="mt-6">{lists}</div>
      )}
    </>
  );
}
