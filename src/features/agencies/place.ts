// Where the reader stands: which agency and which period a page is about, and as whom it is read.
import { notFound } from "next/navigation";
import { cache } from "react";
import { type AgencyHead, listAgencies } from "#features/agencies/queries.ts";
import { liveExceptions, withExceptions } from "#features/periods/exceptions.ts";
import { choosePeriod, listPeriods, type PeriodRow } from "#features/periods/queries.ts";
import { requireSession, type Session } from "#lib/session.ts";

export type PlaceParams = Promise<{ pemda: string; instansi: string }>;
export type PlaceSearch = Promise<Record<string, string | string[] | undefined>>;

export type AgencyPlace = Session & { agency: AgencyHead; agencies: AgencyHead[]; periods: PeriodRow[] };
export type Place = AgencyPlace & { period: PeriodRow };

/** For layouts, which know no search parameters. Someone else's agency looks as if it did not exist. */
export async function readAgencyPlace(params: PlaceParams): Promise<AgencyPlace> {
  const { pemda, instansi } = await params;
  return findPlace(pemda, instansi);
}

/** The place of an agency that is already known, for pages that belong to none. */
export const placeAt = (agency: AgencyHead): Promise<AgencyPlace> => findPlace(agency.governmentCode, agency.code);

export async function readPlace(params: PlaceParams, search: PlaceSearch): Promise<Place> {
  const place = await readAgencyPlace(params);
  const wanted = (await search).periode;
  const period = choosePeriod(place.periods, typeof wanted === "string" ? wanted : undefined);
  if (!period) notFound();
  return { ...place, period };
}

const findPlace = cache(async (pemda: string, instansi: string): Promise<AgencyPlace> => {
  const session = await requireSession();
  const now = new Date();
  const [agencies, periods] = await Promise.all([listAgencies(session.actor), listPeriods(session.actor, now)]);
  const agency = agencies.find((one) => one.code === instansi && one.governmentCode === pemda);
  if (!agency) notFound();
  const exceptions = await liveExceptions(agency.id, now);
  return { ...session, agency, agencies, periods: withExceptions(periods, exceptions, now) };
});
