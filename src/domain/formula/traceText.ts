// A trace as plain text: for the audit export, to be followed with a pocket calculator.

import { bandLimitWords } from "#domain/capaian/band.ts";
import { targetFigure } from "#domain/capaian/target.ts";
import { parsePeriodCode, periodName } from "#domain/period/period.ts";
import { formatFigure, formatValue, longFigure } from "#domain/value/format.ts";
import type { Trace, TracedInput, TracedPart } from "./trace.ts";

export function traceAsText(trace: Trace): string {
  const { indicator, formula, policy, capaian, rounding } = trace;
  return [
    `${indicator.name} (${indicator.satuan}), ${trace.periodName}`,
    "",
    "1. Data dasar",
    ...trace.inputs.flatMap(inputLines),
    ...trace.direct.map((part) => `   ${partLine(part)}`),
    "2. Rumus",
    ...(formula
      ? [
          `   versi ${formula.version}: ${formula.text}`,
          `   ${trace.sentence ?? ""}`,
          `   = ${trace.substituted ?? ""}`,
        ]
      : [`   Tanpa rumus; diisi langsung, ${ACCUMULATION[indicator.accumulation]}.`]),
    ...trace.steps.map(({ text, shown }) => `   ${text} = ${shown}`),
    "3. Pembulatan",
    trace.realisasi.kind === "number"
      ? `   ${longFigure(trace.realisasi.exact)} ditampilkan ${rounding.shown} (${rounding.decimals} desimal). ${rounding.rule}`
      : `   ${rounding.shown}: ${trace.realisasi.reason}`,
    "4. Capaian",
    `   Target ${trace.target ? targetFigure(trace.target, 0, indicator.satuan) : "belum ditetapkan"}`,
    `   ${capaian.because}`,
    `   Kebijakan: ${policy.name}. Dasar: ${policy.legalBasis}.`,
    "5. Batas",
    policy.cap
      ? `   Dalam rata-rata: ${formatValue(capaian.capped, 2)} (batas ${limit(policy.cap.min)} sampai ${limit(policy.cap.max)})`
      : "   Tanpa batas.",
    "6. Kategori",
    `   ${capaian.band ? [capaian.band.word, bandLimitWords(capaian.band)].filter(Boolean).join(", ") : "Tidak ada."}`,
    ...(trace.evidence.length === 0 ? [] : ["7. Bukti dukung"]),
    ...trace.evidence.map(({ name, seal }) => `   ${name}${seal === undefined ? "" : `, segel ${seal}`}`),
  ].join("\n");
}

function inputLines(input: TracedInput): string[] {
  const source = input.source ? `, sumber: ${input.source}` : "";
  const how = input.mode === "cumulative" ? "diisi s.d. periode" : ACCUMULATION[input.accumulation];
  const head = `   ${input.use} = ${formatValue(input.value, 0) && shown(input)} ${input.satuan}: ${input.label}, s.d. ${named(input.period)} (${how}${source})`;
  return [head, ...input.parts.map((part) => `     ${partLine(part)}`)];
}

function shown({ value, decimals }: TracedInput): string {
  return value.kind === "number" ? longFigure(value.exact) : formatValue(value, decimals ?? 0);
}

function partLine({ period, value, enteredBy, enteredAt, source }: TracedPart): string {
  const figure = value.kind === "number" ? formatFigure(value.exact) : `${formatValue(value, 0)} (${value.reason})`;
  const who = enteredBy ? `, diisi ${enteredBy}${enteredAt ? ` ${enteredAt}` : ""}` : "";
  return `${named(period)}: ${figure}${who}${source ? `, sumber: ${source}` : ""}`;
}

function named(code: string): string {
  const period = parsePeriodCode(code);
  return period ? periodName(period) : code;
}

const limit = (exact: string | null): string => (exact === null ? "tak terbatas" : formatFigure(exact));
const ACCUMULATION = {
  sum: "jumlah",
  last: "posisi akhir",
  average: "rata-rata",
  max: "tertinggi",
  min: "terendah",
} as const;
