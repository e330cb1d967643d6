// Which moment somebody means who asks for the state of the data "per" a date. A day is meant to its end, on the clock of
// Jakarta; a time as it stands there, or with a zone of its own.

export type AskedMoment =
  | { kind: "now" }
  | { kind: "past"; at: Date }
  /** What was asked is no date, or has not come yet. */
  | { kind: "unreadable"; asked: string }
  | { kind: "future"; at: Date };

/** asked: "2026-08-01", "2026-08-01T14.30", "2026-08-01T14:30:00Z". Nothing or an empty text means now. */
export function askedMoment(asked: string | undefined, now: Date): AskedMoment {
  const text = asked?.trim() ?? "";
  if (text === "") return { kind: "now" };
  const [, day, time, zone] = FORM.exec(text) ?? [];
  if (!day || !isDay(day)) return { kind: "unreadable", asked: text };
  const at = new Date(
    `${day}T${(time ?? END_OF_DAY).replaceAll(".", ":").replace(/(:\d\d:\d\d):/, "$1.")}${zone ?? JAKARTA}`,
  );
  if (Number.isNaN(at.getTime())) return { kind: "unreadable", asked: text };
  if (at <= now) return { kind: "past", at };
  // Today has not ended, and is meant as far as it has come.
  const isToday = !time && at.getTime() - now.getTime() < DAY;
  return isToday ? { kind: "past", at: now } : { kind: "future", at };
}

const FORM = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}[:.]\d{2}(?:[:.]\d{2}(?:[:.]\d{1,6})?)?)(Z|[+-]\d{2}:\d{2})?)?$/;
const END_OF_DAY = "23:59:59.999";
const JAKARTA = "+07:00";
const DAY = 86_400_000;

// The thirty-first of April is no day, though a Date would make one of it.
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
