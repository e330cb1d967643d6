// The text of a target, as it is typed or pasted: one figure, a range where the indicator has one, a word of a scale. The
// grid and the server read it here, so that both refuse the same in the same words.
import type { Polarity, Target } from "#domain/capaian/policy.ts";
import { scaleOf, wordOf, wordValue } from "#domain/capaian/scale.ts";
import { compareExact } from "#domain/value/arithmetic.ts";
import { readFigure } from "#domain/value/read.ts";

export type TargetShape = { satuan: string; decimals: number; polarity: Polarity };

export type TargetReading =
  | { kind: "target"; target: Target }
  | { kind: "empty" }
  /** readings: what a figure may mean, when a person can say which. */
  | { kind: "refused"; message: string; readings: string[] };

export function readTarget(text: string, shape: TargetShape): TargetReading {
  const written = text.trim();
  if (written === "") return { kind: "empty" };
  const scale = scaleOf(shape.satuan);
  if (scale && /\p{L}/u.test(written)) {
    const value = wordValue(scale, written);
    return value.kind === "number" ? single(value.exact) : refused(value.reason);
  }
  const range = RANGE.exec(written);
  if (range) return readRange(range[1] ?? "", range[2] ?? "", shape);
  const reading = readOne(written, shape);
  if (reading.kind !== "figure") return reading;
  if (scale && wordOf(scale, reading.exact) === null)
    return refused(
      `"${written}" bukan tingkat skala ${scale.name}. Tulis salah satu: ${scale.steps.map(({ word }) => word).join(", ")}.`,
    );
  return single(reading.exact);
}

/** The text as it is kept: as it was typed, a word of a scale as its scale writes it. */
export function keptText(text: string, target: Target | null, { satuan }: Pick<TargetShape, "satuan">): string {
  const scale = scaleOf(satuan);
  const word = scale && target?.kind === "single" ? wordOf(scale, target.exact) : null;
  return word ?? text.trim();
}

// A minus that opens the text belongs to its figure; a dash between two figures makes a range.
const RANGE = /^(.*[\d%])\s*(?:[-–—]|s\.?d\.?|sampai)\s*([^\s].*)$/i;

function readRange(low: string, high: string, shape: TargetShape): TargetReading {
  if (!shape.polarity.startsWith("range"))
    return refused(
      "Targetnya satu angka: indikator ini tidak berpolaritas rentang. Ubah polaritasnya dahulu bila memang rentang.",
    );
  const [lo, hi] = [readOne(low, shape), readOne(high, shape)];
  if (lo.kind !== "figure") return lo;
  if (hi.kind !== "figure") return hi;
  if (compareExact(lo.exact, hi.exact) > 0)
    return refused(`Batas bawah ${low.trim()} melebihi batas atas ${high.trim()}. Tulis misalnya 80–90.`);
  return { kind: "target", target: { kind: "range", lo: lo.exact, hi: hi.exact } };
}

type One = { kind: "figure"; exact: string } | Extract<TargetReading, { kind: "refused" }>;

function readOne(text: string, { satuan, decimals }: TargetShape): One {
  const reading = readFigure(text, { percent: satuan === "persen" || satuan === "%", decimals });
  switch (reading.kind) {
    case "number":
      return { kind: "figure", exact: reading.exact };
    case "ambiguous":
      return refused(reading.message, reading.readings);
    case "unreadable":
      return refused(reading.message);
    default:
      return refused(`"${text.trim()}" bukan target. Kosongkan bila belum ditetapkan, atau tulis misalnya 88,90.`);
  }
}

const single = (exact: string): TargetReading => ({ kind: "target", target: { kind: "single", exact } });
const refused = (message: string, readings: string[] = []): Extract<TargetReading, { kind: "refused" }> => ({
  kind: "refused",
  message,
  readings,
});
