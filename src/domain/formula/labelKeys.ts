// Keys for variables that only have a label: readable, unique, and the same every time the same text is read.
import { isVariableKey } from "./tokens.ts";

export class LabelKeys {
  private readonly keys = new Map<string, string>();

  keyOf(label: string): string {
    const known = this.keys.get(label);
    if (known) return known;
    const taken = new Set(this.keys.values());
    const base = slug(label);
    let key = base;
    for (let number = 2; taken.has(key); number += 1) key = `${base}_${number}`;
    this.keys.set(label, key);
    return key;
  }

  count(): number {
    return this.keys.size;
  }

  /** Labels by key, in the order of reading. */
  all(): Record<string, string> {
    return Object.fromEntries([...this.keys].map(([label, key]) => [key, label]));
  }
}

/** "Jumlah penempatan tahun (n-1)" → jumlah_penempatan_tahun_n_1: whole words, at most 48 characters. */
function slug(label: string): string {
  const words =
    label
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  let key = "";
  for (const word of words) {
    if (key.length + word.length + 1 > 48) break;
    key += key ? `_${word}` : word;
  }
  if (key === "") return "data_dasar";
  return isVariableKey(key) ? key : `data_${key}`.slice(0, 48);
}
