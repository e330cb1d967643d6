// Governments, the agencies that people work for, and the period calendar.
import type { AgencyFile } from "#cli/seed/format.ts";
import type { AccountsFile, CalendarFile, CalendarMoment } from "#cli/seed/format-installation.ts";
import { type Period, parsePeriodCode } from "#domain/period/period.ts";
import type { Tx } from "#lib/db.ts";

export type LoadedPeriod = Period & { id: string; code: string; locksAt: Date };
/** By code of the government. */
export type Governments = Map<string, { id: string }>;
export type Calendar = Map<string, LoadedPeriod[]>;

// Units of a demo have always been there; when they began is not in the documents.
const BEGINNING = new Date("2000-01-01");
const DAY = 86_400_000;

export async function loadGovernments(
  tx: Tx,
  files: readonly AgencyFile[],
  accounts: AccountsFile,
): Promise<Governments> {
  const found: Governments = new Map();
  for (const { government } of files) {
    if (!found.has(government.code))
      found.set(government.code, await tx.government.create({ data: government, select: { id: true } }));
  }
  for (const { government, units, ...agency } of accounts.agencies) {
    const { id } = await tx.agency.create({
      data: { ...agency, governmentId: idOf(found, government) },
      select: { id: true },
    });
    await tx.unit.createMany({
      data: units.map((unit, index) => ({
        agencyId: id,
        code: unit.key,
        name: unit.name,
        kind: unit.kind,
        sortOrder: index,
        validFrom: BEGINNING,
      })),
    });
  }
  return found;
}

export async function loadCalendar(tx: Tx, file: CalendarFile, governments: Governments, now: Date): Promise<Calendar> {
  const calendar: Calendar = new Map();
  for (const { government, periods } of file.governments) {
    const loaded: LoadedPeriod[] = [];
    for (const given of periods) {
      const period = parsePeriodCode(given.code);
      if (!period) throw new Error(`kalender: kode periode "${given.code}" tidak dikenal`);
      const locksAt = endOfDay(given.locks, now);
      const { id } = await tx.period.create({
        data: {
          ...period,
          governmentId: idOf(governments, government),
          code: given.code,
          ...daysOf(period),
          opensAt: startOfDay(given.opens, now),
          dueAt: endOfDay(given.due, now),
          locksAt,
        },
        select: { id: true },
      });
      loaded.push({ ...period, id, code: given.code, locksAt });
    }
    calendar.set(government, loaded);
  }
  return calendar;
}

const MONTHS = { year: 12, semester: 6, triwulan: 3, month: 1 } as const;

function daysOf({ year, kind, ordinal }: Period): { startsOn: Date; endsOn: Date } {
  const months = MONTHS[kind];
  return {
    startsOn: new Date(Date.UTC(year, (ordinal - 1) * months, 1)),
    endsOn: new Date(Date.UTC(year, ordinal * months, 0)),
  };
}

export function idOf(governments: Governments, code: string): string {
  const government = governments.get(code);
  if (!government) throw new Error(`pemda "${code}" tidak ada di berkas instansi`);
  return government.id;
}

// Days of a calendar are days in western Indonesia (UTC+7).
const WIB = "+07:00";

function dayOf(moment: CalendarMoment, now: Date): string {
  if (typeof moment === "string") return moment;
  return new Date(now.getTime() + moment.daysFromLoad * DAY).toISOString().slice(0, 10);
}

const startOfDay = (moment: CalendarMoment, now: Date) => new Date(`${dayOf(moment, now)}T00:00:00${WIB}`);
const endOfDay = (moment: CalendarMoment, now: Date) => new Date(`${dayOf(moment, now)}T23:59:59${WIB}`);
