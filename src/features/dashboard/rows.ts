// The rows of "Capaian indikator": what each figure says and, where there is none, why.

import type { State } from "#components/ui/state-sign.ts";
import { targetFigure } from "#domain/capaian/target.ts";
import { measuredInWords } from "#domain/period/period.ts";
import { satuanSign } from "#domain/value/satuan.ts";
import { isTargeted, yearTargetWords } from "#features/dashboard/figures.ts";
import { type Trend, trendOf } from "#features/dashboard/trend.ts";
import type { PeriodRow } from "#features/periods/queries.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";
import { daysUntil, lowered } from "#lib/format.ts";

export type Absence = {
  /** Without a sign the words stand alone: nothing is wrong, it is only not the time. */
  sign: State | null;
  word: string;
  /** Goes on after a comma. */
  more: string | null;
};

export type Progress = { sign: State; word: string };

export type DashboardRow = {
  code: string;
  level: "sasaran" | "program";
  name: string;
  official: string;
  unit: string;
  before: { exact: string; shown: string } | null;
  trend: Trend | null;
  target: string | null;
  realisasi: string | null;
  capaian: { exact: string; shown: string; rank: number; word: string; below: boolean; above200: boolean } | null;
  absence: Absence | null;
  progress: Progress | null;
};

type Window = Pick<PeriodRow, "year" | "window" | "dueAt">;

export function dashboardRow(
  indicator: SheetIndicator,
  before: SheetIndicator | undefined,
  period: Window,
  now: Date,
): DashboardRow {
  const { measurement, due } = indicator;
  const { capaian, realisasi } = measurement;
  const earlier = before?.measurement.capaian;
  // A period in which nothing is measured has no target to miss: the year's target stands in the words instead.
  const isAsked = due === "due" || realisasi.kind === "number";
  return {
    code: indicator.code,
    level: indicator.level === "sasaran" ? "sasaran" : "program",
    name: indicator.shortName,
    official: `${indicator.name} (${indicator.satuan})`,
    unit: satuanSign(indicator.satuan),
    before: earlier?.raw.kind === "number" ? { exact: earlier.raw.exact, shown: earlier.shown } : null,
    trend: trendOf(earlier?.raw, capaian.raw, period.year - 1),
    target:
      isAsked && indicator.target ? targetFigure(indicator.target.target, indicator.decimals, indicator.satuan) : null,
    realisasi: realisasi.kind === "number" ? measurement.realisasiShown : null,
    capaian:
      capaian.raw.kind === "number" && capaian.band
        ? {
            exact: capaian.raw.exact,
            shown: capaian.shown,
            rank: capaian.band.rank,
            word: capaian.band.word,
            below: capaian.belowTarget === true,
            above200: capaian.above200,
          }
        : null,
    absence: absenceOf(indicator, period, now),
    progress: progressOf(indicator),
  };
}

/** Why there is no capaian; null when there is one. */
export function absenceOf(indicator: SheetIndicator, period: Window, now: Date): Absence | null {
  const { realisasi, capaian } = indicator.measurement;
  if (capaian.raw.kind === "number") return null;
  if (realisasi.kind === "number") {
    return capaian.raw.because === "missing"
      ? { sign: "missing", word: "target belum ditetapkan", more: null }
      : { sign: "undefinable", word: "capaian tidak terdefinisi", more: inside(capaian.raw.reason) };
  }
  switch (realisasi.because) {
    case "not-due": {
      const unclear = indicator.due === "unclear";
      const word = measuredInWords(indicator.measuredIn);
      return { sign: unclear ? "unclear" : null, word, more: yearTargetWords(indicator, period.year) };
    }
    case "missing":
      // Where nothing was agreed, nobody is late.
      if (!isTargeted(indicator)) return { sign: "missing", word: "target dan realisasi belum diisi", more: null };
      return { ...missingWords(indicator, period, now), more: indicator.target ? null : "target belum ditetapkan" };
    case "not-applicable":
      return { sign: "notApplicable", word: "tidak berlaku", more: inside(realisasi.reason) };
    case "undefined":
      return { sign: "undefinable", word: "tidak terdefinisi", more: inside(realisasi.reason) };
  }
}

function missingWords({ realisasi }: SheetIndicator, period: Window, now: Date): Omit<Absence, "more"> {
  if (realisasi?.returnedReason) return { sign: "returned", word: "dikembalikan, belum diisi lagi" };
  if (period.window === "locked") return { sign: "late", word: "tidak diisi sampai periode dikunci" };
  if (period.window === "late") return { sign: "late", word: `terlambat ${daysUntil(period.dueAt, now)} hari` };
  return { sign: "missing", word: "belum diisi" };
}

/** How far the figure is on its way; null where there is no figure to pass on. */
export function progressOf({ realisasi, measurement }: SheetIndicator): Progress | null {
  if (!realisasi) return null;
  switch (realisasi.state) {
    case "draft":
      if (realisasi.returnedReason) return { sign: "returned", word: `dikembalikan: ${realisasi.returnedReason}` };
      return measurement.realisasi.kind === "number" ? { sign: "editing", word: "draf, belum dikirim" } : null;
    case "submitted":
      return { sign: "pending", word: "menunggu verifikasi" };
    case "verified":
      return { sign: "pending", word: "menunggu persetujuan" };
    case "approved":
      return { sign: "approved", word: "disetujui" };
    case "published":
      return { sign: "approved", word: "terbit" };
  }
}

/** One word for all of them where all are equally far, so that it need not stand in every row. */
export function commonProgress(rows: readonly DashboardRow[]): Progress | null {
  const all = rows.flatMap((row) => row.progress ?? []);
  const [first] = all;
  return first && all.every((one) => one.word === first.word) ? first : null;
}

const inside = (sentence: string): string => lowered(sentence).replace(/\.$/, "");
