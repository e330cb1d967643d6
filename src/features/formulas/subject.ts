// The indicator that a formula is built for, found in the actor's scope, with its agency's variables.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import type { Polarity } from "#domain/capaian/policy.ts";
import type { CheckedVariable } from "#domain/formula/check.ts";
import type { MeasuredBy } from "#domain/formula/suspect.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";

export type Reader = Pick<Tx, "indicator" | "variable" | "formulaDraft" | "formulaVersion">;

export type FormulaSubject = MeasuredBy & {
  id: string;
  code: string;
  shortName: string;
  agencyId: string;
  governmentId: string;
  decimals: number;
  validFromYear: number;
};

/** Another government's looks as if it did not exist. */
export async function findSubject(reader: Reader, actor: Actor, indicatorId: string): Promise<FormulaSubject> {
  const row = await reader.indicator.findFirst({
    where: { id: indicatorId, agency: { governmentId: governmentScope(actor) } },
    select: {
      ...{ id: true, code: true, name: true, shortName: true, agencyId: true, satuan: true, decimals: true },
      ...{ polarity: true, negativeNatural: true, validFromYear: true },
      agency: { select: { governmentId: true } },
    },
  });
  if (!row) throw new Refusal("not-found", "Indikator tidak ditemukan. Muat ulang halaman.");
  const { agency, polarity, ...rest } = row;
  return { ...rest, governmentId: agency.governmentId, polarity: polarity.replace("_", "-") as Polarity };
}

export type AgencyVariable = CheckedVariable & {
  id: string;
  shortLabel: string;
  /** Other wordings of the documents. */
  printedAs: string[];
  decimals: number;
  mode: "per-period" | "cumulative";
  dataSource: string | null;
  boundIndicatorId: string | null;
  /** Short name of the indicator whose realisasi it is. */
  boundTo: string | null;
  /** Short names of indicators whose formula uses it now. */
  usedBy: string[];
};

export async function listVariables(reader: Reader, actor: Actor, agencyId: string): Promise<AgencyVariable[]> {
  const rows = await reader.variable.findMany({
    where: { agencyId, agency: { governmentId: governmentScope(actor) } },
    orderBy: { label: "asc" },
    select: {
      ...{ id: true, key: true, label: true, shortLabel: true, satuan: true, decimals: true, accumulation: true },
      ...{ entryMode: true, dataSource: true, isTarget: true, boundIndicatorId: true, printedAs: true },
      boundIndicator: { select: { shortName: true } },
      formulas: {
        select: {
          formulaVersion: {
            select: { validFromYear: true, validToYear: true, indicator: { select: { shortName: true } } },
          },
        },
      },
    },
  });
  return rows.map(({ entryMode, formulas, boundIndicator, ...row }) => ({
    ...row,
    boundTo: boundIndicator?.shortName ?? null,
    mode: entryMode === "per_period" ? "per-period" : "cumulative",
    usedBy: [
      ...new Set(
        formulas
          .filter(
            ({ formulaVersion: { validFromYear, validToYear } }) =>
              validToYear === null || validToYear >= validFromYear,
          )
          .map(({ formulaVersion }) => formulaVersion.indicator.shortName),
      ),
    ],
  }));
}
