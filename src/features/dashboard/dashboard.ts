// The dashboard of an agency and a period: from what was read to what is said, all by rule.
import type { Actor } from "#domain/access/actor.ts";
import { periodName } from "#domain/period/period.ts";
import { reportWords } from "#domain/workflow/report.ts";
import { isMissing, steered } from "#features/dashboard/figures.ts";
import { type HeadlinePart, headline } from "#features/dashboard/headline.ts";
import { type LighterTargets, lighterTargets } from "#features/dashboard/lighter-targets.ts";
import { type Mean, meanOf } from "#features/dashboard/mean.ts";
import { type Money, moneyOf } from "#features/dashboard/money.ts";
import type { DashboardData } from "#features/dashboard/queries.ts";
import { commonProgress, type DashboardRow, dashboardRow, type Progress } from "#features/dashboard/rows.ts";
import { type DashboardSignal, signalsOf } from "#features/dashboard/signals.ts";
import { type Standing, standingOf } from "#features/dashboard/standing.ts";
import { type Unsent, type WaitWords, waitWords } from "#features/dashboard/wait-items.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import { type Ruler, rulerOf } from "#features/periods/ruler.ts";
import { reportOfSheet } from "#features/realisasi/report.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";
import { inWords, listed } from "#lib/format.ts";

export type Dashboard = {
  period: PeriodRow;
  headline: HeadlinePart[];
  standing: Standing;
  progress: Progress | null;
  ruler: Ruler;
  rows: DashboardRow[];
  mean: Mean;
  lastYear: { code: string; year: number } | null;
  limits: number[];
  bands: number;
  /** "dua indikator sub kegiatan dan 67 indikator jabatan (IKI)"; null when the table holds all. */
  below: string | null;
  money: Money | null;
  wait: WaitWords | null;
  signals: DashboardSignal[];
  plot: LighterTargets | null;
  /** How far the report of the period is: "diperiksa: 4 dari 9 disetujui". */
  report: string;
  /** Some figure shown is not approved yet. */
  draft: boolean;
};

type Given = { actor: Actor; data: DashboardData; period: PeriodRow; periods: readonly PeriodRow[]; now: Date };

export function dashboardOf({ actor, data, period, periods, now }: Given): Dashboard {
  const { sheet, before, lastYear, waiting } = data;
  const indicators = steered(sheet);
  const rows = indicators.map((one) => dashboardRow(one, before.get(one.code), period, now));
  const mine = waiting.filter((one) => one.period.code === period.code && one.returnedReason === null).length;
  return {
    period,
    headline: headline({
      indicators,
      iki: sheet.indicators.filter(({ level }) => level === "iki").length,
      periodName: periodName(period),
      window: period.window,
    }),
    standing: standingOf(period, mine, now),
    report: reportWords(reportOfSheet(sheet.indicators)),
    progress: commonProgress(rows),
    ruler: rulerOf(periods, period, now),
    rows,
    mean: meanOf(indicators, sheet.policy),
    lastYear: lastYear && { code: lastYear.code, year: lastYear.year },
    limits: sheet.policy.bands.flatMap(({ above }) => (above === null ? [] : [Number(above)])).sort((a, b) => a - b),
    bands: sheet.policy.bands.length,
    below: belowWords(sheet.indicators),
    money: moneyOf(data.programs, indicators, sheet.policy),
    wait: waitWords(actor.role, waiting, unsentOf(indicators, period), now),
    signals: signalsOf({ indicators, before, period, eased: data.eased, findings: data.findings, now }),
    plot: lighterTargets(indicators, before, period.year),
    draft: indicators.some((one) => isUnapproved(one, data.unapproved)),
  };
}

function belowWords(indicators: readonly SheetIndicator[]): string | null {
  const count = (levels: readonly string[]) => indicators.filter(({ level }) => levels.includes(level)).length;
  const kinds = [
    [count(["kegiatan"]), "indikator kegiatan"],
    [count(["sub_kegiatan"]), "indikator sub kegiatan"],
    [count(["iki"]), "indikator jabatan (IKI)"],
  ] as const;
  const said = kinds.flatMap(([n, words]) => (n > 0 ? [`${inWords(n)} ${words}`] : []));
  return said.length > 0 ? listed(said) : null;
}

function unsentOf(indicators: readonly SheetIndicator[], period: PeriodRow): Unsent {
  if (period.window !== "open" && period.window !== "late") return null;
  const drafts = indicators.filter(({ realisasi }) => realisasi?.state === "draft" && !realisasi.returnedReason);
  const empty = drafts.filter(isMissing).length;
  const filled = drafts.filter(({ measurement }) => measurement.realisasi.kind === "number").length;
  return { period, empty, drafts: filled };
}

/** Where there is no entry of the period itself, those behind it decide. */
function isUnapproved({ id, realisasi, measurement }: SheetIndicator, unapproved: ReadonlySet<string>): boolean {
  if (measurement.realisasi.kind === "none") return false;
  return realisasi ? realisasi.state !== "approved" && realisasi.state !== "published" : unapproved.has(id);
}
