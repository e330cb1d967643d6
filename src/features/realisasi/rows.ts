// The rows of an agency and a year as the engine asks about them: indicators with what holds in that year, data dasar with
// their figures of it and of the year before.
import { storedTarget } from "#domain/capaian/target.ts";
import type { Measurement } from "#domain/formula/measure.ts";
import { parseFormula } from "#domain/formula/parse.ts";
import type { Formula } from "#domain/formula/tree.ts";
import { isDue, type Period } from "#domain/period/period.ts";
import { formatFigure } from "#domain/value/format.ts";
import { numberValue, toCanonical } from "#domain/value/value.ts";
import { targetFor } from "#features/realisasi/measurement.ts";
import type { SheetIndicator, SheetRealisasi, SheetTarget, SheetVariable } from "#features/realisasi/sheet.ts";
import type { Tx } from "#lib/db.ts";

type Reader = Pick<Tx, "indicator" | "variable">;

/** Of one agency that was found to be the actor's to read. */
export type YearRows = { indicators: ReadonlyMap<string, IndicatorRow>; variables: readonly SheetVariable[] };

export async function readYearRows(agencyId: string, year: number, reader: Reader): Promise<YearRows> {
  const [indicators, variables] = await Promise.all([
    readIndicators(agencyId, year, reader),
    readVariableRows(agencyId, year, reader),
  ]);
  return { indicators: new Map(indicators.map((row) => [row.id, row])), variables: variables.map(toVariable) };
}

export type IndicatorRow = Awaited<ReturnType<typeof readIndicators>>[number];
export type VariableRow = Awaited<ReturnType<typeof readVariableRows>>[number];

function readIndicators(agencyId: string, year: number, reader: Reader) {
  return reader.indicator.findMany({
    where: {
      agencyId,
      validFromYear: { lte: year },
      OR: [{ retiredFromYear: null }, { retiredFromYear: { gt: year } }],
    },
    orderBy: [{ level: "asc" }, { sortOrder: "asc" }],
    include: {
      sasaran: { select: { text: true } },
      program: { select: { id: true, name: true } },
      kinerja: { select: { text: true, position: { select: { name: true } } } },
      formulas: {
        where: {
          validFromYear: { lte: year },
          OR: [{ validToYear: null }, { validToYear: { gte: year } }],
        },
        include: { variables: { select: { variable: { select: { key: true } } } } },
      },
      targets: {
        where: { period: { year } },
        orderBy: { revision: "desc" },
        include: { period: { select: { code: true, kind: true } } },
      },
      realisasi: {
        where: { period: { year } },
        include: {
          period: { select: { code: true, kind: true, ordinal: true } },
          editors: { select: { userId: true } },
          lhe: { select: { id: true, year: true, score: true, predikat: true, code: true } },
          evidence: { select: { valueVersion: true, evidence: { select: { id: true, fileName: true } } } },
        },
      },
    },
  });
}

function readVariableRows(agencyId: string, year: number, reader: Reader) {
  return reader.variable.findMany({
    where: { agencyId },
    orderBy: { key: "asc" },
    include: {
      values: {
        // This year for accumulation, last year for last_year().
        where: { period: { year: { in: [year, year - 1] } } },
        include: { period: { select: { code: true } }, enteredBy: { select: { name: true } } },
      },
    },
  });
}

export function toVariable(row: VariableRow): SheetVariable {
  return {
    id: row.id,
    key: row.key,
    label: row.label,
    shortLabel: row.shortLabel,
    satuan: row.satuan,
    decimals: row.decimals,
    accumulation: row.accumulation,
    mode: modeOf(row.entryMode),
    source: row.dataSource,
    boundTo: row.boundIndicatorId,
    values: row.values.map((value) => ({
      period: value.period.code,
      exact: value.amount === null ? null : exactOf(value.amount),
      asWritten: value.asWritten,
      notApplicableReason: value.notApplicableReason,
      version: value.version,
      enteredBy: value.enteredBy.name,
      enteredAt: value.enteredAt.toISOString(),
    })),
  };
}

