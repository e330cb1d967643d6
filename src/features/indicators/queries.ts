// Reading one indicator. The actor comes first and the scope stands in the where.
import { z } from "zod";
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { signed } from "#domain/access/behalf.ts";
import { can } from "#domain/access/policy.ts";
import type { CapaianPolicy } from "#domain/capaian/policy.ts";
import { parseFormula } from "#domain/formula/parse.ts";
import type { Formula } from "#domain/formula/tree.ts";
import { toCanonical } from "#domain/value/value.ts";
import type {
  FormulaRow,
  IndicatorDetail,
  LinkRow,
  Marked,
  PeriodFigure,
  VariableFact,
} from "#features/indicators/detail.ts";
import { policyOn } from "#features/periods/policy.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { measureRows } from "#features/realisasi/measuring.ts";
import { readYearRows, toVariable, type YearRows } from "#features/realisasi/rows.ts";
import { indicatorUnitOnDay, positionUnitOnDay, unitOf, unitOfPosition } from "#features/unit-days/on-day.ts";
import { db } from "#lib/db.ts";
import { isoDay } from "#lib/format.ts";

type Where = { agencyId: string; code: string } | { id: string };

/** Its units as on the day. null when there is none that this person may read: not permitted looks like not found. */
export async function findIndicator(
  actor: Actor,
  where: Where,
  periods: readonly PeriodRow[],
  day: string = isoDay(new Date()),
): Promise<IndicatorDetail | null> {
  const row = await readRow(actor, where, day);
  if (!row || !can(actor, "agency.read", { agencyId: row.agencyId, governmentId: row.agency.governmentId }))
    return null;
  const variables = await readVariables(actor, row.id, row.agencyId);
  const { position } = row.kinerja ?? {};
  return {
    id: row.id,
    code: row.code,
    mark: row.mark,
    level: row.level,
    isIku: row.isIku,
    name: row.name,
    shortName: row.shortName,
    definition: row.definition,
    criteria: criteria.parse(row.criteria),
    purpose: row.purpose,
    satuan: row.satuan,
    decimals: row.decimals,
    polarity: row.polarity.replace("_", "-") as IndicatorDetail["polarity"],
    negativeNatural: row.negativeNatural,
    accumulation: row.accumulation,
    mode: row.entryMode === "per_period" ? "per-period" : "cumulative",
    measuredIn: row.measuredIn.length > 0 ? row.measuredIn : null,
    dataSource: row.dataSource,
    dataProvider: row.dataProvider,
    responsible: row.responsible,
    unit: unitOf(row)?.name ?? null,
    quality: {
      verification: row.qualityVerification,
      accuracy: row.qualityAccuracy,
      limits: row.qualityLimits,
      compensation: row.qualityCompensation,
    },
    baseline: row.baseline === null ? null : toCanonical(row.baseline.toString()),
    validFromYear: row.validFromYear,
    retiredFromYear: row.retiredFromYear,
    parent: parentOf(row),
    position: position
      ? {
          name: position.name,
          shortName: position.shortName,
          unit: unitOfPosition(position)?.name ?? null,
          tugas: dutiesOf(position.duties, "tugas"),
          fungsi: dutiesOf(position.duties, "fungsi"),
        }
      : null,
    formulas: row.formulas.map(toFormula),
    labels: Object.fromEntries(variables.map((one) => [one.key, one.label])),
    variables: variables.map(toFact),
    sharedWith: sharersOf(variables, row.id),
    upward: row.upward.map((link) => toLink(link, link.parent)),
    downward: row.downward.map((link) => toLink(link, link.child)),
    programs: row.programs.map(({ program }) => program),
    findings: row.findings,
    isPrinted: isPrinted(row),
    document: row.agency.documents.length === 1 ? (row.agency.documents[0]?.title ?? null) : null,
    figures: await figuresOf(row, variables, periods),
  };
}

/** The short name, for titles; null as above. */
export async function nameOfIndicator(actor: Actor, agencyId: string, code: string): Promise<string | null> {
  if (!can(actor, "agency.read", { agencyId, governmentId: governmentScope(actor) })) return null;
  const row = await db().indicator.findFirst({
    where: { agencyId, code, agency: { governmentId: governmentScope(actor) } },
    select: { shortName: true },
  });
  return row?.shortName ?? null;
}

