// Reads of the plan. The actor comes first and the scope stands in each where.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { storedTarget, targetFigure } from "#domain/capaian/target.ts";
import { toCanonical } from "#domain/value/value.ts";
import {
  type Duties,
  type PlanFramework,
  type PlanIndicator,
  type PlanPart,
  type PlanPosition,
  type PlanProgram,
  type PlanUnit,
  plansFor,
  type YearPlan,
} from "#features/plans/plan.ts";
import {
  indicatorUnitOnDay,
  lastDayOf,
  livesOn,
  positionUnitOnDay,
  unitOf,
  unitOfPosition,
  unitOnDay,
  unitThen,
} from "#features/unit-days/on-day.ts";
import { positionOnDay, positionThen } from "#features/unit-days/position-on-day.ts";
import { db } from "#lib/db.ts";

/** The plan of an agency as it holds in a year, or null when this person may not read the agency. */
export async function readPlan(actor: Actor, agencyId: string, year: number): Promise<YearPlan | null> {
  const scope = { agencyId, agency: { governmentId: governmentScope(actor) } };
  if (!can(actor, "agency.read", { agencyId, governmentId: governmentScope(actor) })) return null;
  const [all, duties, programs, units, positions, indicators, frameworks] = await Promise.all([
    readPlans(scope),
    readDuties(scope),
    readPrograms(scope, year),
    readUnits(scope, year),
    readPositions(scope, year),
    readIndicators(scope, year),
    readFrameworks(governmentScope(actor), agencyId),
  ]);
  const { covers, plans } = plansFor(all, year);
  const isShown = (planId: string) => plans.some((plan) => plan.id === planId);
  return {
    year,
    covers,
    plans,
    duties,
    programs,
    units,
    positions: positions.map(({ kinerja, ...position }) => ({
      ...position,
      kinerja: kinerja.filter(({ planId }) => isShown(planId)),
    })),
    indicators,
    frameworks,
  };
}

type Scope = { agencyId: string; agency: { governmentId: string } };

async function readPlans(scope: Scope): Promise<PlanPart[]> {
  const inOrder = { orderBy: { sortOrder: "asc" } } as const;
  const rows = await db().plan.findMany({
    where: scope,
    orderBy: [{ yearFrom: "asc" }, { id: "asc" }],
    include: {
      document: { select: { title: true, _count: { select: { findings: true } } } },
      misi: inOrder,
      tujuan: inOrder,
      sasaran: inOrder,
    },
  });
  return rows.map(({ id, name, yearFrom, yearUntil, document, visi, misi, tujuan, sasaran }) => ({
    id,
    name,
    yearFrom,
    yearUntil,
    document: document && { title: document.title, findings: document._count.findings },
    visi,
    misi: misi.map(textOf),
    tujuan: tujuan.map((one) => ({ ...textOf(one), misiId: one.misiId })),
    sasaran: sasaran.map((one) => ({ ...textOf({ ...one, mark: null }), tujuanId: one.tujuanId })),
  }));
}

// Tugas and fungsi of the agency itself; those of a position come with the position.
async function readDuties(scope: Scope): Promise<Duties> {
  return dutiesOf(await db().duty.findMany({ where: { ...scope, positionId: null }, orderBy: { sortOrder: "asc" } }));
}

async function readPrograms(scope: Scope, year: number): Promise<PlanProgram[]> {
  const rows = await db().program.findMany({
    where: scope,
    orderBy: { sortOrder: "asc" },
    include: { pagu: { where: { year }, orderBy: { revision: "desc" }, take: 1, select: { amount: true } } },
  });
  return rows.map(({ id, parentId, level, name, shortName, tags, pagu }) => ({
    ...{ id, parentId, level, name, shortName, tags },
    exact: pagu[0] ? toCanonical(pagu[0].amount.toString()) : null,
  }));
}

// Units and positions as they are on the last day of the year: one tree, also in a year in which it changed.
async function readUnits(scope: Scope, year: number): Promise<PlanUnit[]> {
  const day = lastDayOf(year);
  const rows = await db().unit.findMany({
    where: { ...scope, ...livesOn(day) },
    orderBy: { sortOrder: "asc" },
    select: unitOnDay(day),
  });
  return rows.map(unitThen);
}

type PositionRow = Omit<PlanPosition, "kinerja"> & { kinerja: { id: string; text: string; planId: string }[] };

