import { formatFigure } from "#domain/value/format.ts";
import type { BudgetView } from "#features/budget/rows.ts";

/** What the budget says: how much of it is spent, or what is still missing before that can be said. */
export function budgetFinding({ rows, pagu, absorbed }: BudgetView, year: number, period: string): string {
  if (rows.length === 0) return `Belum ada program ${year}`;
  const over = rows.filter((row) => row.isOver || row.fit?.kind === "over").length;
  const warning = over > 0 ? `; ${over} melebihi pagu` : "";
  if (pagu.kind !== "complete") {
    const known = pagu.kind === "incomplete" ? pagu.counted : 0;
    return `${known} dari ${pagu.of} program sudah berpagu ${year}${warning}`;
  }
  const tops = rows.filter((row) => row.parentId === null);
  const filled = tops.filter(({ total }) => "exact" in total).length;
  if (absorbed === null) return `Realisasi anggaran ${filled} dari ${tops.length} program sudah diisi${warning}`;
  return `${formatFigure(absorbed, 2)}% anggaran terserap s.d. ${period}${warning}`;
}
