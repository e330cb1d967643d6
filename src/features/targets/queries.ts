// Targets as their grid shows them, with the open change of a year and the revisions there were.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { signed } from "#domain/access/behalf.ts";
import { can } from "#domain/access/policy.ts";
import type { Polarity } from "#domain/capaian/policy.ts";
import { storedTarget, targetFigure, targetText } from "#domain/capaian/target.ts";
import { byEnd, isDue, measuredInWords, shortPeriodName } from "#domain/period/period.ts";
import { easedAfterRealisasi } from "#domain/planning/targets.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import type { GridCell, TargetSheet } from "#features/targets/grid.ts";
import { db } from "#lib/db.ts";
import type { ProposalState } from "#prisma/enums.ts";

export async function readTargetSheet(
  actor: Actor,
  agencyId: string,
  periods: readonly PeriodRow[],
  years: readonly number[],
): Promise<TargetSheet> {
  const shown = periods
    .filter(({ year }) => years.includes(year))
    .sort((a, b) => a.year - b.year || Number(a.kind === "year") - Number(b.kind === "year") || byEnd(a, b));
  const rows = await db().indicator.findMany({
    where: {
      ...{ agencyId, agency: { governmentId: governmentScope(actor) } },
      validFromYear: { lte: Math.max(...years) },
      OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: Math.min(...years) } }],
    },
    orderBy: [{ level: "asc" }, { sortOrder: "asc" }],
    include: {
      sasaran: { select: { text: true } },
      program: { select: { name: true } },
      kinerja: { select: { position: { select: { name: true } } } },
      targets: { where: { period: { year: { in: [...years] } } }, orderBy: { revision: "desc" } },
    },
  });
  return {
    columns: shown.map((period) => ({
      id: period.id,
      code: period.code,
      period: { year: period.year, kind: period.kind, ordinal: period.ordinal },
      label: shortPeriodName(period),
    })),
    rows: rows.map((row) => ({
      ...{
        id: row.id,
        code: row.code,
        name: row.shortName,
        official: row.name,
        satuan: row.satuan,
        decimals: row.decimals,
      },
      group: row.sasaran?.text ?? row.program?.name ?? row.kinerja?.position.name ?? "",
      polarity: row.polarity.replace("_", "-") as Polarity,
      accumulation: row.accumulation,
      mode: row.entryMode === "cumulative" ? "cumulative" : "per-period",
      cells: Object.fromEntries(shown.map((period) => [period.id, cellOf(row, period)])),
    })),
  };
}

type Row = {
  measuredIn: string[];
  satuan: string;
  decimals: number;
  validFromYear: number;
  retiredFromYear: number | null;
  targets: (Parameters<typeof storedTarget>[0] & { periodId: string; revision: number; agreedAt: Date | null })[];
};

function cellOf(
  { measuredIn, satuan, decimals, validFromYear, retiredFromYear, targets }: Row,
  period: PeriodRow,
): GridCell {
  const row = targets.find(({ periodId }) => periodId === period.id);
  const target = row && storedTarget(row);
  const measured = measuredIn.length > 0 ? measuredIn : null;
  const isInForce = validFromYear <= period.year && (retiredFromYear === null || period.year < retiredFromYear);
  const isMeasured = isDue(measured, period) !== "not-due";
  return {
    written: target ? targetFigure(target, decimals, satuan) : "",
    revision: row?.revision ?? 0,
    isAgreed: row?.agreedAt != null,
    // A target that a document prints for a period stays readable although nothing is measured then.
    locked: !isInForce ? `tidak berlaku pada ${period.year}` : isMeasured || target ? null : measuredInWords(measured),
  };
}

export type OpenChange = {
  id: string;
  version: number;
  state: ProposalState;
  reason: string;
  datedOn: Date;
  author: string;
  editorIds: string[];
  decision: string | null;
  decidedBy: string | null;
  lines: { key: string; text: string; indicator: string; periodCode: string; before: string; after: string }[];
};

