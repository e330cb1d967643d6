// Who held a position, in order, with the days between on which nobody did.
import { type Span, vacancies } from "#domain/organisation/holding.ts";
import type { Holder } from "#features/positions/position.ts";

export type HoldingRow = { kind: "held"; holder: Holder } | { kind: "vacant"; span: Span };

/**
 * Days before the first holder that anybody wrote down are not called vacant: nobody has said who it was then. Nor is
 * the future: days after the one that the page is about.
 */
export function holdingRows(
  holders: readonly Holder[],
  life: { validFrom: string; validUntil: string | null },
  day: string,
): HoldingRow[] {
  const first = holders[0]?.from;
  const empty = first ? vacancies(holders, { from: first, until: life.validUntil }) : [];
  const rows: (HoldingRow & { from: string })[] = [
    ...holders.map((holder) => ({ kind: "held" as const, holder, from: holder.from })),
    ...empty.filter(({ from }) => from <= day).map((span) => ({ kind: "vacant" as const, span, from: span.from })),
  ];
  return rows.sort((a, b) => b.from.localeCompare(a.from));
}
