// Who supports whose sasaran, as one agency sees it: what it gives, what it gets, and the frameworks it has a part in.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { CrosscuttingChoices, CrosscuttingView, LinkView } from "#features/crosscutting/view.ts";
import { db } from "#lib/db.ts";

/** Null when this person may not read the agency. */
export async function readCrosscutting(actor: Actor, agencyId: string, year: number): Promise<CrosscuttingView | null> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "agency.read", { agencyId, governmentId })) return null;
  const [links, frameworks] = await Promise.all([
    readLinks(actor, agencyId, year),
    readFrameworks(governmentId, agencyId),
  ]);
  return { year, links, frameworks };
}

async function readLinks(actor: Actor, agencyId: string, year: number): Promise<LinkView[]> {
  const governmentId = governmentScope(actor);
  const mine = [{ agencyId }, { supportedAgencyId: agencyId }];
  // A framework is read as a whole by everybody who has a part in it.
  const ofFramework = {
    strategy: { framework: { OR: [{ leadAgencyId: agencyId }, { roles: { some: { agencyId } } }] } },
  };
  const rows = await db().crosscuttingLink.findMany({
    where: {
      governmentId,
      OR: [...mine, ofFramework],
      validFromYear: { lte: year },
      AND: { OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: year } }] },
    },
    orderBy: [{ proposedAt: "asc" }, { id: "asc" }],
    select: {
      ...{
        id: true,
        agencyId: true,
        supportedAgencyId: true,
        sasaranId: true,
        strategyId: true,
        roleId: true,
        text: true,
        retiredFromYear: true,
      },
      ...{ state: true, decision: true, version: true, proposedById: true, proposedByAgencyId: true, proposedAt: true },
      agency: { select: { shortName: true } },
      supportedAgency: { select: { shortName: true } },
      sasaran: { select: { text: true } },
      strategy: { select: { text: true } },
      program: { select: { shortName: true } },
    },
  });
  return rows.map(
    ({ agency, supportedAgency, sasaran, strategy, program, proposedById, proposedByAgencyId, ...row }) => {
      const other = proposedByAgencyId === row.agencyId ? row.supportedAgencyId : row.agencyId;
      return {
        ...row,
        supporter: agency.shortName,
        supported: supportedAgency.shortName,
        aim: sasaran?.text ?? strategy?.text ?? "",
        program: program?.shortName ?? null,
        mayDecide:
          row.state === "proposed" &&
          can(actor, "crosscutting.decide", { agencyId: other, governmentId, proposedById }),
        mayWithdraw:
          row.state === "proposed" &&
          can(actor, "crosscutting.propose", { agencyId: proposedByAgencyId, governmentId }),
        mayEnd:
          row.state === "accepted" &&
          [row.agencyId, row.supportedAgencyId].some((one) =>
            can(actor, "crosscutting.propose", { agencyId: one, governmentId }),
          ),
      };
    },
  );
}

async function readFrameworks(governmentId: string, agencyId: string): Promise<CrosscuttingView["frameworks"]> {
  const rows = await db().crosscuttingFramework.findMany({
    where: { governmentId, OR: [{ leadAgencyId: agencyId }, { roles: { some: { agencyId } } }] },
    orderBy: { name: "asc" },
    select: {
      ...{ id: true, name: true, leadAgencyId: true, conditions: true, problems: true },
      leadAgency: { select: { shortName: true } },
      strategies: { orderBy: { sortOrder: "asc" }, select: { id: true, text: true, innovations: true } },
      roles: { orderBy: { sortOrder: "asc" }, select: { id: true, agencyId: true, agencyName: true, text: true } },
    },
  });
  return rows.map(({ leadAgency, ...row }) => ({ ...row, lead: leadAgency?.shortName ?? null }));
}

/** What a planner may choose from: agencies of the government, the own sasaran of the year and those of one other agency, the own programs. */
export async function readChoices(
  actor: Actor,
  agencyId: string,
  year: number,
  otherCode: string | null = null,
): Promise<CrosscuttingChoices | null> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "crosscutting.propose", { agencyId, governmentId })) return null;
  const holds = {
    AND: [
      { OR: [{ validFromYear: null }, { validFromYear: { lte: year } }] },
      { OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: year } }] },
    ],
  };
  const [agencies, sasaran, programs] = await Promise.all([
    db().agency.findMany({
      where: { governmentId },
      orderBy: { name: "asc" },
      select: { id: true, code: true, shortName: true },
    }),
    db().sasaran.findMany({
      where: {
        ...holds,
        plan: {
          agency: { governmentId, OR: [{ id: agencyId }, { code: otherCode ?? "" }] },
          yearFrom: { lte: year },
          yearUntil: { gte: year },
        },
      },
      orderBy: [{ sortOrder: "asc" }, { id: "asc" }],
      select: { id: true, text: true, plan: { select: { agencyId: true } } },
    }),
    db().program.findMany({
      where: { agencyId, ...holds },
      orderBy: { sortOrder: "asc" },
      select: { id: true, shortName: true },
    }),
  ]);
  const other = agencies.find(({ id, code }) => id !== agencyId && code === otherCode) ?? null;
  return {
    agencies,
    programs,
    other,
    sasaran: sasaran.map(({ plan, ...row }) => ({ ...row, agencyId: plan.agencyId })),
  };
}
