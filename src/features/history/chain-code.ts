// The head of a chain as a report prints it: the place and the first letters of the seal, enough to compare by eye and
// too many to hit by chance. Whoever keeps the paper can have it compared later: "226 b64e 176e c232".

type Head = { sequence: number; hash: string };

const LETTERS = 12;

export const headCode = ({ sequence, hash }: Head): string => `${sequence} ${shortSeal(hash)}`;

export function shortSeal(hash: string): string {
  return (hash.slice(0, LETTERS).match(/.{4}/g) ?? []).join(" ");
}

/** The code as somebody typed it from paper, with any spaces; null when it is none. */
export function readCode(text: string): { sequence: number; seal: string } | null {
  const [, place, rest] = /^\s*(?:urut\s+)?([\d.]+)[\s:·,]+([0-9a-f\s]+)$/i.exec(text) ?? [];
  const sequence = Number(place?.replaceAll(".", ""));
  const seal = rest?.replace(/\s/g, "").toLowerCase() ?? "";
  return Number.isSafeInteger(sequence) && sequence > 0 && seal.length >= LETTERS ? { sequence, seal } : null;
}
