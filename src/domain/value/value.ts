// A value is a number or a reason why there is none; it is never "maybe zero".

/** missing = due but not entered · not-due = not measured in this period · not-applicable, undefined = with a written reason. */
export type Absence = "missing" | "not-due" | "not-applicable" | "undefined";

export type Value =
  /**
   * exact: canonical decimal text, see {@link toCanonical}. ratio: "100/3", where exact only carries its first 40 digits and
   * somebody goes on computing with it.
   */
  | { kind: "number"; exact: string; ratio?: string }
  /** reason: an Indonesian sentence; variable and period: what caused it. */
  | { kind: "none"; because: Absence; reason: string; variable?: string; period?: string };

export type NoValue = Extract<Value, { kind: "none" }>;
export type Cause = { variable?: string; period?: string };

export const numberValue = (exact: string): Value => ({ kind: "number", exact: toCanonical(exact) });
export const missing = (reason: string, cause?: Cause): NoValue => none("missing", reason, cause);
export const notDue = (reason: string, cause?: Cause): NoValue => none("not-due", reason, cause);
export const notApplicable = (reason: string, cause?: Cause): NoValue => none("not-applicable", reason, cause);
export const undefinedValue = (reason: string, cause?: Cause): NoValue => none("undefined", reason, cause);

/**
 * Canonical decimal text: no exponent, no leading "+" or zeros, no trailing zeros, "0" for every zero.
 * This is what is stored, compared and hashed. Also takes a decimal object, as the database client gives. Throws RangeError on text that is not a plain decimal ("1,5", "", "NaN").
 */
export function toCanonical(number: string | { toFixed(): string }): string {
  const text = typeof number === "string" ? number : number.toFixed();
  const parts = PLAIN.exec(text);
  if (!parts) throw new RangeError(`"${text}" bukan bilangan desimal`);
  const whole = (parts[2] ?? "0").replace(/^0+(?=\d)/, "");
  const fraction = (parts[3] ?? parts[4] ?? "").replace(/0+$/, "");
  const digits = fraction ? `${whole}.${fraction}` : whole;
  return parts[1] === "-" && digits !== "0" ? `-${digits}` : digits;
}

/** Of several absences the one to tell first: what someone can still fill in, then what someone must look into. */
export function gravest(absences: readonly NoValue[]): NoValue | undefined {
  return ORDER.map((because) => absences.find((absence) => absence.because === because)).find(Boolean);
}

function none(because: Absence, reason: string, cause: Cause = {}): NoValue {
  return { kind: "none", because, reason, ...cause };
}

const PLAIN = /^([+-]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))$/;
const ORDER: readonly Absence[] = ["missing", "undefined", "not-applicable", "not-due"];