async function readPositions(scope: Scope, year: number): Promise<PositionRow[]> {
  const rows = await db().position.findMany({
    where: { ...scope, ...livesOn(lastDayOf(year)) },
    orderBy: { sortOrder: "asc" },
    include: {
      ...positionUnitOnDay(lastDayOf(year)),
      ...positionOnDay(lastDayOf(year)),
      duties: { orderBy: { sortOrder: "asc" } },
      kinerja: { orderBy: { sortOrder: "asc" }, select: { id: true, text: true, planId: true } },
    },
  });
  return rows.map((row) => ({
    ...{ id: row.id, code: row.code, ...positionThen(row, lastDayOf(year)), kinerja: row.kinerja },
    unitId: unitOfPosition(row)?.id ?? null,
    ...(row.level === "kepala" ? { isHead: true } : {}),
    duties: dutiesOf(row.duties),
  }));
}

async function readIndicators(scope: Scope, year: number): Promise<PlanIndicator[]> {
  const inForce = { validFromYear: { lte: year }, OR: [{ validToYear: null }, { validToYear: { gte: year } }] };
  const rows = await db().indicator.findMany({
    where: {
      ...scope,
      validFromYear: { lte: year },
      OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: year } }],
    },
    orderBy: { sortOrder: "asc" },
    select: {
      ...{ code: true, level: true, name: true, shortName: true, satuan: true, decimals: true, measuredIn: true },
      ...{ dataSource: true, responsible: true, sasaranId: true, programId: true, kinerjaId: true },
      ...indicatorUnitOnDay(lastDayOf(year)),
      _count: { select: { formulas: { where: inForce } } },
      targets: {
        where: { period: { year } },
        orderBy: { revision: "desc" },
        select: { amount: true, lower: true, upper: true, period: { select: { code: true } } },
      },
      upward: { select: { share: true, parent: { select: { code: true, shortName: true } } } },
    },
  });
  return rows.map((row) => ({
    ...{ code: row.code, level: row.level, name: row.name, shortName: row.shortName },
    ...{ satuan: row.satuan, decimals: row.decimals, dataSource: row.dataSource },
    ownerId: row.sasaranId ?? row.programId ?? row.kinerjaId ?? "",
    measuredIn: row.measuredIn.length > 0 ? row.measuredIn : null,
    responsible: row.responsible ?? unitOf(row)?.name ?? null,
    hasFormula: row._count.formulas > 0,
    targets: newestOf(row.targets).map((target) => ({
      period: target.period.code,
      written: targetWritten(target, row),
    })),
    parents: row.upward.map(({ share, parent }) => ({ ...parent, share: share && toCanonical(share.toString()) })),
  }));
}

// Frameworks in which the agency has a part, with everybody's part: crosscutting work is read as a whole.
async function readFrameworks(governmentId: string, agencyId: string): Promise<PlanFramework[]> {
  const rows = await db().crosscuttingFramework.findMany({
    where: { governmentId, OR: [{ roles: { some: { agencyId } } }, { document: { agencyId } }] },
    orderBy: { name: "asc" },
    include: { strategies: { orderBy: { sortOrder: "asc" } }, roles: { orderBy: { sortOrder: "asc" } } },
  });
  return rows.map(({ name, conditions, problems, strategies, roles }) => ({
    name,
    conditions,
    problems,
    strategies: strategies.map(({ text, innovations }) => ({ text, innovations })),
    roles: roles.map((role) => ({
      agencyName: role.agencyName,
      isOwn: role.agencyId === agencyId,
      text: role.text,
    })),
  }));
}

/** Of several revisions of one period the first, because they come newest first. */
function newestOf<T extends { period: { code: string } }>(targets: readonly T[]): T[] {
  return targets.filter((one, index) => targets.findIndex((other) => other.period.code === one.period.code) === index);
}

type Marked = { id: string; mark: string | null; text: string };
const textOf = ({ id, mark, text }: Marked) => ({ id, mark, text });

type DutyRow = { kind: "tugas" | "fungsi"; mark: string | null; text: string };

// There are hundreds of them and their ids are never asked for again: a place in the list is enough to tell them apart.
const dutiesOf = (rows: readonly DutyRow[]): Duties => {
  const of = (wanted: DutyRow["kind"]) =>
    rows.filter(({ kind }) => kind === wanted).map(({ mark, text }, index) => ({ id: String(index), mark, text }));
  return { tugas: of("tugas"), fungsi: of("fungsi") };
};

function targetWritten(
  row: Parameters<typeof storedTarget>[0],
  { decimals, satuan }: { decimals: number; satuan: string },
) {
  const target = storedTarget(row);
  return target ? targetFigure(target, decimals, satuan) : "";
}
