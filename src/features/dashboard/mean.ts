// The mean of the dashboard: every capaian within a limit, so that one easy target cannot hide the others, and beside it
// the mean without limit.
import { bandOf } from "#domain/capaian/band.ts";
import { capValue } from "#domain/capaian/capaian.ts";
import type { Cap, CapaianPolicy } from "#domain/capaian/policy.ts";
import { type RollUp, rollUp } from "#domain/capaian/rollup.ts";
import { formatFigure } from "#domain/value/format.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";

export type Mean = {
  /** "4 dari 9 indikator" */
  shownAs: string;
  /** The limit per indicator, as written: "100". */
  limit: string;
  capped: { exact: string; shown: string; rank: number; word: string } | null;
  /** Without limit, as written. */
  uncapped: string | null;
  /** Why there is no mean; empty when there is one. */
  because: string;
  /** What was averaged: name, capaian as measured and as it counts. */
  items: { code: string; name: string; shown: string; counts: string }[];
};

/** A policy without limit of its own limits nothing; then 100 per indicator is shown, and says so. */
const USUAL: Cap = { min: null, max: "100" };

export function meanOf(indicators: readonly SheetIndicator[], policy: CapaianPolicy): Mean {
  const cap = policy.cap?.max != null ? policy.cap : USUAL;
  const limited = { ...policy, cap };
  const rolled = rollUp(
    indicators.map(({ shortName, measurement }) => ({ name: shortName, capaian: measurement.capaian.raw })),
    limited,
  );
  return {
    shownAs: rolled.shownAs,
    limit: formatFigure(cap.max ?? "100"),
    capped: cappedFigure(rolled, policy),
    uncapped: rolled.mean.kind === "number" ? formatFigure(rolled.mean.exact, 2) : null,
    because: rolled.mean.kind === "number" ? "" : rolled.mean.reason,
    items: indicators.flatMap(({ code, shortName: name, measurement: { capaian } }) => {
      const counted = capValue(capaian.raw, cap);
      if (counted.kind === "none") return [];
      return [{ code, name, shown: capaian.shown, counts: formatFigure(counted.exact, 2) }];
    }),
  };
}

function cappedFigure({ meanCapped }: RollUp, policy: CapaianPolicy): Mean["capped"] {
  const band = meanCapped.kind === "number" ? bandOf(meanCapped.exact, policy.bands) : null;
  if (meanCapped.kind === "none" || !band) return null;
  return { exact: meanCapped.exact, shown: formatFigure(meanCapped.exact, 2), rank: band.rank, word: band.word };
}
