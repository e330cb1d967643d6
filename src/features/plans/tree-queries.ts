// The plan as lists, in one question per table however large the agency is.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { toCanonical } from "#domain/value/value.ts";
import { plansFor } from "#features/plans/plan.ts";
import type { PlanStructure } from "#features/plans/structure.ts";
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
      where: { ...scope, ...livesIn(year) },
      ...inOrder,
      select: { id: true, parentId: true, name: true },
    }),
    db().position.findMany({
      where: { ...scope, ...livesIn(year) },
      ...inOrder,
      select: { id: true, unitId: true, shortName: true },
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
    units,
    positions,
    kinerja: kinerja.filter(isShown).map(lived),
    indicators: indicators.map(({ sasaranId, programId, kinerjaId, upward, programs: served, ...row }) => ({
      ...lived(row),
      ownerId: sasaranId ?? programId ?? kinerjaId ?? "",
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

const livesIn = (year: number) => ({
  validFrom: { lte: new Date(Date.UTC(year, 11, 31)) },
  OR: [{ validUntil: null }, { validUntil: { gt: new Date(Date.UTC(year, 0, 1)) } }],
});
