// A printed capaian beside the computed one. Documents print rounded inputs, so the question is which true figures
// could stand behind the printed digits: interval arithmetic on half units of the last place.
import { addExact, compareExact, roundExact, subtractExact, truncateExact } from "#domain/value/arithmetic.ts";
import { formatFigure } from "#domain/value/format.ts";
import { readFigure } from "#domain/value/read.ts";
import { undefinedValue, type Value } from "#domain/value/value.ts";
import type { CapaianPolicy, Polarity, Target } from "./policy.ts";
import { compareWithTarget } from "./rule.ts";

/**
 * same: our figure prints so · truncated: cut off instead of rounded · within-input-rounding: some unrounded inputs that
 * print as these give a capaian that prints so · different: none do.
 */
export type PrintedVerdict = "same" | "within-input-rounding" | "truncated" | "different";

export type PrintedInput = {
  /** All three as the document prints them, Indonesian or plain. */
  target: string | { lo: string; hi: string };
  realisasi: string;
  printed: string;
  polarity: Polarity;
  policy: CapaianPolicy;
  negativeNatural?: boolean;
};

export type PrintedComparison = { verdict: PrintedVerdict; computed: Value; message: string };

export function comparePrinted(input: PrintedInput): PrintedComparison {
  const { target } = input;
  const printed = printedFigure(input.printed);
  const R = printedFigure(input.realisasi);
  const limits = (typeof target === "string" ? [target] : [target.lo, target.hi]).map(printedFigure);
  const [first, second = first] = limits;
  if (!printed || !R || !first || !second) {
    const computed = undefinedValue("Target, realisasi, atau capaian yang dicetak bukan satu bilangan yang jelas.");
    return { verdict: "different", computed, message: computed.reason };
  }
  const rule = (T: readonly string[], realisasi: string): Value =>
    compareWithTarget(input.polarity, asTarget(T, typeof target !== "string"), realisasi, {
      minimise: input.policy.minimise,
      negativeNatural: input.negativeNatural ?? false,
    }).value;

  const computed = rule([first.exact, second.exact], R.exact);
  if (computed.kind === "none")
    return { verdict: "different", computed, message: `Dicetak ${input.printed}, sedangkan ${computed.reason}` };
  const shown = `Dicetak ${percentage(printed.exact, printed.decimals)}, dihitung ${percentage(computed.exact, Math.max(printed.decimals, 2))}`;
  if (roundExact(computed.exact, printed.decimals) === printed.exact) {
    return { verdict: "same", computed, message: `${shown}: sama.` };
  }
  if (truncateExact(computed.exact, printed.decimals) === printed.exact) {
    return { verdict: "truncated", computed, message: `${shown}: dipotong, tidak dibulatkan.` };
  }
  const [lowest, highest] = reach(typeof target === "string" ? [first] : [first, second], R, rule, computed.exact);
  const span = `masukan yang tercetak demikian memberi ${percentage(lowest, 2)} sampai ${percentage(highest, 2)}`;
  const within = compareExact(lowest, printed.hi) < 0 && compareExact(highest, printed.lo) > 0;
  return within
    ? { verdict: "within-input-rounding", computed, message: `${shown}: dalam pembulatan masukan, ${span}.` }
    : { verdict: "different", computed, message: `${shown}: berbeda, ${span}.` };
}

/** A figure as printed, with the span of figures that print so. */
type PrintedFigure = { exact: string; decimals: number; lo: string; hi: string };

function printedFigure(text: string): PrintedFigure | null {
  const reading = readFigure(text);
  if (reading.kind !== "number") return null;
  const half = reading.decimals === 0 ? "0.5" : `0.${"0".repeat(reading.decimals)}5`;
  const { exact, decimals } = reading;
  return { exact, decimals, lo: subtractExact(exact, half), hi: addExact(exact, half) };
}

/**
 * Lowest and highest capaian over all inputs that print so. Every rule is monotone in each input away from its own
 * target, so corners decide, together with the points where realisasi meets a limit of the target.
 */
function reach(
  limits: readonly PrintedFigure[],
  R: PrintedFigure,
  rule: (limits: readonly string[], R: string) => Value,
  computed: string,
): [string, string] {
  const corners = cornersOf(limits);
  const atCorners = corners.flatMap((corner) => endsOf(R).map((realisasi) => rule(corner, realisasi)));
  const atMeetings = limits.flatMap((limit, index) => {
    const point = meetingPoint(limit, R);
    return point === null ? [] : corners.map((corner) => rule(corner.with(index, point), point));
  });
  const reached = [...atCorners, ...atMeetings].flatMap((value) => (value.kind === "number" ? [value.exact] : []));
  const all = [computed, ...reached];
  return [
    all.reduce((low, value) => (compareExact(value, low) < 0 ? value : low)),
    all.reduce((high, value) => (compareExact(value, high) > 0 ? value : high)),
  ];
}

function cornersOf(limits: readonly PrintedFigure[]): string[][] {
  return limits.reduce<string[][]>(
    (made, limit) => made.flatMap((corner) => endsOf(limit).map((end) => [...corner, end])),
    [[]],
  );
}

/** A figure that prints both as the one and as the other. */
function meetingPoint(a: PrintedFigure, b: PrintedFigure): string | null {
  const [lo, hi] = [compareExact(a.lo, b.lo) > 0 ? a.lo : b.lo, compareExact(a.hi, b.hi) < 0 ? a.hi : b.hi];
  return compareExact(lo, hi) <= 0 ? lo : null;
}

/** A printed zero is taken as exactly zero: around it the rules have no limits. */
const endsOf = (figure: PrintedFigure): string[] => (figure.exact === "0" ? ["0"] : [figure.lo, figure.hi]);
const percentage = (exact: string, decimals: number): string => `${formatFigure(exact, decimals)}%`;

function asTarget([lo = "0", hi = lo]: readonly string[], isRange: boolean): Target {
  return isRange ? { kind: "range", lo, hi } : { kind: "single", exact: lo };
}
