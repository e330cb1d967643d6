import type { Metadata } from "next";
import { tableParts } from "#features/agencies/parts-address.ts";
import { type PlaceParams, type PlaceSearch, readAgencyPlace } from "#features/agencies/place.ts";
import { SealedFoot } from "#features/history/components/sealed-foot.tsx";
import { FollowUpWork } from "#features/recommendations/components/follow-up-work.tsx";
import { waitingHeadline } from "#features/recommendations/headline.ts";
import { waitingFollowUps } from "#features/recommendations/waiting.ts";
import { OversightPage } from "#features/work/components/oversight-page.tsx";
import { PlanningWork } from "#features/work/components/planning-work.tsx";
import { WorkPage } from "#features/work/components/work-page.tsx";
import { planningHeadline } from "#features/work/headline.ts";
import { oversees, readOverseen } from "#features/work/oversight-queries.ts";
import { readPlanningWork } from "#features/work/planning-queries.ts";
import { readWork } from "#features/work/queries.ts";
import { formatDayTime } from "#lib/format.ts";

export const metadata: Metadata = { title: "Tugas saya" };

export default async function Page({ params, searchParams }: { params: PlaceParams; searchParams: PlaceSearch }) {
  const place = await readAgencyPlace(params);
  const now = new Date();
  const { periode } = await searchParams;
  const chosen = place.periods.find((period) => period.code === periode) ?? null;
  const foot = <SealedFoot agency={place.agency.name} period="Tugas" asOf={`keadaan data per ${formatDayTime(now)}`} />;
  const [followUps, planning] = await Promise.all([
    waitingFollowUps(place.actor, place.agency.id, now),
    readPlanningWork(place.actor, place.agency.id),
  ]);
  if (oversees(place.actor)) {
    const overseen = await readOverseen(place.actor, place.periods, chosen);
    return (
      <>
        <OversightPage place={place} overseen={overseen} now={now} />
        <PlanningWork lines={planning} withAgency />
        <FollowUpWork rows={followUps} verifies now={now} />
        {foot}
      </>
    );
  }
  const works = await readWork(place.actor, place.agency, place.periods, chosen, now);
  return (
    <>
      <WorkPage
        place={place}
        works={works}
        now={now}
        parts={tableParts(place.agency, "tugas", await searchParams)}
        otherwise={planningHeadline(planning) ?? waitingHeadline(followUps)}
      />
      <PlanningWork lines={planning} withAgency={false} />
      <FollowUpWork rows={followUps} verifies={false} now={now} />
      {foot}
    </>
  );
}
