// What stands behind a figure, as rows to read: each variable or recorded figure with its value, who gave it and when.
import type { Trace, TracedInput, TracedPart } from "#domain/formula/trace.ts";
import { parsePeriodCode, periodName } from "#domain/period/period.ts";
import { formatValue, givenFigure } from "#domain/value/format.ts";
import { withSatuan } from "#domain/value/satuan.ts";
import type { Value } from "#domain/value/value.ts";
import { ACCUMULATION_WORDS } from "#features/formulas/words.ts";
import { formatDayTime } from "#lib/format.ts";

export type Typed = { by: string; at: Date };
export type InputRow = { name: string; value: string; by?: string };

/** One row for each variable as it entered the formula; below it its parts, where it was put together from several. */
export function inputRows(trace: Trace): InputRow[] {
  return trace.inputs.flatMap((input) => {
    const parts = countedParts(input);
    const name = input.period === trace.period ? input.label : `${input.label}, ${named(input.period)}`;
    const row = { name, value: written(input.value, input) };
    if (parts.length < 2) return [{ ...row, by: parts[0] && (giver(parts[0]) ?? parts[0].source) }];
    const rows = parts.map((part) => ({
      name: `${input.label}, ${named(part.period)}`,
      value: written(part.value, input),
      by: giver(part) ?? part.source,
    }));
    return [row, ...rows];
  });
}

// Of figures typed "s.d." and of positions only the latest counts; the ones before are no part of the result.
function countedParts({ mode, accumulation, parts }: TracedInput): TracedPart[] {
  return mode === "cumulative" || accumulation === "last" ? parts.slice(-1) : parts;
}

/** "Sumber: …; posisi akhir.", once for variables that share it. */
export function inputRules(trace: Trace): string[] {
  // The realisasi of another indicator says where it is from at its figure, and follows that one's own rules.
  const own = trace.inputs.filter(({ source, parts }) => !source || parts.every((part) => part.source !== source));
  const rules = own.map(({ source, mode, accumulation }) => {
    const rule = mode === "cumulative" ? "diisi s.d. periode" : ACCUMULATION_WORDS[accumulation];
    return `Sumber: ${source ?? "belum disebut"}. Aturan: ${rule}.`;
  });
  return [...new Set(rules)];
}

/** Figures recorded without formula, one for each period that counts. typed: by the period. */
export function partRows(trace: Trace, typed: ReadonlyMap<string, Typed>): InputRow[] {
  const { decimals, satuan } = trace.indicator;
  return trace.direct.map((part) => ({
    name: named(part.period),
    value: written(part.value, { decimals, satuan }),
    by: giver(part) ?? typedAt(typed.get(part.period)) ?? part.source,
  }));
}

const typedAt = (typed: Typed | undefined): string | undefined => typed && typedWords(typed);

export const typedWords = ({ by, at }: Typed): string => `${by}, ${formatDayTime(at)}`;

function giver({ enteredBy, enteredAt }: TracedPart): string | undefined {
  if (!enteredBy) return undefined;
  return enteredAt ? typedWords({ by: enteredBy, at: new Date(enteredAt) }) : enteredBy;
}

function written(value: Value, { decimals = 0, satuan }: Pick<TracedInput, "decimals" | "satuan">): string {
  if (value.kind === "none") return formatValue(value, decimals);
  return withSatuan(givenFigure(value.exact, decimals), satuan);
}

function named(code: string): string {
  const period = parsePeriodCode(code);
  return period ? periodName(period) : code;
}
