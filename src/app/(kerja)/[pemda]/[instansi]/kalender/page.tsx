import type { Metadata } from "next";
import { can } from "#domain/access/policy.ts";
import { type PlaceParams, type PlaceSearch, readAgencyPlace } from "#features/agencies/place.ts";
import { CalendarPage } from "#features/calendar/components/calendar-page.tsx";
import { listExceptions, listSpans, readExceptionChoices } from "#features/calendar/queries.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { listSettingHistory } from "#features/history/setting-queries.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { formatDayTime } from "#lib/format.ts";

export const metadata: Metadata = { title: "Kalender periode" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readAgencyPlace(params);
  const { actor, agency } = place;
  const { ubah, pengecualian, instansi } = await searchParams;
  const now = new Date();
  const isManager = can(actor, "period.manage", { governmentId: agency.governmentId });
  const periods = await listPeriods(actor, now);
  const changed = periods.find((period) => period.code === ubah);
  const excepted = periods.find((period) => period.code === pengecualian);
  const period = isManager ? (changed ?? excepted) : undefined;
  const [spans, exceptions, choices, history] = await Promise.all([
    listSpans(actor),
    listExceptions(actor, now),
    readExceptionChoices(actor, typeof instansi === "string" ? instansi : null, (period ?? periods[0])?.year ?? 0, now),
    isManager ? listSettingHistory(actor, ["period"]) : [],
  ]);
  const work = period ? { kind: changed ? ("change" as const) : ("except" as const), period } : null;
  return (
    <>
      <CalendarPage {...{ place, periods, spans, exceptions, choices, isManager, history, work, now }} />
      <SealedFoot agency={agency.government} period="Kalender" asOf={`keadaan data per ${formatDayTime(now)}`} />
    </>
  );
}
