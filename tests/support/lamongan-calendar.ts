// A period as the pages of one agency see it: with the exceptions that hold there.
import type { Actor } from "#domain/access/actor.ts";
import { liveExceptions, withExceptions } from "#features/periods/exceptions.ts";
import { listPeriods, type PeriodRow } from "#features/periods/queries.ts";

export const DAY = 86_400_000;

export async function calendarOf(actor: Actor, agencyId: string): Promise<PeriodRow[]> {
  const now = new Date();
  return withExceptions(await listPeriods(actor, now), await liveExceptions(agencyId, now), now);
}

export async function periodSeen(actor: Actor, agencyId: string, code: string): Promise<PeriodRow> {
  const period = (await calendarOf(actor, agencyId)).find((one) => one.code === code);
  if (!period) throw new Error(`${code} is not in the calendar`);
  return period;
}
