// An indicator as its form holds it: every field as text or choice, and what one chooses from.
import { z } from "zod";
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { formatFigure } from "#domain/value/format.ts";
import { toCanonical } from "#domain/value/value.ts";
import type { TakenShare } from "#features/indicators/rest.ts";
import type { IndicatorForm } from "#features/indicators/schema.ts";
import { listSatuan } from "#features/reference/queries.ts";
import { livesOn, unitOnDay, unitThen } from "#features/unit-days/on-day.ts";
import { db, type Tx } from "#lib/db.ts";
import { isoDay } from "#lib/format.ts";
import type { Indicator } from "#prisma/client.ts";

const storedCriteria = z.array(z.object({ title: z.string(), items: z.array(z.object({ text: z.string() })) }));

/** Of an indicator that was found in the actor's scope. */
export async function readForm(
  reader: Pick<Tx, "indicatorLink" | "indicatorProgram">,
  row: Indicator,
): Promise<{ fields: IndicatorForm }> {
  const [links, programs] = await Promise.all([
    reader.indicatorLink.findMany({ where: { OR: [{ parentId: row.id }, { childId: row.id }] } }),
    reader.indicatorProgram.findMany({ where: { indicatorId: row.id }, select: { programId: true } }),
  ]);
  const exact = (amount: { toString(): string } | null) =>
    amount === null ? "" : formatFigure(toCanonical(amount.toString()));
  return {
    fields: {
      ...{ name: row.name, shortName: row.shortName, definition: row.definition ?? "", purpose: row.purpose ?? "" },
      criteria: storedCriteria
        .parse(row.criteria)
        .map(({ title, items }) => ({ title, items: items.map(({ text }) => text) })),
      ...{ satuan: row.satuan, decimals: row.decimals, accumulation: row.accumulation, measuredIn: row.measuredIn },
      polarity: row.polarity.replace("_", "-") as IndicatorForm["polarity"],
      mode: row.entryMode === "cumulative" ? "cumulative" : "per-period",
      ...{ negativeNatural: row.negativeNatural, isIku: row.isIku, baseline: exact(row.baseline) },
      ...{ dataSource: row.dataSource ?? "", dataProvider: row.dataProvider ?? "", responsible: row.responsible ?? "" },
      unitId: row.unitId,
      qualityVerification: row.qualityVerification ?? "",
      qualityAccuracy: row.qualityAccuracy ?? "",
      qualityLimits: row.qualityLimits ?? "",
      qualityCompensation: row.qualityCompensation ?? "",
      programIds: programs.map(({ programId }) => programId),
      links: links.map(({ parentId, childId, kind, share }) => ({
        ...(parentId === row.id
          ? { way: "down" as const, indicatorId: childId }
          : { way: "up" as const, indicatorId: parentId }),
        ...{ kind, share: exact(share) },
      })),
    },
  };
}

export type FormChoices = {
  units: { value: string; label: string }[];
  programs: { value: string; label: string }[];
  indicators: { value: string; label: string; level: string }[];
  satuan: { name: string; decimals: number }[];
  /** Who carries which share of whom already. */
  shares: TakenShare[];
};

/** What the fields offer: units, programs and indicators of the agency, and the satuan of the reference list. */
export async function readChoices(actor: Actor, agencyId: string, year: number): Promise<FormChoices> {
  const scope = { agencyId, agency: { governmentId: governmentScope(actor) } };
  const today = isoDay(new Date());
  const [units, programs, indicators, satuan, shares] = await Promise.all([
    db().unit.findMany({
      where: { ...scope, ...livesOn(today) },
      orderBy: { sortOrder: "asc" },
      select: unitOnDay(today),
    }),
    db().program.findMany({ where: scope, orderBy: { sortOrder: "asc" }, select: { id: true, shortName: true } }),
    db().indicator.findMany({
      where: { ...scope, OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: year } }] },
      orderBy: [{ level: "asc" }, { sortOrder: "asc" }],
      select: { id: true, shortName: true, level: true },
    }),
    listSatuan(actor),
    db().indicatorLink.findMany({
      where: { kind: "share", parent: scope },
      select: { parentId: true, childId: true, share: true },
    }),
  ]);
  return {
    shares: shares.flatMap(({ share, ...link }) =>
      share === null ? [] : [{ ...link, share: toCanonical(share.toString()) }],
    ),
    units: units.map(unitThen).map(({ id, name }) => ({ value: id, label: name })),
    programs: programs.map(({ id, shortName }) => ({ value: id, label: shortName })),
    indicators: indicators.map(({ id, shortName, level }) => ({ value: id, label: shortName, level })),
    satuan: satuan.filter(({ isRetired }) => !isRetired).map(({ name, decimals }) => ({ name, decimals })),
  };
}
