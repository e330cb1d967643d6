// The one place where figures are formatted: id-ID, rounded once, half away from zero.
import { roundExact } from "./arithmetic.ts";
import { type Absence, toCanonical, type Value } from "./value.ts";

/** "6011914656" → "6.011.914.656"; with decimals 2: "94.866" → "94,87"; minus is "−". Without decimals every digit as it is. */
export function formatFigure(exact: string, decimals?: number): string {
  const rounded = decimals === undefined ? toCanonical(exact) : roundExact(exact, decimals);
  const [whole = "0", fraction = ""] = rounded.replace("-", "").split(".");
  const places = decimals === undefined ? fraction : fraction.padEnd(Math.max(decimals, 0), "0");
  return `${rounded.startsWith("-") ? "−" : ""}${grouped(whole)}${places ? `,${places}` : ""}`;
}

/** Every digit up to ten decimals; a longer fraction is cut and says so. */
export function longFigure(exact: string): string {
  const [whole = "", fraction = ""] = exact.split(".");
  return fraction.length <= 10 ? formatFigure(exact) : `${formatFigure(`${whole}.${fraction.slice(0, 10)}`)}…`;
}

/** With these decimals, and never with fewer than the figure has; one that goes on is cut as above. */
export function givenFigure(exact: string, decimals: number): string {
  const own = exact.split(".")[1]?.length ?? 0;
  return own > decimals ? longFigure(exact) : formatFigure(exact, decimals);
}

export function formatValue(value: Value, decimals: number): string {
  return value.kind === "number" ? formatFigure(value.exact, decimals) : ABSENCE_WORDS[value.because];
}

export const ABSENCE_WORDS: Record<Absence, string> = {
  missing: "belum diisi",
  "not-due": "–",
  "not-applicable": "tidak berlaku",
  undefined: "tidak terdefinisi",
};

function grouped(whole: string): string {
  let text = whole.slice(-3);
  for (let end = whole.length - 3; end > 0; end -= 3) text = `${whole.slice(Math.max(0, end - 3), end)}.${text}`;
  return text;
}
