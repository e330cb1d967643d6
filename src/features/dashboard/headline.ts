// The heading of the dashboard: what the figures of this period say, in one sentence made by rule.
import { isMissing, isTargeted } from "#features/dashboard/figures.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";
import { allOf, capitalised, inWords } from "#lib/format.ts";

/** A piece of the heading and the indicators it is about, so that every number in it can be opened. */
export type HeadlinePart = { text: string; codes?: string[] };

type Given = {
  /** Of level sasaran and program. */
  indicators: readonly SheetIndicator[];
  /** How many indicators of positions the agency has. */
  iki: number;
  periodName: string;
  window: "not-open" | "open" | "late" | "locked";
};

export function headline({ indicators, iki, periodName, window }: Given): HeadlinePart[] {
  const total = indicators.length;
  if (total === 0) return noIndicators(iki);
  const measured = indicators.filter((one) => one.measurement.realisasi.kind === "number");
  const absent = indicators.filter(isMissing);
  if (measured.length === 0) return nothingMeasured(indicators, absent, periodName, window);

  const below = indicators.filter((one) => one.measurement.capaian.belowTarget === true);
  const untargeted = measured.filter((one) => one.measurement.capaian.raw.kind === "none");
  const opening =
    measured.length === total
      ? `${capitalised(allOf(total))} indikator sudah terukur`
      : `${capitalised(inWords(measured.length))} dari ${inWords(total)} indikator sudah terukur`;
  return [
    { text: opening, codes: codesOf(measured) },
    ...standing(measured, below, untargeted),
    ...tail(absent, window === "late" || window === "locked" ? "terlambat" : null),
  ];
}

function standing(
  measured: readonly SheetIndicator[],
  below: readonly SheetIndicator[],
  untargeted: readonly SheetIndicator[],
): HeadlinePart[] {
  if (untargeted.length === measured.length) return [{ text: ", belum satu pun punya target" }];
  const count = below.length === measured.length && below.length > 1 ? "semua" : inWords(below.length);
  if (below.length > 0) return [{ text: ", " }, { text: `${count} di bawah target`, codes: codesOf(below) }];
  return [{ text: untargeted.length > 0 ? ", tidak ada yang di bawah target" : ", semuanya mencapai target" }];
}

function tail(absent: readonly SheetIndicator[], word: string | null): HeadlinePart[] {
  if (!word || absent.length === 0) return [];
  return [{ text: ", " }, { text: `${inWords(absent.length)} ${word}`, codes: codesOf(absent) }];
}

function nothingMeasured(
  indicators: readonly SheetIndicator[],
  absent: readonly SheetIndicator[],
  periodName: string,
  window: Given["window"],
): HeadlinePart[] {
  const total = indicators.length;
  if (absent.length === 0) return [{ text: `Belum ada indikator yang waktunya diukur pada ${periodName}` }];
  const opening = { text: `Belum satu pun dari ${inWords(total)} indikator terukur`, codes: codesOf(indicators) };
  if (!indicators.some(isTargeted)) return [opening, { text: ", targetnya pun belum ditetapkan" }];
  const word = window === "late" || window === "locked" ? "terlambat" : "ditunggu";
  return [opening, ...tail(absent, word)];
}

function noIndicators(iki: number): HeadlinePart[] {
  const what = "belum ada indikator sasaran atau program";
  return [{ text: iki > 0 ? `${capitalised(inWords(iki))} indikator jabatan, ${what}` : capitalised(what) }];
}

const codesOf = (indicators: readonly SheetIndicator[]): string[] => indicators.map(({ code }) => code);
