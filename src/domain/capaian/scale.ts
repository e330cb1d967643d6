// Qualitative indicators: words mapped to a scale, then compared like any figure.
import { formatFigure } from "#domain/value/format.ts";
import { numberValue, undefinedValue, type Value } from "#domain/value/value.ts";

export type Scale = { name: string; legalBasis: string; steps: readonly { word: string; exact: string }[] };

export const OPINI_BPK: Scale = {
  name: "Opini BPK",
  legalBasis: "UU 15/2004 pasal 16",
  steps: steps("WTP 4", "WDP 3", "TW 2", "TMP 1"),
};

export const PREDIKAT_SAKIP: Scale = {
  name: "Predikat SAKIP",
  legalBasis: "PermenPANRB 88/2021",
  steps: steps("AA 7", "A 6", "BB 5", "B 4", "CC 3", "C 2", "D 1"),
};

/** The scale that a satuan names; null for figures. */
export function scaleOf(satuan: string): Scale | null {
  return SCALES.find(({ name }) => name.toLowerCase() === satuan.trim().toLowerCase()) ?? null;
}

/** The word that stands for a figure of the scale; null between two steps. */
export function wordOf(scale: Scale, exact: string): string | null {
  return scale.steps.find((step) => step.exact === exact)?.word ?? null;
}

/** Whether a text alone is a step of some scale: a figure in the eyes of whoever fills a table. */
export const isScaleWord = (text: string): boolean => SCALES.some((scale) => wordValue(scale, text).kind === "number");

/** A figure as its satuan has it written: the word of a scale, "4,5" between two of its steps, else with its decimals. */
export function shownFigure(exact: string, decimals: number, satuan: string): string {
  const scale = scaleOf(satuan);
  return scale ? (wordOf(scale, exact) ?? formatFigure(exact)) : formatFigure(exact, decimals);
}

const SCALES: readonly Scale[] = [OPINI_BPK, PREDIKAT_SAKIP];

/** The step of a word, whatever its case; undefined with the words that exist. */
export function wordValue(scale: Scale, word: string): Value {
  const step = scale.steps.find((candidate) => candidate.word.toLowerCase() === word.trim().toLowerCase());
  if (step) return numberValue(step.exact);
  const words = scale.steps.map((candidate) => candidate.word).join(", ");
  return undefinedValue(`"${word}" tidak ada dalam skala ${scale.name}: ${words}.`);
}

function steps(...pairs: string[]): Scale["steps"] {
  return pairs.map((pair) => {
    const [word = "", exact = ""] = pair.split(" ");
    return { word, exact };
  });
}
