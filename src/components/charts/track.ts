/** A written or exact figure, as text or number; charts only need its place, words show its exact form. */
export type Quantity = number | string;

export type Track = {
  /** Place of a value along the track in percent, kept within it. */
  at: (value: Quantity) => number;
  /** On which side a value has left the track, if it has. */
  beyond: (value: Quantity) => "low" | "high" | undefined;
};

/**
 * A straight ruler from `from` to `to`. Text that is no number throws: a chart must not draw a place for a figure that
 * does not exist.
 */
export function track(from: number, to: number): Track {
  return {
    at: (value) => round(((clamp(exact(value), from, to) - from) / (to - from)) * 100),
    beyond: (value) => {
      const number = exact(value);
      if (number > to) return "high";
      return number < from ? "low" : undefined;
    },
  };
}

function exact(value: Quantity) {
  const number = typeof value === "number" ? value : Number(value);
  if (!Number.isFinite(number) || value === "") throw new RangeError(`"${value}" has no place on a ruler`);
  return number;
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

const round = (percent: number) => Math.round(percent * 100) / 100;
