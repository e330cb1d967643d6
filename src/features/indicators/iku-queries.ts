// The rows of the IKU form: all IKU of an agency in a year, or one indicator of any level.
import { z } from "zod";
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { labelAt } from "#domain/formula/describe.ts";
import { parseFormula } from "#domain/formula/parse.ts";
import { writeFormula } from "#domain/formula/write.ts";
import type { IkuRow } from "#features/indicators/iku-paper.ts";
import { plansFor } from "#features/plans/plan.ts";
import { indicatorUnitOnDay, lastDayOf, unitOf } from "#features/unit-days/on-day.ts";
import { db } from "#lib/db.ts";

const storedCriteria = z.array(z.object({ title: z.string(), items: z.array(z.object({ text: z.string() })) }));

/** code: only this one; without it every IKU that is in force. */
export async function listIku(
  actor: Actor,
  agencyId: string,
  year: number,
  code?: string,
): Promise<{ visi: string | null; rows: IkuRow[] }> {
  if (!can(actor, "agency.read", { agencyId, governmentId: governmentScope(actor) })) return { visi: null, rows: [] };
  const scope = { agencyId, agency: { governmentId: governmentScope(actor) } };
  const [plans, rows] = await Promise.all([
    db().plan.findMany({
      where: scope,
      orderBy: { yearFrom: "desc" },
      select: { id: true, yearFrom: true, yearUntil: true, visi: true },
    }),
    db().indicator.findMany({
      where: {
        ...scope,
        ...(code === undefined ? { isIku: true } : { code }),
        validFromYear: { lte: year },
        OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: year } }],
      },
      // As the tree has them: what belongs to one sasaran stands together.
      orderBy: [{ sasaran: { sortOrder: "asc" } }, { sortOrder: "asc" }, { id: "asc" }],
      select: {
        ...{ name: true, definition: true, criteria: true, dataSource: true, dataProvider: true, responsible: true },
        sasaran: { select: { text: true, planId: true } },
        program: { select: { name: true } },
        kinerja: { select: { text: true } },
        ...indicatorUnitOnDay(lastDayOf(year)),
        formulas: {
          where: { validFromYear: { lte: year }, OR: [{ validToYear: null }, { validToYear: { gte: year } }] },
          select: {
            expression: true,
            printed: true,
            variables: { select: { variable: { select: { key: true, label: true } } } },
          },
        },
      },
    }),
  ]);
  const shown = plansFor(plans, year).plans;
  const isShown = (planId: string | undefined) => planId === undefined || shown.some(({ id }) => id === planId);
  const asked = code === undefined ? rows.filter(({ sasaran }) => isShown(sasaran?.planId)) : rows;
  return {
    visi: shown.find(({ visi }) => visi)?.visi ?? null,
    rows: asked.map((row) => ({
      measures: row.sasaran?.text ?? row.program?.name ?? row.kinerja?.text ?? "",
      ...{ indicator: row.name, definition: row.definition },
      criteria: storedCriteria
        .parse(row.criteria)
        .map(({ title, items }) => ({ title, items: items.map(({ text }) => text) })),
      formula: formulaOf(row.formulas[0]),
      source: row.dataSource ?? row.dataProvider,
      responsible: row.responsible ?? unitOf(row)?.name ?? null,
    })),
  };
}

type Version = {
  expression: string | null;
  printed: string | null;
  variables: { variable: { key: string; label: string } }[];
};

function formulaOf(version: Version | undefined): string | null {
  const parsed = version?.expression ? parseFormula(version.expression) : null;
  if (!version || !parsed?.ok) return version?.printed ?? null;
  const labels = Object.fromEntries(version.variables.map(({ variable }) => [variable.key, variable.label]));
  return writeFormula(parsed.tree, ({ key, at }) => labelAt(key, at, labels));
}
