// The one place where figures are read: Indonesian text, as people type it and documents print it, to exact decimals.
import { formatFigure } from "./format.ts";
import { readDigits } from "./readDigits.ts";
import { toCanonical } from "./value.ts";

export type Reading =
  /** decimals: how many were written after the mark ("118,50" has two); note: "(Realisasi di Tribulan IV)". */
  | { kind: "number"; exact: string; decimals: number; percent: boolean; unit?: string; note?: string }
  | { kind: "empty" }
  /** "-": in documents, not measured in this period. */
  | { kind: "dash" }
  | { kind: "not-applicable" }
  /** Two honest readings, most likely first, as canonical texts: a finding for a person, never a guess. */
  | { kind: "ambiguous"; readings: [string, string]; message: string }
  /** at: place of the first character that does not belong, counted from 0. */
  | { kind: "unreadable"; at: number; message: string };

/** What the column says about its figures: percentages or counts, and how many decimals they carry. */
export type FigureContext = { percent?: boolean; decimals?: number };

export function readFigure(text: string, context: FigureContext = {}): Reading {
  const trimmed = text.replace(SPACES, " ").trim();
  if (trimmed === "") return { kind: "empty" };
  if (/^[-–—−]+$/.test(trimmed)) return { kind: "dash" };
  if (/^(n\/?a|t\/a|tidak berlaku)\.?$/i.test(trimmed)) return { kind: "not-applicable" };

  const parts = takeApart(trimmed);
  if (!parts) return unreadable(text, findStranger(text));
  const word = parts.unit?.match(NUMBER_WORD);
  if (word) return spelledOut(text, word[0]);
  const length = parts.digits.replace(/\D/g, "").length;
  if (length > LONGEST) return tooLong(text, text.indexOf(parts.digits), length);

  const percent = parts.percent;
  const digits = readDigits(parts.digits, { percent: percent || context.percent === true, decimals: context.decimals });
  if (digits.kind === "malformed") return unreadable(text, text.indexOf(parts.digits) + digits.at);
  if (digits.kind === "ambiguous") {
    const [first, second] = digits.readings.map((exact) => toCanonical(parts.sign + exact));
    return ambiguous(text, [first ?? "", second ?? ""]);
  }
  return {
    kind: "number",
    exact: toCanonical(parts.sign + digits.exact),
    decimals: digits.decimals,
    percent,
    ...(parts.unit ? { unit: parts.unit } : {}),
    ...(parts.note ? { note: parts.note } : {}),
  };
}

type Parts = { sign: "" | "-"; digits: string; percent: boolean; unit?: string; note?: string };

/** "(Rp 1.250,00)" → sign, digits, unit; null when there is something else around the digits. */
function takeApart(text: string): Parts | null {
  const note = /^(.*?[\d%.,\-)])\s*(\((?=[^()]*[A-Za-z])[^()]*\))$/.exec(text);
  const bare = note ? (note[1] ?? "") : text;
  const bracketed = /^\(\s*([^()]*\d[^()]*)\)(\s*%)?$/.exec(bare);
  const figure = FIGURE.exec(bracketed ? `${bracketed[1]?.trim()}${bracketed[2] ?? ""}` : bare);
  if (!figure) return null;
  const [, before = "", currency, between = "", digits = "", percentSign, tail = ""] = figure;
  const signs = before + between;
  if (signs.length > 1 || (bracketed && signs)) return null;
  const unit = unitOf(currency ? "Rp" : "", tail.trim());
  return {
    sign: bracketed || /[-–−]/.test(signs) ? "-" : "",
    digits: digits.replace(/ +$/, ""),
    percent: percentSign !== undefined,
    ...(unit ? { unit } : {}),
    ...(note?.[2] ? { note: note[2] } : {}),
  };
}

// Rp. 419.309/Kapita/Bulan · −12,5 % · 1.000 Pencaker · Rp 50.000,- · 6 011 914 656
const FIGURE =
  /^([-–−+]?)\s*(Rp\.?|IDR)?\s*([-–−+]?)\s*(\d{1,3}(?: \d{3})+(?:[.,]\d+)?|[\d.,]*\d)(?:,[-–−]{1,2})?(\s*%| ?persen\b)?(\s*\/\s?\p{L}[\p{L}\d ./²³]*|\s+\p{L}[\p{L}\d ./²³-]*|\p{L}{2}[\p{L} ./²³]*|)$/iu;
const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g;
const NUMBER_WORD = /^(ribu|rb|juta|jt|miliar|milyar|triliun|trilyun)\b/i;

function unitOf(currency: string, tail: string): string {
  return currency && tail && !tail.startsWith("/") ? `${currency} ${tail}` : currency + tail;
}

function ambiguous(text: string, readings: [string, string]): Reading {
  const [first, second] = readings.map((exact) => formatFigure(exact));
  return {
    kind: "ambiguous",
    readings,
    message: `"${text.trim()}" dapat berarti ${first} atau ${second}. Pilih yang benar, atau tulis dengan koma desimal.`,
  };
}

function spelledOut(text: string, word: string): Reading {
  return {
    kind: "unreadable",
    at: text.indexOf(word),
    message: `"${text.trim()}" memakai kata bilangan "${word}". Tulis angkanya lengkap, misalnya 7.650.000.000.`,
  };
}

function tooLong(text: string, at: number, length: number): Reading {
  return {
    kind: "unreadable",
    at,
    message: `"${text.trim()}" terlalu panjang: ${length} angka, paling banyak ${LONGEST}.`,
  };
}

/** Figures with more digits than this are slips of the keyboard; all arithmetic is exact far beyond it. */
const LONGEST = 30;

function findStranger(text: string): number {
  const start = text.search(/[\d]/);
  if (start < 0) return text.length - text.trimStart().length;
  const before = /[^\s\d.,\-–−+(Rp]/.exec(text.slice(0, start).replace(/IDR/i, "Rp "));
  if (before) return before.index;
  const run = /^[\d.,]*/.exec(text.slice(start))?.[0].length ?? 0;
  const next = start + run;
  return next < text.trimEnd().length ? next : next - 1;
}

function unreadable(text: string, at: number): Reading {
  const shown = text.trim();
  if (!/\d/.test(text)) {
    return { kind: "unreadable", at, message: `"${shown}" bukan bilangan: tidak ada angkanya. Tulis misalnya 88,90.` };
  }
  const stranger = text[at] ?? "";
  const what = /\p{L}/u.test(stranger)
    ? `huruf ${stranger}`
    : /\d/.test(stranger)
      ? `angka ${stranger}`
      : `tanda "${stranger}"`;
  const end = text.trimEnd().length - 1;
  const where = at >= end ? "di akhir" : at <= text.length - text.trimStart().length ? "di awal" : "di tengah";
  return {
    kind: "unreadable",
    at,
    message: `"${shown}" bukan bilangan: ada ${what} ${where}. Tulis misalnya ${example(shown)}.`,
  };
}

/** The figure that was probably meant: O for 0, l for 1, and nothing else around the digits. */
function example(text: string): string {
  const mended = text.replace(/[oO]/g, "0").replace(/[lI|]/g, "1");
  const core = mended.replace(/^[^\d(+\-–−]+/, "").replace(/[^\d%)]+$/, "");
  const parts = takeApart(core);
  const digits = parts && !parts.unit ? readDigits(parts.digits, {}) : null;
  if (!parts || digits?.kind !== "number") return "88,90";
  return formatFigure(toCanonical(parts.sign + digits.exact), digits.decimals) + (parts.percent ? "%" : "");
}
