// Any page as of a date: what its queries would have read at that moment, or in words why there is nothing to read.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { askedMoment } from "#domain/history/moment.ts";
import { periodName } from "#domain/period/period.ts";
import type { AgencyHead } from "#features/agencies/queries.ts";
import { listPeriods, type PeriodRow } from "#features/periods/queries.ts";
import { asOf } from "#lib/as-of.ts";
import { db } from "#lib/db.ts";
import { formatDay, formatDayTime } from "#lib/format.ts";

/** A place as one stands in it at a moment. agency.per: its addresses go on to the same moment. */
export type Known = {
  actor: Actor;
  agency: AgencyHead & { per?: string };
  period: PeriodRow;
  periods: PeriodRow[];
  now: Date;
};

/** per: as it was asked, for the form. past: null where the page shows the present. */
export type AsKnown<T> =
  | { kind: "known"; known: Known; past: { at: Date; per: string } | null; data: T }
  | { kind: "unknown"; per: string; because: string };

type Place = Pick<Known, "actor" | "agency" | "period" | "periods">;

export async function readAsKnown<T>(
  place: Place,
  asked: string | string[] | undefined,
  read: (known: Known) => Promise<T>,
): Promise<AsKnown<T>> {
  const now = new Date();
  const moment = askedMoment(typeof asked === "string" ? asked : undefined, now);
  const per = String(asked);
  if (moment.kind === "now") {
    const known = { ...place, now };
    return { kind: "known", known, past: null, data: await read(known) };
  }
  if (moment.kind === "unreadable") return { kind: "unknown", per, because: UNREADABLE };
  if (moment.kind === "future")
    return { kind: "unknown", per, because: `${formatDay(moment.at)} belum tiba. ${CHOOSE}` };
  const first = await firstRecord(place.actor, place.agency.id);
  const { at } = moment;
  if (!first || at < first) return { kind: "unknown", per, because: beforeAnything(at, first) };
  const past = { at, agencyId: place.agency.id, governmentId: place.agency.governmentId };
  return asOf(past, async () => {
    const periods = await listPeriods(place.actor, at);
    const period = periods.find((one) => one.id === place.period.id);
    if (!period) {
      const because = `${periodName(place.period)} belum ada di kalender pada ${formatDayTime(at)}. ${CHOOSE}`;
      return { kind: "unknown", per, because } as const;
    }
    const known = { actor: place.actor, agency: { ...place.agency, per }, period, periods, now: at };
    return { kind: "known", known, past: { at, per }, data: await read(known) } as const;
  });
}

const CHOOSE = "Pilih tanggal lain, atau kembali ke keadaan sekarang.";
const UNREADABLE = `Tanggal itu tidak terbaca. ${CHOOSE}`;

function beforeAnything(at: Date, first: Date | null): string {
  if (!first) return `Belum ada yang dicatat untuk instansi ini. ${CHOOSE}`;
  return `Pada ${formatDayTime(at)} belum ada data instansi ini di Tolok. Catatan pertama: ${formatDayTime(first)}. ${CHOOSE}`;
}

/** When the history of the agency begins. */
async function firstRecord(actor: Actor, agencyId: string): Promise<Date | null> {
  if (!can(actor, "agency.read", { agencyId, governmentId: governmentScope(actor) })) return null;
  const found = await db().history.findFirst({
    where: { agencyId, governmentId: governmentScope(actor) },
    orderBy: { at: "asc" },
    select: { at: true },
  });
  return found?.at ?? null;
}
