// Indicators with their formula version and targets.
import type { SeedIndicator } from "#cli/seed/format.ts";
import type { LoadedPeriod } from "#cli/seed/load-government.ts";
import { systemActor } from "#cli/system-actor.ts";
import { collectVariables } from "#domain/formula/collect.ts";
import { parseFormula } from "#domain/formula/parse.ts";
import type { Tx } from "#lib/db.ts";
import type { Polarity } from "#prisma/enums.ts";

export type Parent = {
  level: "sasaran" | "program" | "kegiatan" | "sub_kegiatan" | "iki";
  link: { sasaranId?: string; programId?: string; kinerjaId?: string };
  indicators: readonly SeedIndicator[];
};

type Given = {
  agencyId: string;
  fromYear: number;
  parents: readonly Parent[];
  units: Map<string, string>;
  variables: Map<string, string>;
  periods: readonly LoadedPeriod[];
};

/** Ids by the indicator's key. */
export async function loadIndicators(tx: Tx, given: Given): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  let sortOrder = 0;
  for (const parent of given.parents) {
    for (const indicator of parent.indicators) {
      const { id } = await tx.indicator.create({
        data: { ...rowOf(indicator, parent, given), sortOrder: sortOrder++ },
        select: { id: true },
      });
      ids.set(indicator.key, id);
      await loadFormula(tx, id, indicator, given);
      await loadTargets(tx, id, indicator, given.periods);
    }
  }
  return ids;
}

function rowOf(indicator: SeedIndicator, parent: Parent, given: Given) {
  const unit = indicator.units[0];
  return {
    ...parent.link,
    agencyId: given.agencyId,
    code: indicator.key,
    level: parent.level,
    isIku: parent.level === "sasaran",
    mark: indicator.mark,
    name: indicator.name,
    shortName: indicator.shortName,
    definition: indicator.definition,
    criteria: indicator.criteria,
    satuan: indicator.satuan,
    polarity: indicator.polarity.replace("-", "_") as Polarity,
    negativeNatural: indicator.negativeNatural,
    decimals: indicator.decimals,
    accumulation: indicator.accumulation,
    entryMode: indicator.mode === "cumulative" ? ("cumulative" as const) : ("per_period" as const),
    measuredIn: indicator.measuredIn ?? [],
    dataSource: indicator.source,
    dataProvider: indicator.provider,
    responsible: indicator.responsible,
    unitId: unit ? given.units.get(unit) : null,
    validFromYear: earliestYear(indicator, given.fromYear),
  };
}

// A report of 2024 also prints the year before; the indicator was measured then as well.
function earliestYear(indicator: SeedIndicator, fromYear: number): number {
  const years = [...indicator.targets, ...indicator.realisasi].map((one) => Number(one.period.slice(0, 4)));
  return Math.min(fromYear, ...years);
}

async function loadFormula(tx: Tx, indicatorId: string, indicator: SeedIndicator, given: Given): Promise<void> {
  const { formula } = indicator;
  if (!formula) return;
  await tx.formulaVersion.create({
    data: {
      ...formula,
      indicatorId,
      version: 1,
      validFromYear: earliestYear(indicator, given.fromYear),
      reason: "Rumus sebagaimana tercetak di dokumen sumber",
      authorId: systemActor().userId,
      variables: {
        create: variablesOf(formula.expression, indicator.key).map((key) => ({
          variableId: variableId(given, key, indicator.key),
        })),
      },
    },
    select: { id: true },
  });
}

function variablesOf(expression: string | null, indicator: string): string[] {
  if (expression === null) return [];
  const parsed = parseFormula(expression);
  if (!parsed.ok) throw new Error(`${indicator}: rumus tidak terbaca, ${parsed.errors[0]?.message ?? ""}`);
  return [...new Set(collectVariables(parsed.tree).map((use) => use.key))];
}

function variableId(given: Given, key: string, indicator: string): string {
  const id = given.variables.get(key);
  if (!id) throw new Error(`${indicator}: data dasar "${key}" tidak ada di berkas`);
  return id;
}

async function loadTargets(
  tx: Tx,
  indicatorId: string,
  indicator: SeedIndicator,
  periods: readonly LoadedPeriod[],
): Promise<void> {
  await tx.target.createMany({
    data: indicator.targets.flatMap((target) => {
      if (target.value === null) return [];
      const period = periods.find((one) => one.code === target.period);
      if (!period) throw new Error(`${indicator.key}: periode ${target.period} tidak ada di kalender`);
      return [
        {
          indicatorId,
          periodId: period.id,
          amount: target.value,
          asWritten: target.note ? `${target.printed} ${target.note}` : target.printed,
        },
      ];
    }),
  });
}