type Row = NonNullable<Awaited<ReturnType<typeof readRow>>>;

function readRow(actor: Actor, where: Where, day: string) {
  return db().indicator.findFirst({
    where: { ...where, agency: { governmentId: governmentScope(actor) } },
    include: {
      agency: { select: { id: true, governmentId: true, documents: { select: { title: true } } } },
      ...indicatorUnitOnDay(day),
      sasaran: { select: { text: true, tujuan: { select: { text: true } }, plan: { select: { kind: true } } } },
      program: { select: { id: true, name: true, level: true, parent: { select: { name: true } } } },
      kinerja: {
        select: {
          text: true,
          plan: { select: { kind: true } },
          position: {
            select: {
              name: true,
              shortName: true,
              ...positionUnitOnDay(day),
              duties: { orderBy: { sortOrder: "asc" }, select: { kind: true, mark: true, text: true } },
            },
          },
        },
      },
      formulas: {
        orderBy: { version: "desc" },
        include: {
          author: { select: { name: true } },
          approver: { select: { name: true } },
          approvedFor: { select: { name: true } },
          variables: { select: { variable: { select: { key: true } } } },
        },
      },
      targets: {
        orderBy: { revision: "desc" },
        include: { period: { select: { code: true, kind: true, year: true } } },
      },
      realisasi: {
        include: {
          period: { select: { code: true, kind: true, ordinal: true, year: true } },
          editors: { select: { userId: true } },
          lhe: { select: { id: true, year: true, score: true, predikat: true, code: true } },
          evidence: { select: { valueVersion: true, evidence: { select: { id: true, fileName: true } } } },
        },
      },
      upward: { include: { parent: { select: { code: true, shortName: true } } } },
      downward: { include: { child: { select: { code: true, shortName: true } } } },
      programs: { select: { program: { select: { id: true, shortName: true, level: true } } } },
      findings: {
        orderBy: { sortOrder: "asc" },
        select: { id: true, severity: true, place: true, message: true, printed: true },
      },
    },
  });
}

type VariableRow = Awaited<ReturnType<typeof readVariables>>[number];

function readVariables(actor: Actor, indicatorId: string, agencyId: string) {
  return db().variable.findMany({
    where: {
      agencyId,
      agency: { governmentId: governmentScope(actor) },
      formulas: { some: { formulaVersion: { indicatorId } } },
    },
    orderBy: { key: "asc" },
    include: {
      unit: { select: { name: true } },
      values: { include: { period: { select: { code: true } }, enteredBy: { select: { name: true } } } },
      formulas: {
        select: { formulaVersion: { select: { indicator: { select: { id: true, code: true, shortName: true } } } } },
      },
    },
  });
}

async function figuresOf(
  row: Row,
  variables: readonly VariableRow[],
  periods: readonly PeriodRow[],
): Promise<PeriodFigure[]> {
  const inForce = periods.filter(
    ({ year }) => row.validFromYear <= year && (row.retiredFromYear === null || year < row.retiredFromYear),
  );
  const policies = await policiesOf(row.agency, inForce);
  const years = yearsOf(row, variables, [...policies.keys()]);
  const load = (year: number) => readYearRows(row.agency.id, year, db());
  const figures: PeriodFigure[] = [];
  for (const [year, policy] of policies) {
    const asked = inForce.flatMap((period) => (period.year === year ? [{ id: row.id, period }] : []));
    figures.push(...(await measureRows(asked, { years, load, policy })));
  }
  return figures;
}

/** Nothing but its own rows, unless it rests on the realisasi of others: then the years are read whole. */
function yearsOf(row: Row, variables: readonly VariableRow[], years: readonly number[]): Map<number, YearRows> {
  const sheetVariables = variables.map(toVariable);
  if (sheetVariables.some(({ boundTo }) => boundTo)) return new Map();
  return new Map(
    years.map((year) => [year, { indicators: new Map([[row.id, ofYear(row, year)]]), variables: sheetVariables }]),
  );
}

