// The rules that compare realisasi R with target T, one line each, as PermenPANRB 8/2021 and its users write them.
// Each gives a percentage and the line itself with the figures put in.
import {
  absExact,
  addExact,
  compareExact,
  divideExact,
  multiplyExact,
  subtractExact,
} from "#domain/value/arithmetic.ts";
import { formatFigure, longFigure } from "#domain/value/format.ts";
import { undefinedValue, type Value } from "#domain/value/value.ts";
import type { MinimisePolicy, Polarity, Target } from "./policy.ts";

export type Ruled = { value: Value; because: string };
export type Choices = { minimise: MinimisePolicy; negativeNatural: boolean };

export function compareWithTarget(polarity: Polarity, target: Target, R: string, choices: Choices): Ruled {
  if (polarity === "maximise" || polarity === "minimise" || polarity === "stabilise") {
    if (target.kind === "range") return refused("Target berupa rentang, sedangkan polaritasnya memerlukan satu angka.");
    return singleTarget(polarity, target.exact, R, choices);
  }
  const { lo, hi } = target.kind === "range" ? target : { lo: target.exact, hi: target.exact };
  if (compareExact(lo, hi) > 0) return refused(`Batas bawah ${show(lo)} melebihi batas atas ${show(hi)}.`);
  return rangeTarget(polarity, lo, hi, R, choices.negativeNatural);
}

function singleTarget(polarity: "maximise" | "minimise" | "stabilise", T: string, R: string, choices: Choices): Ruled {
  if (compareExact(T, "0") === 0) return zeroTarget(polarity, R);
  if (compareExact(T, "0") < 0 && !choices.negativeNatural) return refused(NEGATIVE_TARGET);
  switch (polarity) {
    case "maximise":
      return higherIsBetter(R, T, "Semakin tinggi semakin baik");
    case "minimise":
      return minimised(choices.minimise, R, T);
    case "stabilise":
      return stabilised(R, T);
  }
}

function minimised(policy: MinimisePolicy, R: string, T: string): Ruled {
  if (policy === "selisih") return lowerIsBetter(R, T, "Semakin rendah semakin baik, cara selisih");
  if (policy === "penuh" && compareExact(R, T) <= 0) {
    return {
      value: HUNDRED,
      because: `Semakin rendah semakin baik, cara penuh: ${show(R)} tidak melebihi target ${show(T)}, jadi 100%.`,
    };
  }
  const name = `Semakin rendah semakin baik, cara ${policy}`;
  if (compareExact(T, "0") < 0) return refused(`Cara ${policy} tidak berlaku untuk target negatif.`);
  if (compareExact(R, "0") === 0) return { value: HUNDRED, because: `${name}: realisasi 0 dinilai 100%.` };
  if (compareExact(R, "0") < 0) return refused(`Cara ${policy} tidak berlaku untuk realisasi negatif.`);
  return percent(divideExact(T, R), `${name}: ${show(T)} ÷ ${show(R)} × 100`);
}

/** R / T × 100. For a negative target the same line read as 1 + (R − T) / |T|, so that meeting the target is 100. */
function higherIsBetter(R: string, T: string, name: string): Ruled {
  if (compareExact(T, "0") > 0) return percent(divideExact(R, T), `${name}: ${show(R)} ÷ ${show(T)} × 100`);
  const part = divideExact(subtractExact(R, T), absExact(T));
  return percent(
    part && addExact("1", part),
    `${name}: (1 + (${show(R)} − (${show(T)})) ÷ ${show(absExact(T))}) × 100`,
  );
}

/** (2T − R) / T × 100, which is (1 + (1 − R / T)) × 100. For a negative target 1 − (R − T) / |T|. */
function lowerIsBetter(R: string, T: string, name: string): Ruled {
  if (compareExact(T, "0") > 0) {
    const part = divideExact(subtractExact(multiplyExact("2", T), R), T);
    return percent(part, `${name}: (2 × ${show(T)} − ${show(R)}) ÷ ${show(T)} × 100`);
  }
  const part = divideExact(subtractExact(R, T), absExact(T));
  return percent(
    part && subtractExact("1", part),
    `${name}: (1 − (${show(R)} − (${show(T)})) ÷ ${show(absExact(T))}) × 100`,
  );
}

/** (1 − |R − T| / |T|) × 100. */
function stabilised(R: string, T: string): Ruled {
  const part = divideExact(absExact(subtractExact(R, T)), absExact(T));
  const line = `Menjaga tetap: (1 − |${show(R)} − ${show(T)}| ÷ ${show(absExact(T))}) × 100`;
  return percent(part && subtractExact("1", part), line);
}

/** Inside: 100. Outside: against the limit that was passed, in the direction that the indicator says is good. */
function rangeTarget(
  polarity: "range-up" | "range-down" | "range-in",
  lo: string,
  hi: string,
  R: string,
  negativeNatural: boolean,
): Ruled {
  const below = compareExact(R, lo) < 0;
  const above = compareExact(R, hi) > 0;
  const span = `rentang ${show(lo)}–${show(hi)}`;
  if (!below && !above) return { value: HUNDRED, because: `${show(R)} di dalam ${span}, jadi 100%.` };
  const limit = below ? lo : hi;
  if (compareExact(limit, "0") === 0)
    return refused(`Batas ${below ? "bawah" : "atas"} rentang 0, capaian tidak dapat dihitung.`);
  if (compareExact(limit, "0") < 0 && !negativeNatural) return refused(NEGATIVE_TARGET);
  const name = `${below ? "Di bawah" : "Di atas"} ${span}`;
  const asHigher = polarity === "range-up" || (polarity === "range-in" && below);
  if (asHigher) return higherIsBetter(R, limit, name);
  if (compareExact(limit, "0") < 0) return lowerIsBetter(R, limit, name);
  const part = divideExact(R, limit);
  return percent(part && subtractExact("2", part), `${name}: (1 + (1 − ${show(R)} ÷ ${show(limit)})) × 100`);
}

function zeroTarget(polarity: "maximise" | "minimise" | "stabilise", R: string): Ruled {
  if (polarity !== "minimise") return refused("Target 0, capaian tidak dapat dihitung.");
  if (compareExact(R, "0") === 0) return { value: HUNDRED, because: "Target 0 dan realisasi 0, jadi 100%." };
  return refused(`Target 0, sedangkan realisasi ${show(R)}; capaian tidak dapat dihitung.`);
}

function percent(part: string | null, line: string): Ruled {
  if (part === null) return refused("Pembagi bernilai 0.");
  const exact = multiplyExact(part, "100");
  return { value: { kind: "number", exact }, because: `${line} = ${formatFigure(exact, 2)}%.` };
}

const HUNDRED: Value = { kind: "number", exact: "100" };
const NEGATIVE_TARGET = "Target negatif, sedangkan indikator ini tidak dinyatakan wajar bernilai negatif.";
const refused = (reason: string): Ruled => ({ value: undefinedValue(reason), because: reason });
const show = longFigure;
