// What is wrong with a formula, where, and in which words: returned beside data, never thrown.

/** at: place of the first character, counted from 0; text: what stands there; message: a sentence that names both. */
export type FormulaError = { at: number; text: string; message: string };

export function formulaError({ at, text }: { at: number; text: string }, what: string): FormulaError {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return { at, text, message: `Karakter ke-${at + 1}, "${shown}": ${what}.` };
}
