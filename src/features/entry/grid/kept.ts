// What the server has in each field of the form, and what a text must be to be sent there.
import type { EntrySheet } from "#features/entry/sheet.ts";
import type { Kept, Problem } from "./field.ts";
import { readField } from "./live.ts";
import { directField, variableField, WORDS, wordsField } from "./rows.ts";

export function keptFields(sheet: EntrySheet): Record<string, Kept> {
  const kept: Record<string, Kept> = {};
  for (const variable of sheet.variables) {
    if (variable.boundTo) continue;
    const stored = variable.values.find((value) => value.period === sheet.period.code);
    kept[variableField(variable.id)] = { text: stored?.asWritten ?? "", version: stored?.version ?? 0 };
  }
  for (const { id, realisasi } of sheet.indicators) {
    if (!realisasi) continue;
    const { version, valueVersion, kendala, solusi, faktorPendorong, notApplicableReason } = realisasi;
    kept[directField(id)] = { text: realisasi.asWritten ?? "", version: valueVersion };
    const texts = { kendala, solusi, faktorPendorong, tidakBerlaku: notApplicableReason ?? "" };
    for (const words of WORDS) {
      kept[wordsField(id, words)] = { text: texts[words], version: words === "tidakBerlaku" ? valueVersion : version };
    }
  }
  return kept;
}

const SHORTEST_REASON = 5;
const LONGEST_FIGURE = 60;

/** Why a text cannot be sent, before anybody is asked; the server asks the same questions again. */
export function problemIn(sheet: EntrySheet, field: string, text: string): Problem | null {
  const kind = field.split("/")[0];
  if (kind === "angka" || kind === "nilai") {
    if (text.length > LONGEST_FIGURE) return refusal(`Angka terlalu panjang: paling banyak ${LONGEST_FIGURE} huruf.`);
    const reading = readField(sheet, field, text);
    if (reading.kind === "figure") return null;
    return { kind: "unreadable", message: reading.message, readings: reading.readings };
  }
  const length = text.trim().length;
  if (kind === "tidakBerlaku" && length > 0 && length < SHORTEST_REASON) {
    return refusal(
      `Tulis alasannya, paling sedikit ${SHORTEST_REASON} huruf, supaya pemeriksa tahu mengapa tidak berlaku.`,
    );
  }
  return length > 4000 ? refusal("Tulisan terlalu panjang: paling banyak 4.000 huruf.") : null;
}

const refusal = (message: string): Problem => ({ kind: "unreadable", message, readings: [] });
