const day = 86_400_000;

/** How far into its year a date lies, 0 to 1; a date outside the year is pulled to its edge. Dates as "2024-07-18". */
export function yearShare(date: string, year: number) {
  return share(moment(date), year);
}

/** The end of a day: a window that closes on 31 July is open through that day. */
export function yearShareAfter(date: string, year: number) {
  return share(moment(date) + day, year);
}

function share(at: number, year: number) {
  const start = Date.UTC(year, 0, 1);
  const length = Date.UTC(year + 1, 0, 1) - start;
  return Math.min(1, Math.max(0, (at - start) / length));
}

function moment(date: string) {
  // Date.parse alone would guess at "31 Juli"; only the written ISO day is a date here.
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at)) throw new RangeError(`"${date}" is not a date`);
  return at;
}
