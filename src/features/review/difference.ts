// "Apa yang berubah": what a reviewer has not seen yet. A value that came back is compared with what it was when it came
// back; a value seen for the first time with the period before.
import { shownFigure } from "#domain/capaian/scale.ts";
import { subtractExact } from "#domain/value/arithmetic.ts";
import { withSatuan, withSatuanOfGap } from "#domain/value/satuan.ts";
import { signedFigure } from "#features/indicators/standing.ts";

/** A figure to compare: a variable, or the realisasi itself under the id "realisasi". */
export type ReviewFigure = { id: string; name: string; satuan: string; decimals: number; now: string | null };

/** One change of a figure as history has it; from: what stood before it. */
export type Edit = { figure: string; at: Date; from: string | null };

/** The last time it left the reviewers' hands: returned, or approved and opened again. */
export type Turn = {
  kind: "returned" | "approved";
  at: Date;
  by: string;
  reason: string | null;
  /** The realisasi as it was shown then. */
  shown: string | null;
};

export type Earlier = { period: string; values: ReadonlyMap<string, string | null> };

export type Change = {
  id: string;
  name: string;
  /** As written, with satuan; null: there was none. */
  before: string | null;
  now: string | null;
  /** "+1,85 poin"; null where one of the two is not a figure. */
  gap: string | null;
  changed: boolean;
};

export type Difference =
  | { since: "turn"; turn: Turn; changes: Change[] }
  | { since: "period"; period: string; changes: Change[] }
  | { since: "nothing"; changes: Change[] };

export type DifferenceFacts = { turn: Turn | null; edits: readonly Edit[]; earlier: Earlier | null };

export function differenceOf(figures: readonly ReviewFigure[], { turn, edits, earlier }: DifferenceFacts): Difference {
  if (turn) return { since: "turn", turn, changes: figures.map((figure) => sinceTurn(figure, turn, edits)) };
  if (earlier && figures.some(({ id }) => earlier.values.get(id) != null)) {
    const changes = figures.map((figure) => changeOf(figure, earlier.values.get(figure.id) ?? null));
    return { since: "period", period: earlier.period, changes };
  }
  return { since: "nothing", changes: figures.map((figure) => changeOf(figure, null)) };
}

function sinceTurn(figure: ReviewFigure, turn: Turn, edits: readonly Edit[]): Change {
  const own = edits.filter((edit) => edit.figure === figure.id && edit.at > turn.at);
  const first = own.reduce<Edit | null>((found, edit) => (found && found.at <= edit.at ? found : edit), null);
  if (first) return changeOf(figure, first.from);
  // A computed realisasi has no history of its own: what was shown then stands for it.
  if (figure.id === "realisasi" && turn.shown !== null) return shownChange(figure, turn.shown);
  return changeOf(figure, figure.now);
}

function changeOf(figure: ReviewFigure, before: string | null): Change {
  const { id, name, now, satuan, decimals } = figure;
  const gap = before === null || now === null ? null : subtractExact(now, before);
  return {
    id,
    name,
    before: written(before, figure),
    now: written(now, figure),
    gap: gap === null ? null : withSatuanOfGap(signedFigure(gap, decimals), satuan),
    changed: before !== now,
  };
}

function shownChange(figure: ReviewFigure, shown: string): Change {
  const now = written(figure.now, figure);
  const isFigure = /^[−\d]/.test(shown);
  const before = isFigure ? withSatuan(shown, figure.satuan) : null;
  return { id: figure.id, name: figure.name, before, now, gap: null, changed: before !== now };
}

function written(exact: string | null, { id, satuan, decimals }: ReviewFigure): string | null {
  if (exact === null) return null;
  // What was typed keeps its digits; what was computed is rounded as everywhere.
  const places = id === "realisasi" ? decimals : Math.max(decimals, exact.split(".")[1]?.length ?? 0);
  return withSatuan(shownFigure(exact, places, satuan), satuan);
}