/** Formulas, targets and realisasi of the row are those of the period's year. */
export function toIndicator(row: IndicatorRow, period: Period & { code: string }) {
  const version = row.formulas[0];
  const own = row.realisasi.find((one) => one.period.code === period.code);
  const target = (code: string) => toTarget(row.targets.find((one) => one.period.code === code));
  const yearTarget = target(String(period.year));
  const measuredIn = row.measuredIn.length > 0 ? row.measuredIn : null;
  const indicator: Omit<SheetIndicator, "measurement"> = {
    id: row.id,
    code: row.code,
    level: row.level,
    isIku: row.isIku,
    group: row.sasaran?.text ?? row.program?.name ?? row.kinerja?.position.name ?? "",
    programId: row.program?.id ?? null,
    name: row.name,
    shortName: row.shortName,
    satuan: row.satuan,
    decimals: row.decimals,
    polarity: polarityOf(row.polarity),
    negativeNatural: row.negativeNatural,
    accumulation: row.accumulation,
    mode: modeOf(row.entryMode),
    measuredIn,
    due: isDue(measuredIn, period),
    dataSource: row.dataSource,
    dataProvider: row.dataProvider,
    responsible: row.responsible,
    formula: version?.expression
      ? {
          id: version.id,
          version: version.version,
          kind: version.kind,
          text: version.expression,
          tree: treeOf(version.expression),
        }
      : null,
    formulaVersionId: version?.id ?? null,
    variableKeys: version?.variables.map((one) => one.variable.key) ?? [],
    target: targetFor(period, target(period.code), yearTarget),
    yearTarget,
    realisasi: own ? toRealisasi(own) : null,
  };
  return { indicator, earlier: earlierValues(row, period) };
}

// Directly measured values of the year's other periods, for accumulation; the engine takes those it needs.
function earlierValues(row: IndicatorRow, period: { code: string }) {
  return row.realisasi
    .filter((one) => one.period.code !== period.code)
    .flatMap((one) => {
      const amount = ownAmount(one);
      return amount === null ? [] : [{ period: one.period.code, value: numberValue(exactOf(amount)) }];
    });
}

/** What was typed, or what the evaluation says in its place. */
const ownAmount = ({ directAmount, lhe }: IndicatorRow["realisasi"][number]) => lhe?.score ?? directAmount;

function toRealisasi(row: IndicatorRow["realisasi"][number]): SheetRealisasi {
  const amount = ownAmount(row);
  return {
    id: row.id,
    state: row.state,
    source: row.source,
    evaluation: row.lhe && {
      ...{ lheId: row.lhe.id, year: row.lhe.year },
      ...{ predikat: row.lhe.predikat ?? "", code: row.lhe.code ?? "" },
    },
    exact: amount === null ? null : exactOf(amount),
    asWritten: row.lhe?.score ? formatFigure(exactOf(row.lhe.score), 2) : row.directAsWritten,
    notApplicableReason: row.notApplicableReason,
    kendala: row.kendala ?? "",
    solusi: row.solusi ?? "",
    faktorPendorong: row.faktorPendorong ?? "",
    version: row.version,
    valueVersion: row.valueVersion,
    isLate: row.isLate,
    returnedReason: row.returnedReason,
    printedRealisasi: row.printedRealisasi,
    printedCapaian: row.printedCapaian,
    editors: row.editors.map((editor) => editor.userId),
    frozen: row.frozenTrace === null ? null : (row.frozenTrace as unknown as Measurement),
    evidence: row.evidence.map((link) => ({ ...link.evidence, valueVersion: link.valueVersion })),
  };
}

function toTarget(row: IndicatorRow["targets"][number] | undefined): SheetTarget | null {
  if (!row) return null;
  const target = storedTarget(row);
  return target && { target, asWritten: row.asWritten, revision: row.revision };
}

const trees = new Map<string, Formula>();

// A stored expression was checked when it was saved; the same text always gives the same tree.
function treeOf(expression: string): Formula {
  const known = trees.get(expression);
  if (known) return known;
  const parsed = parseFormula(expression);
  if (!parsed.ok) throw new Error(`rumus tersimpan tidak terbaca: ${parsed.errors[0]?.message ?? expression}`);
  trees.set(expression, parsed.tree);
  return parsed.tree;
}

const exactOf = (amount: { toString(): string }) => toCanonical(amount.toString());
const modeOf = (mode: "per_period" | "cumulative") => (mode === "per_period" ? "per-period" : "cumulative");
const polarityOf = (polarity: IndicatorRow["polarity"]) => polarity.replace("_", "-") as SheetIndicator["polarity"];
