// The entry sheet on its way to a workbook and back, for those who may read the agency.
import type { Actor } from "#domain/access/actor.ts";
import { listAgencies } from "#features/agencies/queries.ts";
import { readEntrySheet } from "#features/entry/queries.ts";
import type { EntrySheet } from "#features/entry/sheet.ts";
import { liveExceptions, withExceptions } from "#features/periods/exceptions.ts";
import { listPeriods } from "#features/periods/queries.ts";

export type SheetAddress = { pemda: string; instansi: string; periode: string };

/** The sheet at this address, or null: what somebody may not read looks as if it did not exist. */
export async function findEntrySheet(actor: Actor, at: SheetAddress, now: Date): Promise<EntrySheet | null> {
  const [agencies, listed] = await Promise.all([listAgencies(actor), listPeriods(actor, now)]);
  const agency = agencies.find((one) => one.governmentCode === at.pemda && one.code === at.instansi);
  if (!agency) return null;
  const periods = withExceptions(listed, await liveExceptions(agency.id, now), now);
  const period = periods.find((one) => one.code === at.periode);
  return period ? readEntrySheet(actor, { agency, period, periods }, now) : null;
}
