// Entries to be filled in the calendar's periods, and the realisasi that a document already prints: those are taken over
// as published, frozen with the engine's working on the printed figures.
import type { SeedIndicator } from "#cli/seed/format.ts";
import type { LoadedPeriod } from "#cli/seed/load-government.ts";
import type { Parent } from "#cli/seed/load-indicators.ts";
import { measure } from "#domain/formula/measure.ts";
import { contains, isDue } from "#domain/period/period.ts";
import { numberValue } from "#domain/value/value.ts";
import { policyOn } from "#features/periods/policy.ts";
import type { Tx } from "#lib/db.ts";
import type { Prisma } from "#prisma/client.ts";

type Printed = SeedIndicator["realisasi"][number] & { value: string };

export async function loadRealisasi(
  tx: Tx,
  agencyId: string,
  agency: { id: string; governmentId: string },
  parents: readonly Parent[],
  ids: Map<string, string>,
  periods: readonly LoadedPeriod[],
): Promise<void> {
  const rows: Prisma.RealisasiCreateManyInput[] = [];
  for (const indicator of parents.flatMap((parent) => parent.indicators)) {
    for (const period of periods) {
      const printed = indicator.realisasi.find(
        (one): one is Printed => one.period === period.code && one.value !== null,
      );
      if (!printed && !isEntered(indicator, period, periods)) continue;
      const row = { agencyId, indicatorId: ids.get(indicator.key) ?? "", periodId: period.id };
      if (printed) rows.push({ ...row, ...(await publishedRow(tx, agency, indicator, printed, period)) });
      else rows.push({ ...row, source: indicator.formula?.expression ? "formula" : "direct" });
    }
  }
  await tx.realisasi.createMany({ data: rows });
}

// A year whose semesters are entered is their sum or last state, and is not entered once more.
function isEntered(indicator: SeedIndicator, period: LoadedPeriod, periods: readonly LoadedPeriod[]): boolean {
  if (isDue(indicator.measuredIn, period) === "not-due") return false;
  return !periods.some(
    (part) => part !== period && contains(period, part) && isDue(indicator.measuredIn, part) !== "not-due",
  );
}

async function publishedRow(
  tx: Tx,
  agency: { id: string; governmentId: string },
  indicator: SeedIndicator,
  printed: Printed,
  period: LoadedPeriod,
) {
  const target = indicator.targets.find((one) => one.period === period.code)?.value ?? null;
  const measurement = measure({
    indicator,
    formula: null,
    variables: [],
    direct: [{ period: period.code, value: numberValue(printed.value), source: "angka tercetak di dokumen sumber" }],
    target: target === null ? null : { kind: "single", exact: target },
    period,
    policy: await policyOn(agency, new Date(Date.UTC(period.year, 11, 31)), tx),
  });
  const amount = (value: typeof measurement.realisasi) => (value.kind === "number" ? value.exact : null);
  return {
    source: "document" as const,
    state: "published" as const,
    directAmount: printed.value,
    directAsWritten: printed.printed,
    printedRealisasi: printed.printed,
    printedCapaian: printed.capaian?.value == null ? null : printed.capaian.printed,
    frozenAt: period.locksAt,
    frozenTrace: JSON.parse(JSON.stringify(measurement)) as Prisma.InputJsonObject,
    frozenAmount: amount(measurement.realisasi),
    frozenCapaian: amount(measurement.capaian.raw),
  };
}
