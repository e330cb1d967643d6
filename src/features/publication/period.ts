/** The period named in the address, else the newest; null for one in which nothing was published. Oldest first. */
export function choosePublished<P extends { code: string }>(
  periods: readonly P[],
  wanted: string | string[] | undefined,
): P | null {
  if (wanted === undefined) return periods.at(-1) ?? null;
  return periods.find(({ code }) => code === wanted) ?? null;
}
