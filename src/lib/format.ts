// Dates, times and words as people read them, in one place: Indonesian, on the clock of Jakarta, whatever the server's.
// Figures have their own place, #domain/value/format.ts.

const ZONE = "Asia/Jakarta";
const DAY = 86_400_000;

const day = new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, day: "numeric", month: "long", year: "numeric" });
const shortDay = new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, day: "numeric", month: "long" });
const time = new Intl.DateTimeFormat("id-ID", { timeZone: ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const calendarDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: ZONE,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** "18 Juli 2024" */
export const formatDay = (date: Date): string => day.format(date);

/** "18 Juli", where the year is told elsewhere. */
export const formatShortDay = (date: Date): string => shortDay.format(date);

/** "16.20 WIB" */
export const formatTime = (date: Date): string => `${time.format(date).replace(":", ".")} WIB`;

/** "18 Juli 2024, 16.20 WIB" */
export const formatDayTime = (date: Date): string => `${formatDay(date)}, ${formatTime(date)}`;

/** The calendar day in Jakarta, "2024-07-18". */
export const isoDay = (date: Date): string => calendarDay.format(date);

export const yearIn = (date: Date): number => Number(isoDay(date).slice(0, 4));

/** Whole calendar days from one moment to the other, negative when the second lies before the first. */
export function daysUntil(from: Date, to: Date): number {
  return Math.round((Date.parse(isoDay(to)) - Date.parse(isoDay(from))) / DAY);
}

/** "hari ini", "besok", "13 hari lagi", "lewat 3 hari". */
export function daysLeft(now: Date, due: Date): string {
  const days = daysUntil(now, due);
  if (days < 0) return `lewat ${grouped(-days)} hari`;
  if (days === 0) return "hari ini";
  return days === 1 ? "besok" : `${grouped(days)} hari lagi`;
}

/** "satu", "sembilan belas"; from twenty on digits are easier to read: "29". */
export function inWords(n: number): string {
  return Number.isInteger(n) && n >= 0 && n < 20 ? (WORDS[n] ?? String(n)) : grouped(n);
}

/** All of so many: "satu-satunya", "kesembilan", "semua 29". */
export function allOf(n: number): string {
  if (n === 1) return "satu-satunya";
  return n < 20 ? `ke${inWords(n)}` : `semua ${inWords(n)}`;
}

/** The first letter large, the rest as it is. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** For the middle of a sentence: "semester I 2024". */
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** "a", "a dan b", "a, b, dan c"; beyond the limit: "a, b, dan 3 lainnya". */
export function listed(items: readonly string[], limit = items.length): string {
  const rest = items.length - limit;
  const said = rest > 0 ? [...items.slice(0, limit), `${rest} lainnya`] : items;
  if (said.length <= 2) return said.join(" dan ");
  return `${said.slice(0, -1).join(", ")}, dan ${said.at(-1)}`;
}

const grouped = (n: number): string => n.toLocaleString("id-ID");

const UNITS = "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(" ");
const WORDS = [...UNITS, ...UNITS.slice(2, 10).map((unit) => `${unit} belas`)];
