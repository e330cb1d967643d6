// Days of a calendar are days in western Indonesia: a window opens as its first day begins and closes as its last ends.
const WIB = "+07:00";

/** "2024-07-01" → the first moment of that day. */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00${WIB}`);

/** "2024-07-31" → its last second. */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59${WIB}`);

/** Whether such a day is in the calendar: "2024-02-30" is not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text;
}

/** The day so many days later. */
export function dayAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}
