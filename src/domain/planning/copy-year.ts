// A plan carried into its next year: what comes along, what reads differently there, what has ended.

/** detail: what is agreed about it beside its words: satuan, formula version, what it stands under. */
export type YearPart = { kind: string; id: string; text: string; detail: string };

export type YearCopy = {
  added: YearPart[];
  changed: { before: YearPart; after: YearPart }[];
  dropped: YearPart[];
};

/** stored: the target year as it was copied before, empty the first time. Copying the outcome again changes nothing. */
export function copyYear(
  source: readonly YearPart[],
  target: readonly YearPart[],
  stored: readonly YearPart[],
): YearCopy {
  const known = new Map(stored.map((part) => [part.id, part]));
  const before = stored.length > 0 ? known : new Map(source.map((part) => [part.id, part]));
  const there = new Set(target.map(({ id }) => id));
  return {
    added: target.filter(({ id }) => !known.has(id)),
    changed: target.flatMap((after) => {
      const was = before.get(after.id);
      return was && (was.text !== after.text || was.detail !== after.detail) ? [{ before: was, after }] : [];
    }),
    dropped: [...before.values()].filter(({ id }) => !there.has(id)),
  };
}

/** Whether there is anything to do: what merely reads differently from the source year is told, not done, the first time. */
export const isSettled = ({ added, changed, dropped }: YearCopy, wasCopied: boolean): boolean =>
  wasCopied && added.length === 0 && changed.length === 0 && dropped.length === 0;
