// Mistakes that someone could make in capaian, accumulation and rounding. Each must be noticed by the tests.

/** find must stand in the file exactly once. */
export type Mutant = { file: string; find: string; replace: string };

const RULE = "src/domain/capaian/rule.ts";
const BAND = "src/domain/capaian/band.ts";
const CAPAIAN = "src/domain/capaian/capaian.ts";
const ROLLUP = "src/domain/capaian/rollup.ts";
const PRINTED = "src/domain/capaian/printed.ts";
const POLICY = "src/domain/capaian/policy.ts";
const ACCUMULATION = "src/domain/period/accumulation.ts";
const FRACTION = "src/domain/value/fraction.ts";
const ARITHMETIC = "src/domain/value/arithmetic.ts";
const FORMAT = "src/domain/value/format.ts";

export const MUTANTS: readonly Mutant[] = [
  // Rules
  { file: RULE, find: "percent(divideExact(R, T),", replace: "percent(divideExact(T, R)," },
  { file: RULE, find: "return percent(divideExact(T, R)", replace: "return percent(divideExact(R, T)" },
  { file: RULE, find: 'multiplyExact("2", T), R), T)', replace: 'multiplyExact("2", T), R), R)' },
  { file: RULE, find: 'subtractExact(multiplyExact("2", T), R)', replace: 'subtractExact(multiplyExact("1", T), R)' },
  {
    file: RULE,
    find: 'policy === "penuh" && compareExact(R, T) <= 0',
    replace: 'policy === "penuh" && compareExact(R, T) < 0',
  },
  {
    file: RULE,
    find: 'policy === "penuh" && compareExact(R, T) <= 0',
    replace: 'policy === "banding" && compareExact(R, T) <= 0',
  },
  { file: RULE, find: 'if (policy === "selisih") return', replace: 'if (policy !== "selisih") return' },
  {
    file: RULE,
    find: 'if (compareExact(R, "0") === 0) return { value: HUNDRED, because: `',
    replace: "if (false) return { value: HUNDRED, because: `",
  },
  {
    file: RULE,
    find: 'if (compareExact(R, "0") < 0) return refused(`Cara',
    replace: "if (false) return refused(`Cara",
  },
  {
    file: RULE,
    find: 'if (compareExact(T, "0") < 0) return refused(`Cara',
    replace: "if (false) return refused(`Cara",
  },
  { file: RULE, find: 'if (compareExact(T, "0") === 0) return zeroTarget', replace: "if (false) return zeroTarget" },
  { file: RULE, find: 'if (polarity !== "minimise") return refused', replace: "if (false) return refused" },
  {
    file: RULE,
    find: 'if (compareExact(R, "0") === 0) return { value: HUNDRED, because: "Target 0',
    replace: 'if (compareExact(R, "0") >= 0) return { value: HUNDRED, because: "Target 0',
  },
  {
    file: RULE,
    find: 'compareExact(T, "0") < 0 && !choices.negativeNatural',
    replace: 'compareExact(T, "0") < 0 && choices.negativeNatural',
  },
  { file: RULE, find: 'compareExact(limit, "0") < 0 && !negativeNatural', replace: "false" },
  {
    file: RULE,
    find: "divideExact(absExact(subtractExact(R, T)), absExact(T))",
    replace: "divideExact(subtractExact(R, T), absExact(T))",
  },
  { file: RULE, find: "compareExact(R, lo) < 0", replace: "compareExact(R, lo) <= 0" },
  { file: RULE, find: "compareExact(R, lo) < 0", replace: "compareExact(R, hi) < 0" },
  { file: RULE, find: "compareExact(R, hi) > 0", replace: "compareExact(R, hi) >= 0" },
  { file: RULE, find: "const limit = below ? lo : hi", replace: "const limit = below ? hi : lo" },
  { file: RULE, find: '(polarity === "range-in" && below)', replace: '(polarity === "range-in" && above)' },
  { file: RULE, find: 'polarity === "range-up" ||', replace: 'polarity === "range-down" ||' },
  { file: RULE, find: 'part && subtractExact("2", part)', replace: 'part && subtractExact("1", part)' },
  { file: RULE, find: 'part && addExact("1", part)', replace: 'part && subtractExact("1", part)' },
  { file: RULE, find: "if (compareExact(lo, hi) > 0) return refused", replace: "if (false) return refused" },
  { file: RULE, find: 'multiplyExact(part, "100")', replace: 'multiplyExact(part, "1")' },
  {
    file: RULE,
    find: 'const exact = multiplyExact(part, "100");',
    replace: 'const exact = Number(multiplyExact(part, "100")).toFixed(2);',
  },
  // Categories, caps, flags
  { file: BAND, find: "(band.inclusive ? 0 : 1)", replace: "0" },
  { file: BAND, find: "(band.inclusive ? 0 : 1)", replace: "1" },
  { file: BAND, find: "compareExact(above, next) <= 0", replace: "compareExact(above, next) < 0" },
  {
    file: CAPAIAN,
    find: "bandOf(exact, input.policy.bands)",
    replace: "bandOf(Number(exact).toFixed(2), input.policy.bands)",
  },
  { file: CAPAIAN, find: 'compareExact(exact, "100") < 0', replace: 'compareExact(exact, "100") <= 0' },
  { file: CAPAIAN, find: 'compareExact(exact, "200") > 0', replace: 'compareExact(exact, "200") >= 0' },
  { file: CAPAIAN, find: "compareExact(value.exact, cap.min) < 0", replace: "compareExact(value.exact, cap.min) > 0" },
  {
    file: CAPAIAN,
    find: "cap.max !== null && compareExact(value.exact, cap.max) > 0",
    replace: "cap.max !== null && compareExact(value.exact, cap.max) < 0",
  },
  { file: CAPAIAN, find: "exact: cap.max }", replace: 'exact: "100" }' },
  { file: CAPAIAN, find: "    raw,\n    capped", replace: "    raw: capValue(raw, input.policy.cap),\n    capped" },
  { file: POLICY, find: 'above: "90"', replace: 'above: "91"' },
  { file: POLICY, find: "version.from <= day", replace: "version.from < day" },
  { file: POLICY, find: "found.from >= version.from", replace: "found.from <= version.from" },
  { file: POLICY, find: "(newest(agency) ?? newest(null))", replace: "(newest(null) ?? newest(agency))" },
  // Roll-up
  { file: ROLLUP, find: 'because === "missing" || because === "undefined"', replace: 'because === "missing"' },
  {
    file: ROLLUP,
    find: 'because === "missing" || because === "undefined"',
    replace: 'because === "missing" || because === "not-due"',
  },
  { file: ROLLUP, find: 'average === "absent-as-zero"', replace: 'average === "skip-absent"' },
  {
    file: ROLLUP,
    find: 'average === "skip-absent-and-zero" && isZero',
    replace: 'average === "skip-absent-and-zero" || isZero',
  },
  { file: ROLLUP, find: "exact: capaian.exact, weight, absent", replace: 'exact: capaian.exact, weight: "1", absent' },
  { file: ROLLUP, find: "exact: cappedExact(item.exact, policy)", replace: "exact: item.exact" },
  { file: ROLLUP, find: "total: items.length", replace: "total: due.length" },
  { file: ROLLUP, find: "return due > 0 ? missing", replace: "return due >= 0 ? missing" },
  // Printed figures
  {
    file: PRINTED,
    find: "roundExact(computed.exact, printed.decimals) === printed.exact",
    replace: "truncateExact(computed.exact, printed.decimals) === printed.exact",
  },
  { file: PRINTED, find: "compareExact(lowest, printed.hi) < 0 &&", replace: "" },
  { file: PRINTED, find: "&& compareExact(highest, printed.lo) > 0", replace: "" },
  { file: PRINTED, find: "return compareExact(lo, hi) <= 0 ? lo : null;", replace: "return null;" },
  { file: PRINTED, find: "rule(corner.with(index, point), point)", replace: "rule(corner, point)" },
  { file: PRINTED, find: 'figure.exact === "0" ? ["0"]', replace: 'figure.exact === "x" ? ["0"]' },
  { file: PRINTED, find: "lo: subtractExact(exact, half)", replace: "lo: exact" },
  // Accumulation
  { file: ACCUMULATION, find: "parts.filter((part) => part.due)", replace: "parts.filter((part) => part)" },
  { file: ACCUMULATION, find: ".sort((a, b) => byEnd(a.period, b.period))", replace: "" },
  { file: ACCUMULATION, find: 'mode === "cumulative" || rule === "last"', replace: 'rule === "last"' },
  { file: ACCUMULATION, find: 'mode === "cumulative" || rule === "last"', replace: 'mode === "cumulative"' },
  { file: ACCUMULATION, find: "if (inTheWay) return inTheWay;", replace: "" },
  { file: ACCUMULATION, find: 'because !== "not-applicable"', replace: 'because !== "undefined"' },
  { file: ACCUMULATION, find: "compareExact(number, highest) > 0", replace: "compareExact(number, highest) < 0" },
  { file: ACCUMULATION, find: "compareExact(number, lowest) < 0", replace: "compareExact(number, lowest) > 0" },
  {
    file: ACCUMULATION,
    find: "const mean = meanExact(numbers);",
    replace: "const mean: string | null = sumExact(numbers);",
  },
  { file: ACCUMULATION, find: "due.at(-1)", replace: "due.at(0)" },
  // Rounding and arithmetic
  { file: FRACTION, find: "(2n * (n < 0n ? -n : n) + d)", replace: "(2n * (n < 0n ? -n : n) + d - 1n)" },
  { file: FRACTION, find: "(2n * (n < 0n ? -n : n) + d)", replace: "(2n * (n < 0n ? -n : n))" },
  { file: FRACTION, find: "const whole = n < 0n ? -size : size;", replace: "const whole = size;" },
  {
    file: FRACTION,
    find: "if (b.over === 0n) return null;",
    replace: "if (b.over === 0n) return { over: 0n, under: 1n };",
  },
  { file: FRACTION, find: "over: whole * scale, under: 1n", replace: "over: whole, under: 1n" },
  { file: FRACTION, find: "return noise <= size ? short : value;", replace: "return value;" },
  { file: FRACTION, find: "const DIGITS = 40;", replace: "const DIGITS = 16;" },
  { file: FRACTION, find: "digits + BigInt(compare(value, { over: digits, under }))", replace: "digits" },
  { file: ARITHMETIC, find: 'weights[index] ?? "0"', replace: '"1"' },
  { file: FORMAT, find: 'rounded.startsWith("-") ? "−" : ""', replace: 'exact.startsWith("-") ? "−" : ""' },
];