/** The change of a year that nobody has approved yet; null without one. */
export async function findOpenChange(actor: Actor, agencyId: string, year: number): Promise<OpenChange | null> {
  const row = await db().targetChange.findFirst({
    where: { agencyId, agency: { governmentId: governmentScope(actor) }, year, state: { not: "approved" } },
    include: {
      author: { select: { name: true } },
      decidedBy: { select: { name: true } },
      decidedFor: { select: { name: true } },
      lines: {
        include: {
          period: { select: { code: true } },
          indicator: {
            select: { shortName: true, satuan: true, decimals: true, targets: { orderBy: { revision: "desc" } } },
          },
        },
      },
    },
  });
  if (!row) return null;
  return {
    ...{
      id: row.id,
      version: row.version,
      state: row.state,
      reason: row.reason,
      datedOn: row.datedOn,
      decision: row.decision,
    },
    ...{
      author: row.author.name,
      editorIds: [...row.editorIds, row.authorId],
      decidedBy: signed(row.decidedBy, row.decidedFor),
    },
    lines: row.lines.map(({ indicatorId, periodId, asWritten, period, indicator, ...amounts }) => {
      const [before, after] = [indicator.targets.find((one) => one.periodId === periodId), amounts].map(
        (one) => one && storedTarget(one),
      );
      return {
        ...{
          key: `${indicatorId}/${periodId}`,
          text: asWritten,
          indicator: indicator.shortName,
          periodCode: period.code,
        },
        before: before ? targetText(before, indicator) : "–",
        after: after ? targetText(after, indicator) : asWritten,
      };
    }),
  };
}

/** How many targets of a year nobody has agreed to yet, and whether this person set one of them. */
export async function countUnagreed(
  actor: Actor,
  agencyId: string,
  year: number,
): Promise<{ count: number; editors: string[] }> {
  const rows = await db().target.findMany({
    where: {
      indicator: { agencyId, agency: { governmentId: governmentScope(actor) } },
      period: { year },
      agreedAt: null,
    },
    select: { setById: true },
  });
  return { count: rows.length, editors: [...new Set(rows.flatMap(({ setById }) => setById ?? []))] };
}

export type RevisionRow = {
  id: string;
  periodCode: string;
  indicator: { code: string; shortName: string };
  revision: number;
  before: string;
  after: string;
  reason: string;
  decidedOn: Date | null;
  setBy: string;
  agreedBy: string | null;
  /** Made easier although its realisasi was known. */
  isEased: boolean;
};

/** Every change of an agreed target, of one indicator or of all, the latest first. */
export async function listRevisions(
  actor: Actor,
  agencyId: string,
  of: { year: number } | { indicatorId: string },
): Promise<RevisionRow[]> {
  if (!can(actor, "agency.read", { agencyId, governmentId: governmentScope(actor) })) return [];
  const rows = await db().indicator.findMany({
    where: {
      ...{ agencyId, agency: { governmentId: governmentScope(actor) } },
      ...("indicatorId" in of ? { id: of.indicatorId } : {}),
      targets: { some: { revision: { gt: 0 }, ...("year" in of ? { period: { year: of.year } } : {}) } },
    },
    select: {
      ...{ code: true, shortName: true, polarity: true, satuan: true, decimals: true },
      targets: {
        where: "year" in of ? { period: { year: of.year } } : {},
        orderBy: { revision: "asc" },
        include: {
          period: { select: { code: true } },
          agreedBy: { select: { name: true } },
          agreedFor: { select: { name: true } },
          change: { select: { author: { select: { name: true } } } },
        },
      },
    },
  });
  return rows
    .flatMap(({ code, shortName, polarity, targets, ...shape }) =>
      [...Map.groupBy(targets, ({ periodId }) => periodId).values()].flatMap((revisions) => {
        const told = revisions.flatMap((row) => {
          const target = storedTarget(row);
          return target ? [{ ...row, target }] : [];
        });
        const eased = new Set(
          easedAfterRealisasi(polarity.replace("_", "-") as Polarity, told).map(({ after }) => after.id),
        );
        return told.slice(1).map((row, index) => ({
          ...{
            id: row.id,
            periodCode: row.period.code,
            indicator: { code, shortName },
            revision: row.revision,
            at: row.createdAt,
          },
          before: targetText(told[index]?.target ?? row.target, shape),
          after: targetText(row.target, shape),
          ...{
            reason: row.reason ?? "",
            decidedOn: row.decidedOn,
            setBy: row.change?.author.name ?? "",
            agreedBy: signed(row.agreedBy, row.agreedFor),
          },
          isEased: eased.has(row.id),
        }));
      }),
    )
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}
