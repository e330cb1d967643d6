// What stands in a cell of a workbook, with its kind kept: "1.234" typed as text is not the number 1234.

export type Cell =
  | { kind: "empty" }
  | { kind: "text"; text: string }
  /** exact: plain decimal text ("83.45") as stored; a cell shown as 90% holds 0.9 and says so. */
  | { kind: "number"; exact: string; percent: boolean }
  /** day: "2024-07-18", as the workbook shows it, without time zone. */
  | { kind: "date"; day: string }
  | { kind: "boolean"; value: boolean };

export type Sheet = { name: string; rows: Cell[][] };

/** The cell as a person here would type it: 1234,5 · 90% · 2024-07-18 · ya. No grouping, so that it has one reading. */
export function textOf(cell: Cell | undefined): string {
  switch (cell?.kind) {
    case "text":
      return cell.text;
    case "number":
      return (cell.percent ? `${shiftRight(cell.exact)}%` : cell.exact).replace(".", ",");
    case "date":
      return cell.day;
    case "boolean":
      return cell.value ? "ya" : "tidak";
    default:
      return "";
  }
}

/**
 * The stored text of a number cell as plain decimal text. Spreadsheets keep fifteen digits; what stands beyond them in
 * the file ("83.450000000000003") is the binary shadow of "83.45" and not what a person typed. null: no number.
 */
export function exactOf(stored: string): string | null {
  const text = stored.trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text)) return null;
  const [mantissa = "", power = "0"] = text.toLowerCase().split("e");
  if (Math.abs(Number(power)) > 40) return null;
  const digits = mantissa.replace(/[^\d]/g, "").replace(/^0+/, "");
  return digits.length > 15 ? plain(...parts(Number(text).toPrecision(15))) : plain(mantissa, Number(power));
}

function parts(text: string): [string, number] {
  const [mantissa = "", power = "0"] = text.split("e");
  return [mantissa, Number(power)];
}

/** "-1.5", 2 → "-150". */
function plain(mantissa: string, power: number): string {
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = mantissa.replace(/^[+-]/, "").split(".");
  const digits = whole + fraction;
  const point = whole.length + power;
  const left = point > 0 ? digits.slice(0, point).padEnd(point, "0") : "0";
  const right = point >= 0 ? digits.slice(point) : "0".repeat(-point) + digits;
  const tidyLeft = left.replace(/^0+(?=\d)/, "") || "0";
  const tidyRight = right.replace(/0+$/, "");
  const text = tidyRight ? `${tidyLeft}.${tidyRight}` : tidyLeft;
  return text === "0" ? "0" : sign + text;
}

const shiftRight = (exact: string): string => plain(exact, 2);
