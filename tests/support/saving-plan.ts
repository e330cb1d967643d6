// What the workers of the kill test do: lanes of commands, each with one right outcome, so that afterwards every one can
// be looked for. A lane is one cell or one entry; its commands follow one another, the lanes run side by side.

export type Lane =
  | { kind: "cell"; name: string; variableId: string; periodId: string; count: number }
  | { kind: "entry"; name: string; realisasiId: string; startVersion: number; count: number };

/** One of these after the other, again and again: the whole way of an entry, and opened again for the next round. */
export const ROUND = ["save", "submit", "verify", "approve", "reopen"] as const;

/** A figure that no other command of any lane writes, so that each is found by it alone. */
export const figureOfCell = (lane: number, nth: number): string => String(1_000_000 + lane * 10_000 + nth);
export const figureOfEntry = (lane: number, round: number): string => `8${lane % 10}.${String(round).padStart(2, "0")}`;

/** The lanes for two workers; 1,000 commands in all, 400 of them the way to approval and back. */
export function lanesOf(
  cells: readonly { name: string; id: string }[],
  entries: readonly { name: string; id: string; valueVersion: number }[],
  periodId: string,
): Lane[] {
  return [
    ...cells.map(({ name, id }): Lane => ({ kind: "cell", name, variableId: id, periodId, count: 100 })),
    ...entries.map(
      ({ name, id, valueVersion }): Lane => ({
        ...{ kind: "entry", name, realisasiId: id, startVersion: valueVersion, count: 40 * ROUND.length },
      }),
    ),
  ];
}

/** Which worker a lane belongs to. */
export const workerOf = (lane: number, workers: number): number => lane % workers;