// A policy holds for whole years here, as everywhere: it is asked for the last day.
async function policiesOf(agency: Row["agency"], periods: readonly PeriodRow[]): Promise<Map<number, CapaianPolicy>> {
  const years = [...new Set(periods.map(({ year }) => year))];
  const policies = await Promise.all(years.map((year) => policyOn(agency, new Date(Date.UTC(year, 11, 31)))));
  return new Map(years.flatMap((year, index) => (policies[index] ? [[year, policies[index]] as const] : [])));
}

/** The row as the sheet of one year reads it. */
function ofYear(row: Row, year: number) {
  return {
    ...row,
    formulas: row.formulas.filter(
      (one) => one.validFromYear <= year && (one.validToYear === null || one.validToYear >= year),
    ),
    targets: row.targets.filter((one) => one.period.year === year),
    realisasi: row.realisasi.filter((one) => one.period.year === year),
  };
}

const criteria = z.array(
  z.object({ title: z.string(), items: z.array(z.object({ mark: z.string().nullable(), text: z.string() })) }),
);

function parentOf(row: Row): IndicatorDetail["parent"] {
  if (row.kinerja) return { kind: "kinerja", text: row.kinerja.text, above: null };
  if (row.program) return { kind: row.program.level, text: row.program.name, above: row.program.parent?.name ?? null };
  return { kind: "sasaran", text: row.sasaran?.text ?? "", above: row.sasaran?.tujuan?.text ?? null };
}

/** Whether a document could have said what is missing; a plan made here by people has none. */
function isPrinted({ sasaran, kinerja, agency }: Row): boolean {
  const plan = sasaran?.plan ?? kinerja?.plan;
  return plan ? !["renstra", "rpjmd"].includes(plan.kind) : agency.documents.length > 0;
}

const dutiesOf = (duties: readonly (Marked & { kind: string })[], kind: "tugas" | "fungsi"): Marked[] =>
  duties.filter((duty) => duty.kind === kind).map(({ mark, text }) => ({ mark, text }));

function toFormula(row: Row["formulas"][number]): FormulaRow {
  return {
    id: row.id,
    version: row.version,
    kind: row.kind,
    tree: row.expression === null ? null : treeOf(row.expression),
    printed: row.printed,
    validFromYear: row.validFromYear,
    validToYear: row.validToYear,
    reason: row.reason,
    author: row.author.name,
    approvedBy: signed(row.approver, row.approvedFor),
    approvedAt: row.approvedAt,
    keys: row.variables.map(({ variable }) => variable.key),
  };
}

const toFact = (row: VariableRow): VariableFact => ({
  ...{ key: row.key, label: row.label, satuan: row.satuan, accumulation: row.accumulation },
  ...{ dataSource: row.dataSource, unit: row.unit?.name ?? null, isTarget: row.isTarget },
  mode: row.entryMode === "per_period" ? "per-period" : "cumulative",
});

// A stored expression was checked when it was saved.
function treeOf(expression: string): Formula {
  const parsed = parseFormula(expression);
  if (!parsed.ok) throw new Error(`rumus tersimpan tidak terbaca: ${parsed.errors[0]?.message ?? expression}`);
  return parsed.tree;
}

function sharersOf(variables: readonly VariableRow[], indicatorId: string): IndicatorDetail["sharedWith"] {
  const found = new Map<string, { code: string; shortName: string; labels: string[] }>();
  for (const variable of variables) {
    for (const { formulaVersion } of variable.formulas) {
      const { id, code, shortName } = formulaVersion.indicator;
      if (id === indicatorId) continue;
      const known = found.get(id) ?? { code, shortName, labels: [] };
      if (!known.labels.includes(variable.shortLabel)) known.labels.push(variable.shortLabel);
      found.set(id, known);
    }
  }
  return [...found.values()];
}

type Link = { kind: LinkRow["kind"]; share: { toString(): string } | null };

function toLink({ kind, share }: Link, other: { code: string; shortName: string }): LinkRow {
  return { ...other, kind, share: share === null ? null : toCanonical(share.toString()) };
}
