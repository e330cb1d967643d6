// Which two versions of a formula stand beside each other: the ones that the address asks for, else the latest two.

export type Pair = { before: number; after: number };

/** versions: numbers, in any order. null while there is nothing to compare. */
export function comparedPair(
  versions: readonly number[],
  asked: { dari?: string | string[] | undefined; ke?: string | string[] | undefined },
): Pair | null {
  const known = [...versions].sort((a, b) => a - b);
  const [last, before] = [known.at(-1), known.at(-2)];
  if (last === undefined || before === undefined) return null;
  const named = (text: string | string[] | undefined) => known.find((one) => String(one) === text);
  return { before: named(asked.dari) ?? before, after: named(asked.ke) ?? last };
}
