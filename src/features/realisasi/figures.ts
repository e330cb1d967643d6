// The text of a cell, read by the engine's one reader. Browser and server ask here, so that what is refused on one side is
// refused on the other, in the same words.
import { type Scale, scaleOf, wordOf, wordValue } from "#domain/capaian/scale.ts";
import { readFigure } from "#domain/value/read.ts";
import { Refusal } from "#lib/refusal.ts";

export type Figure = { amount: string | null; asWritten: string };

export type CellReading =
  | { kind: "figure"; figure: Figure }
  /** readings: the canonical figures it may mean, when a person can say which. */
  | { kind: "refused"; message: string; readings: string[] };

// numeric has room for more, a figure of a government has not.
const DIGITS = 30;

export function readCell(text: string, satuan: string, decimals: number): CellReading {
  const scale = scaleOf(satuan);
  if (scale && /\p{L}/u.test(text)) return readWord(text.trim(), scale);
  const percent = satuan === "persen" || satuan === "%";
  const reading = readFigure(text, { percent, decimals });
  switch (reading.kind) {
    case "number":
      if (reading.exact.replace(/[-.]/g, "").length > DIGITS)
        return refused(`"${text.trim()}" terlalu panjang untuk disimpan. Periksa jumlah angkanya.`);
      if (scale && wordOf(scale, reading.exact) === null)
        return refused(`"${text.trim()}" bukan tingkat skala ${scale.name}. Tulis salah satu: ${wordsOf(scale)}.`);
      return { kind: "figure", figure: { amount: reading.exact, asWritten: text.trim() } };
    case "empty":
      return { kind: "figure", figure: { amount: null, asWritten: "" } };
    case "dash":
      return refused(
        "Tanda – tidak dapat disimpan sebagai angka. Kosongkan bila belum ada, atau pilih Tidak berlaku dan tulis alasannya.",
      );
    case "not-applicable":
      return refused(NOT_APPLICABLE);
    case "ambiguous":
      return refused(reading.message, reading.readings);
    case "unreadable":
      return refused(reading.message);
  }
}

/** Kept as its scale writes it, whatever the case it was typed in. */
function readWord(text: string, scale: Scale): CellReading {
  if (/^(n\/?a|tidak berlaku)$/i.test(text)) return refused(NOT_APPLICABLE);
  const value = wordValue(scale, text);
  if (value.kind === "none")
    return refused(`"${text}" bukan tingkat skala ${scale.name}. Tulis salah satu: ${wordsOf(scale)}.`);
  return { kind: "figure", figure: { amount: value.exact, asWritten: wordOf(scale, value.exact) ?? text } };
}

const wordsOf = (scale: Scale): string => scale.steps.map(({ word }) => word).join(", ");

/** The same for a command: what cannot be read is a refusal. */
export function figureOf(text: string, satuan: string, decimals: number): Figure {
  const reading = readCell(text, satuan, decimals);
  if (reading.kind === "refused") throw new Refusal("invalid", reading.message);
  return reading.figure;
}

const NOT_APPLICABLE = "Pilih Tidak berlaku pada indikatornya dan tulis alasannya; jangan ditulis di kotak angka.";

function refused(message: string, readings: string[] = []): CellReading {
  return { kind: "refused", message, readings };
}
