// Which mark groups thousands and which one is the decimal mark: "1.234.567,8", "119.16", "3.000", "1,234,567".

export type Digits =
  | { kind: "number"; exact: string; decimals: number }
  | { kind: "ambiguous"; readings: [string, string] }
  | { kind: "malformed"; at: number };

/** text: only digits, dots, commas and single spaces. Indonesian unless the marks themselves say otherwise. */
export function readDigits(text: string, context: { percent?: boolean; decimals?: number }): Digits {
  const commas = text.split(",").length - 1;
  const dots = text.split(".").length - 1;
  if (text.includes(" ")) return spaced(text);
  if (commas === 0 && dots === 0) return whole(text);
  if (commas > 0 && dots > 0) {
    const decimalMark = text.lastIndexOf(",") > text.lastIndexOf(".") ? "," : ".";
    return split(text, decimalMark, decimalMark === "," ? "." : ",");
  }
  if (dots > 1) return grouped(text, ".");
  if (commas > 1) return grouped(text, ",");
  return commas === 1 ? oneComma(text, context) : oneDot(text, context);
}

/** "95,24" is 95.24; in a column of whole numbers "1,234" may be an English thousand. */
function oneComma(text: string, context: { decimals?: number }): Digits {
  const reading = split(text, ",", ".");
  if (context.decimals !== 0 || !isGrouped(text, ",") || reading.kind !== "number") return reading;
  return { kind: "ambiguous", readings: [reading.exact, text.replace(",", "")] };
}

/** "3.000" is three thousand, "119.16" is an English decimal, "1.234" among percentages can be either. */
function oneDot(text: string, context: { percent?: boolean }): Digits {
  if (!isGrouped(text, ".")) return split(text, ".", ",");
  const thousands = text.replace(".", "");
  return context.percent ? { kind: "ambiguous", readings: [thousands, text] } : whole(thousands);
}

function grouped(text: string, mark: "." | ","): Digits {
  return isGrouped(text, mark) ? whole(text.replaceAll(mark, "")) : malformed(text, mark);
}

function spaced(text: string): Digits {
  const [digits = "", fraction] = text.replaceAll(" ", "").split(/[.,]/);
  return number(digits, fraction);
}

function split(text: string, decimalMark: string, groupMark: string): Digits {
  const at = text.lastIndexOf(decimalMark);
  const [left, fraction] = [text.slice(0, at), text.slice(at + 1)];
  if (left.includes(decimalMark)) return { kind: "malformed", at: left.indexOf(decimalMark) };
  if (left.includes(groupMark) && !isGrouped(left, groupMark)) return malformed(left, groupMark);
  return number(left.replaceAll(groupMark, ""), fraction);
}

/** Groups of three, and no group of zero in front: "0.123" is a fraction, never 123. */
function isGrouped(text: string, mark: string): boolean {
  return new RegExp(`^[1-9]\\d{0,2}(?:\\${mark}\\d{3})+$`).test(text);
}

function malformed(text: string, mark: string): Digits {
  const groups = text.split(mark);
  let at = 0;
  for (const [index, group] of groups.entries()) {
    const good = index === 0 ? /^[1-9]\d{0,2}$/.test(group) : group.length === 3;
    if (!good) return { kind: "malformed", at: Math.max(index === 0 ? at + group.length : at - 1, 0) };
    at += group.length + 1;
  }
  return { kind: "malformed", at: 0 };
}

const whole = (digits: string): Digits => number(digits, undefined);

function number(digits: string, fraction: string | undefined): Digits {
  return {
    kind: "number",
    exact: fraction ? `${digits || "0"}.${fraction}` : digits,
    decimals: fraction?.length ?? 0,
  };
}
