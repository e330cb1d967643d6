// Reminders: few, each with its count and its place, and silent when nothing is left. The bell shows all of them; the
// letter of a day only what is worth a letter that day.
import { periodName } from "#domain/period/period.ts";
import { type PeriodRow, reopenedUntil } from "#features/periods/queries.ts";
import { capitalised, daysLeft, daysUntil, formatDay, lowered } from "#lib/format.ts";

export type Notice = {
  kind: "returned" | "decide" | "deadline" | "behind" | "publish" | "note";
  text: string;
  note: string;
  page: "pengisian" | "periksa" | "tugas";
  period: string;
  /** To the deadline; negative after it. null where no deadline is meant. */
  days: number | null;
};

/** Days before the deadline on which a letter goes out; after it one goes every day. */
const REMINDER_DAYS = [7, 3, 1];

export type EntryCounts = { period: PeriodRow; drafts: number; returned: number };
export type DecisionCount = { period: PeriodRow; role: "verifier" | "head"; count: number; onBehalfOf: string | null };
export type PublishCount = { period: PeriodRow; agencies: number; count: number };
export type NoteCount = { period: PeriodRow; count: number };
export type BehindCount = { period: PeriodRow; behind: number; agencies: number };

export function entryNotices({ period, drafts, returned }: EntryCounts, now: Date): Notice[] {
  const name = lowered(periodName(period));
  const common = { page: "pengisian" as const, period: period.code };
  const days = daysUntil(now, period.dueAt);
  const notices: Notice[] = [];
  if (returned > 0) {
    const text = `${returned} isian ${name} dikembalikan kepada Anda`;
    notices.push({ ...common, kind: "returned", text, note: deadlineNote(period, now), days: null });
  }
  if (drafts > 0 && isNear(days)) {
    const text = `${capitalised(whenWords(period, now))}: ${drafts} isian belum dikirim`;
    notices.push({ ...common, kind: "deadline", text, note: `batas ${formatDay(period.dueAt)}`, days });
  }
  return notices;
}

export function decisionNotice({ period, role, count, onBehalfOf }: DecisionCount): Notice[] {
  if (count === 0) return [];
  const verb = role === "verifier" ? "verifikasi" : "persetujuan";
  const text = `${count} isian ${lowered(periodName(period))} menunggu ${verb} Anda`;
  const note = onBehalfOf ? `a.n. ${onBehalfOf}` : "";
  return [{ kind: "decide", text, note, page: "periksa", period: period.code, days: null }];
}

export function behindNotice({ period, behind, agencies }: BehindCount, now: Date): Notice[] {
  const days = daysUntil(now, period.dueAt);
  if (behind === 0 || !isNear(days)) return [];
  const text = `${capitalised(whenWords(period, now))}: ${behind} dari ${agencies} instansi belum selesai mengirim`;
  const note = `batas ${formatDay(period.dueAt)}`;
  return [{ kind: "behind", text, note, page: "tugas", period: period.code, days }];
}

export function publishNotice({ period, agencies, count }: PublishCount): Notice {
  const text = `${agencies} instansi menunggu terbit untuk ${lowered(periodName(period))}`;
  const note = `${count} realisasi sudah disetujui`;
  return { kind: "publish", text, note, page: "tugas", period: period.code, days: null };
}

export function noteNotice({ period, count }: NoteCount, page: "pengisian" | "periksa"): Notice {
  const text = `${count} catatan ${lowered(periodName(period))} belum Anda baca`;
  return { kind: "note", text, note: "", page, period: period.code, days: null };
}

/** Whether it is worth a letter today: what waits for somebody every day, a deadline on its days and once it is over. */
export const isForLetter = ({ days }: Notice): boolean => days === null || days < 0 || REMINDER_DAYS.includes(days);

const isNear = (days: number): boolean => days <= Math.max(...REMINDER_DAYS);

function whenWords(period: PeriodRow, now: Date): string {
  const name = lowered(periodName(period));
  const days = daysUntil(now, period.dueAt);
  const reopened = reopenedUntil(period, now);
  if (reopened) return `${name} dibuka lagi sampai ${formatDay(reopened)}`;
  return days < 0 ? `${name} terlambat ${-days} hari` : `batas ${name} ${daysLeft(now, period.dueAt)}`;
}

function deadlineNote({ dueAt }: PeriodRow, now: Date): string {
  return `batas ${formatDay(dueAt)}, ${daysLeft(now, dueAt)}`;
}
