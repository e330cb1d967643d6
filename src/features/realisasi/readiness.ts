// What a value of the sheet still lacks before it can be sent, asked the same way by the list of work, the reviewer and
// the command that sends it.
import { changeBeyond } from "#domain/workflow/change.ts";
import type { Readiness } from "#domain/workflow/readiness.ts";
import type { Sheet, SheetIndicator } from "#features/realisasi/sheet.ts";

export function readinessOf(
  { changeLimit, earlier }: Pick<Sheet, "changeLimit" | "earlier">,
  indicator: SheetIndicator,
): Readiness {
  const { measurement, realisasi, accumulation } = indicator;
  const now = measurement.realisasi.kind === "number" ? measurement.realisasi.exact : null;
  const since = earlier.get(indicator.id);
  return {
    name: indicator.shortName,
    realisasi: measurement.realisasi,
    belowTarget: measurement.capaian.belowTarget,
    kendala: realisasi?.kendala ?? "",
    solusi: realisasi?.solusi ?? "",
    faktorPendorong: realisasi?.faktorPendorong ?? "",
    // The report of the evaluation is its own evidence.
    evidence: realisasi?.source === "evaluation" ? 1 : (realisasi?.evidence.length ?? 0),
    change: since ? changeBeyond(changeLimit, now, since, accumulation) : null,
  };
}
