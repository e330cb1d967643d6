/**
 * Only what is said. On its way to the browser a property that is undefined is written out as such, and a table of 300
 * rows would say a thousand times that a cell spans nothing.
 */
export function given<P extends object>(props: P): P {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as P;
}
