// Where a realisasi stands against its target, in figures and in words, without judging: capaian does that.
import type { Polarity, Target } from "#domain/capaian/policy.ts";
import { targetText } from "#domain/capaian/target.ts";
import { compareExact, isZeroExact, subtractExact } from "#domain/value/arithmetic.ts";
import { formatFigure, longFigure } from "#domain/value/format.ts";
import { withSatuanOfGap } from "#domain/value/satuan.ts";

export type Standing = {
  where: "above" | "below" | "equal" | "inside";
  /** Realisasi minus target, or minus the limit that was passed; "0" inside a range. */
  gap: string;
};

export function standingOf(realisasi: string, target: Target): Standing {
  if (target.kind === "range") {
    if (compareExact(realisasi, target.lo) < 0) return { where: "below", gap: subtractExact(realisasi, target.lo) };
    if (compareExact(realisasi, target.hi) > 0) return { where: "above", gap: subtractExact(realisasi, target.hi) };
    return { where: "inside", gap: "0" };
  }
  const order = compareExact(realisasi, target.exact);
  const gap = subtractExact(realisasi, target.exact);
  return { where: order > 0 ? "above" : order < 0 ? "below" : "equal", gap };
}

type Shape = { satuan: string; decimals: number };

/** "di atas target 50,00%". Where less is better the sentence says so, because "di atas" would sound like praise. */
export function standingWords(standing: Standing, target: Target, polarity: Polarity, shape: Shape): string {
  const figure = targetText(target, shape);
  if (target.kind === "range") return `${RANGE_WORDS[standing.where]} rentang target ${figure}`;
  if (polarity === "minimise") return `${LESS_WORDS[standing.where].replace("#", figure)}`;
  if (polarity === "stabilise" && standing.where === "equal") return `tepat pada target ${figure}`;
  return `${WORDS[standing.where]} target ${figure}`;
}

/** "+9,25", "−3,97", "0,00". A difference that rounds away is written out: it is not nothing. */
export function signedFigure(exact: string, decimals: number): string {
  const rounded = formatFigure(exact, decimals);
  const hidden = !isZeroExact(exact) && !/[1-9]/.test(rounded);
  const shown = hidden ? longFigure(exact) : rounded;
  return compareExact(exact, "0") > 0 ? `+${shown}` : shown;
}

export function gapText(gap: string, { satuan, decimals }: Shape): string {
  return withSatuanOfGap(signedFigure(gap, decimals), satuan);
}

const WORDS = { above: "di atas", below: "di bawah", equal: "sama dengan", inside: "di dalam" } as const;
const RANGE_WORDS = { ...WORDS, equal: "di dalam" } as const;
const LESS_WORDS = {
  below: "lebih rendah dari target # (makin rendah makin baik)",
  above: "lebih tinggi dari target # (makin rendah makin baik)",
  equal: "sama dengan target #",
  inside: "sama dengan target #",
} as const;
