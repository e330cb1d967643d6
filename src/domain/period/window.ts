// The window in which a period is entered: opens, is due, locks; an exception reopens what is locked.

export type WindowState = "not-open" | "open" | "late" | "locked";
export type EntryWindow = { opensAt: Date; dueAt: Date; locksAt: Date | null; exceptionUntil?: Date | null };

/** dueAt and exceptionUntil still count as in time, locksAt is already locked. What is entered by exception is late. */
export function windowState(window: EntryWindow, now: Date): WindowState {
  if (now < window.opensAt) return "not-open";
  if (now <= window.dueAt) return "open";
  if (window.locksAt === null || now < window.locksAt) return "late";
  return window.exceptionUntil && now <= window.exceptionUntil ? "late" : "locked";
}
