// How much of an indicator is still free while somebody writes which share of it another one carries.
import { compareExact, subtractExact, sumExact } from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";

/** share: canonical percent. */
export type TakenShare = { parentId: string; childId: string; share: string };

/** "Yang lain memegang 60%, sisa 40%." self: whose share is being written; null while it is new. */
export function restWords(taken: readonly TakenShare[], parentId: string, self: string | null): string {
  const others = taken.filter((one) => one.parentId === parentId && one.childId !== self);
  if (others.length === 0) return "Belum ada bagian lain; semuanya harus berjumlah 100%.";
  const sum = sumExact(others.map(({ share }) => share));
  const rest = subtractExact("100", sum);
  if (compareExact(rest, "0") <= 0) return `Yang lain sudah memegang ${formatFigure(sum)}%.`;
  return `Yang lain memegang ${formatFigure(sum)}%, sisa ${formatFigure(rest)}%.`;
}
