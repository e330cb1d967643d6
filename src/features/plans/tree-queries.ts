// The plan as lists, in one question per table however large the agency is.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { toCanonical } from "#domain/value/value.ts";
import { plansFor } from "#features/plans/plan.ts";
import type { PlanStructure } from "#features/plans/structure.ts";
import {
  lastDayOf,
  livesOn,
  positionUnitOnDay,
  unitOfPosition,
  unitOnDay,
  unitThen,
} from "#features/unit-days/on-day.ts";
import { positionOnDay, positionThen } from "#features/unit-days/position-on-day.ts";
import { db } from "#lib/db.ts";

/** What holds in the year; with ended parts, all that ever did. Null when this person may not read the agency. */
export async function readStructure(
  actor: Actor,
  agencyId: string,
  year: number,
  withEnded = false,
): Promise<PlanStructure | null> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "agency.read", { agencyId, governmentId })) return null;
  const scope = { agencyId, agency: { governmentId } };
  // Of units and positions the tree of one day: of the last one, also in a year in which they changed.
  const day = lastDayOf(year);
  const holds = withEnded ? {} : holdsIn(year);
  const inOrder = { orderBy: [{ sortOrder: "asc" as const }, { id: "asc" as const }] };
  const lives = { validFromYear: true, retiredFromYear: true, version: true } as const;
  const text = { id: true, planId: true, text: true, ...lives } as const;
  const [plans, misi, tujuan, sasaran, programs, units, positions, kinerja, indicators] = await Promise.all([
    db().plan.findMany({
      where: scope,
      orderBy: [{ yearFrom: "asc" }, { id: "asc" }],
      select: { id: true, name: true, yearFrom: true, yearUntil: true, visi: true, version: true },
    }),
    db().misi.findMany({ where: { plan: scope, ...holds }, ...inOrder, select: { ...text, mark: true } }),
    db().tujuan.findMany({
      where: { plan: scope, ...holds },
      ...inOrder,
      select: { ...text, mark: true, misiId: true },
    }),
    db().sasaran.findMany({ where: { plan: scope, ...holds }, ...inOrder, select: { ...text, tujuanId: true } }),
    db().program.findMany({
      where: { ...scope, ...holds },
      ...inOrder,
      select: {
        ...{ id: true, parentId: true, level: true, code: true, name: true, shortName: true, tags: true, ...lives },
        pagu: { where: { year }, orderBy: { revision: "desc" }, take: 1, select: { amount: true } },
      },
    }),
    db().unit.findMany({
      where: { ...scope, ...livesOn(day) },
      ...inOrder,
      select: unitOnDay(day),
    }),
    db().position.findMany({
      where: { ...scope, ...livesOn(day) },
      ...inOrder,
      select: {
        ...{ id: true, code: true, name: true, shortName: true, level: true },
        ...positionUnitOnDay(day),
        ...positionOnDay(day),
      },
    }),
    db().kinerja.findMany({ where: { plan: scope, ...holds }, ...inOrder, select: { ...text, positionId: true } }),
    db().indicator.findMany({
      where: { ...scope, ...(withEnded ? {} : { validFromYear: { lte: year }, ...notEndedIn(year) }) },
      ...inOrder,
      select: {
        ...{ id: true, code: true, shortName: true, satuan: true, level: true, ...lives },
        ...{ sasaranId: true, programId: true, kinerjaId: true },
        upward: { select: { parentId: true } },
        programs: { select: { programId: true } },
      },
    }),
  ]);
  const shown = plansFor(plans, year);
  const isShown = ({ planId }: { planId: string }) => shown.plans.some(({ id }) => id === planId);
  // What another plan measures is neither in this tree nor missing from it.
  const elsewhere = new Set([...sasaran, ...kinerja].flatMap((one) => (isShown(one) ? [] : one.id)));
  const ownerOf = (one: { sasaranId: string | null; programId: string | null; kinerjaId: string | null }) =>
    one.sasaranId ?? one.programId ?? one.kinerjaId ?? "";
  return {
    year,
    covers: shown.covers,
    plans: shown.plans,
    misi: misi.filter(isShown).map(lived),
    tujuan: tujuan.filter(isShown).map(lived),
    sasaran: sasaran.filter(isShown).map(lived),
    programs: programs.map(({ pagu, ...row }) => ({
      ...lived(row),
      pagu: pagu[0] ? toCanonical(pagu[0].amount.toString()) : null,
    })),
    units: units.map(unitThen),
    positions: positions.map((row) => ({
      ...{ id: row.id, code: row.code, ...positionThen(row, day) },
      unitId: unitOfPosition(row)?.id ?? null,
      ...(row.level === "kepala" ? { isHead: true } : {}),
    })),
    kinerja: kinerja.filter(isShown).map(lived),
    indicators: indicators
      .filter((one) => !elsewhere.has(ownerOf(one)))
      .map(({ sasaranId, programId, kinerjaId, upward, programs: served, ...row }) => ({
        ...lived(row),
        ownerId: ownerOf({ sasaranId, programId, kinerjaId }),
        parentIds: upward.map(({ parentId }) => parentId),
        programIds: served.map((one) => one.programId),
      })),
  };
}

type Years = { validFromYear: number | null; retiredFromYear: number | null };

function lived<R extends Years>({ validFromYear, retiredFromYear, ...row }: R) {
  return { ...row, from: validFromYear, until: retiredFromYear };
}

const holdsIn = (year: number) => ({
  AND: [{ OR: [{ validFromYear: null }, { validFromYear: { lte: year } }] }, notEndedIn(year)],
});

const notEndedIn = (year: number) => ({ OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: year } }] });
