// What anyone may read, without an account. No actor stands first here, because there is none: instead every where goes
// through PUBLISHED, and what a row gives away is named column by column.
import type { Measurement } from "#domain/formula/measure.ts";
import { compareExact } from "#domain/value/arithmetic.ts";
import { toCanonical } from "#domain/value/value.ts";
import { type Achievement, achievementOf } from "#features/publication/achievement.ts";
import type { BudgetProgram } from "#features/publication/budget.ts";
import { db } from "#lib/db.ts";
import type { Prisma } from "#prisma/client.ts";

/** Indicators of positions are about people, those of sub kegiatan about inner work: neither is shown to the public. */
const PUBLISHED = {
  state: "published",
  indicator: { level: { in: ["sasaran", "program"] } },
} satisfies Prisma.RealisasiWhereInput;

const PERIOD = { id: true, code: true, year: true, kind: true, ordinal: true } satisfies Prisma.PeriodSelect;
const BY_END: Prisma.PeriodOrderByWithRelationInput[] = [{ endsOn: "asc" }, { startsOn: "desc" }];

export type PublishedPeriod = Prisma.PeriodGetPayload<{ select: typeof PERIOD }>;

export type Publisher = {
  id: string;
  code: string;
  name: string;
  governmentCode: string;
  government: string;
  /** In which something was published, oldest first; never empty. */
  periods: PublishedPeriod[];
};

export type PublishingAgency = {
  code: string;
  name: string;
  governmentCode: string;
  latest: { period: PublishedPeriod; reached: number; total: number };
};
export type PublishingGovernment = { code: string; name: string; agencies: PublishingAgency[] };

export type PublishedFigure = {
  achievement: Achievement;
  period: PublishedPeriod;
  fromDocument: boolean;
  /** null for what was taken over from a document. */
  publishedAt: Date | null;
};

/** Governments and their agencies that have published something, with their latest period. */
export async function listPublishers(): Promise<PublishingGovernment[]> {
  const rows = await db().government.findMany({
    where: { agencies: { some: { realisasi: { some: PUBLISHED } } } },
    orderBy: { name: "asc" },
    select: {
      code: true,
      name: true,
      agencies: {
        where: { realisasi: { some: PUBLISHED } },
        orderBy: { name: "asc" },
        select: {
          code: true,
          name: true,
          realisasi: {
            where: PUBLISHED,
            orderBy: [{ period: { endsOn: "desc" } }, { period: { startsOn: "asc" } }],
            select: { frozenCapaian: true, period: { select: PERIOD } },
          },
        },
      },
    },
  });
  return rows.map(({ code: governmentCode, name, agencies }) => ({
    code: governmentCode,
    name,
    agencies: agencies.flatMap(({ realisasi, ...agency }) => {
      const period = realisasi[0]?.period;
      if (!period) return [];
      const latest = realisasi.filter((row) => row.period.id === period.id).flatMap((row) => row.frozenCapaian ?? []);
      const reached = latest.filter((capaian) => compareExact(exactOf(capaian), "100") >= 0).length;
      return [{ ...agency, governmentCode, latest: { period, reached, total: latest.length } }];
    }),
  }));
}

/** null: there is no such agency, or it has published nothing; from outside the two look the same. */
export async function findPublisher(governmentCode: string, code: string): Promise<Publisher | null> {
  const agency = await db().agency.findFirst({
    where: { code, government: { code: governmentCode }, realisasi: { some: PUBLISHED } },
    select: { id: true, code: true, name: true, government: { select: { code: true, name: true } } },
  });
  if (!agency) return null;
  const periods = await db().period.findMany({
    where: { realisasi: { some: { ...PUBLISHED, agencyId: agency.id } } },
    orderBy: BY_END,
    select: PERIOD,
  });
  const { government, ...own } = agency;
  return { ...own, government: government.name, governmentCode: government.code, periods };
}

/** The published figures of one period, or of all. */
export async function readPublished(agencyId: string, periodId?: string): Promise<PublishedFigure[]> {
  const rows = await db().realisasi.findMany({
    where: { ...PUBLISHED, agencyId, periodId },
    orderBy: [{ period: { endsOn: "asc" } }, { indicator: { level: "asc" } }, { indicator: { sortOrder: "asc" } }],
    select: {
      source: true,
      frozenTrace: true,
      period: { select: PERIOD },
      indicator: {
        select: {
          code: true,
          level: true,
          name: true,
          shortName: true,
          sasaran: { select: { text: true } },
          program: { select: { name: true } },
        },
      },
      steps: { where: { action: "publish" }, orderBy: { at: "desc" }, take: 1, select: { at: true } },
    },
  });
  return rows.map(({ source, frozenTrace, period, indicator, steps }) => {
    const { code, level, name, shortName, sasaran, program } = indicator;
    const group = sasaran?.text ?? program?.name ?? "";
    const named = { code, level: level === "sasaran" ? level : ("program" as const), group, name, shortName };
    return {
      achievement: achievementOf(named, frozenTrace as unknown as Measurement),
      period,
      fromDocument: source === "document",
      publishedAt: steps[0]?.at ?? null,
    };
  });
}

/** The programs of an agency that has published something, with the newest pagu of the year. */
export async function readBudget(agencyId: string, year: number): Promise<BudgetProgram[]> {
  const rows = await db().program.findMany({
    where: { agencyId, agency: { realisasi: { some: PUBLISHED } }, level: "program" },
    orderBy: { sortOrder: "asc" },
    select: {
      code: true,
      name: true,
      shortName: true,
      pagu: { where: { year }, orderBy: { revision: "desc" }, take: 1, select: { amount: true } },
    },
  });
  return rows.map(({ pagu, ...program }) => ({ ...program, pagu: pagu[0] ? exactOf(pagu[0].amount) : null }));
}

const exactOf = (amount: { toString(): string }): string => toCanonical(amount.toString());
