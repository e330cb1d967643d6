// Who holds a position from which day to which. Somebody definitif; where the position is vacant a Plt. (pelaksana tugas)
// instead; and while the holder is away for days a Plh. (pelaksana harian) beside them.
// Source: UU 30/2014 article 14 (2): Plh. for an official who is away for a time, Plt. for one who is away for good.

export type HolderKind = "definitif" | "plt" | "plh";

/** from: its first day; until: the first day on which it does not hold any more ("2024-07-01"), null while nobody knows. */
export type Held = { kind: HolderKind; from: string; until: string | null };

export const isOn = ({ from, until }: { from: string; until: string | null }, day: string): boolean =>
  from <= day && (until === null || day < until);

/** inOffice: definitif or Plt.; standingIn: the Plh. who signs for them on that day. */
export function holdersOn<H extends Held>(
  holders: readonly H[],
  day: string,
): { inOffice: H | null; standingIn: H | null } {
  const those = holders.filter((one) => isOn(one, day));
  return {
    inOffice: those.find(({ kind }) => kind !== "plh") ?? null,
    standingIn: those.find(({ kind }) => kind === "plh") ?? null,
  };
}

/** Who signs on that day: the Plh. while there is one. */
export function signerOn<H extends Held>(holders: readonly H[], day: string): H | null {
  const { inOffice, standingIn } = holdersOn(holders, day);
  return standingIn ?? inOffice;
}

/** "Plt. Rahayu": as it stands before a name; a definitif holder has no word. */
export const titled = ({ kind, name }: { kind: HolderKind; name: string }): string =>
  kind === "definitif" ? name : `${kind === "plt" ? "Plt." : "Plh."} ${name}`;

/** The first of the others that cannot hold on the days of the wanted one; only definitif and Plh. stand side by side. */
export function clashing<H extends Held>(others: readonly H[], wanted: Held): H | null {
  const inOrder = [...others].sort((a, b) => a.from.localeCompare(b.from));
  return inOrder.find((other) => !sideBySide(other.kind, wanted.kind) && overlap(other, wanted)) ?? null;
}

/** Days within a span on which nobody is in office, in order. until null: open to the end. */
export function vacancies(holders: readonly Held[], span: Span): Span[] {
  const inOffice = holders.filter(({ kind }) => kind !== "plh").sort((a, b) => a.from.localeCompare(b.from));
  const found: Span[] = [];
  let free: string | null = span.from;
  for (const { from, until } of inOffice) {
    if (free === null || !overlap({ from, until }, span)) continue;
    if (from > free) found.push({ from: free, until: from });
    free = until === null ? null : until > free ? until : free;
  }
  if (free !== null && (span.until === null || free < span.until)) found.push({ from: free, until: span.until });
  return found;
}

export type Span = { from: string; until: string | null };

const sideBySide = (a: HolderKind, b: HolderKind): boolean =>
  (a === "definitif" && b === "plh") || (a === "plh" && b === "definitif");

const overlap = (a: Span, b: Span): boolean =>
  (b.until === null || a.from < b.until) && (a.until === null || b.from < a.until);
