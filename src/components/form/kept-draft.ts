// What was typed and is not saved yet, kept on this device: a closed tab or a lost network loses nothing.
const PREFIX = "tolok/draf/";

export const keptDraft = (key: string): string | null => attempt(() => localStorage.getItem(PREFIX + key)) ?? null;

export const keepDraft = (key: string, text: string): void =>
  void attempt(() => localStorage.setItem(PREFIX + key, text));

export const forgetDraft = (key: string): void => void attempt(() => localStorage.removeItem(PREFIX + key));

// A browser may forbid its store; then the page keeps what it can.
function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
