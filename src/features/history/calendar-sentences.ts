// The same for who lets whom act: a colleague for the days of an absence, an agency after the lock.
import { parsePeriodCode, periodName } from "#domain/period/period.ts";
import type { HistoryRecord, Sentence } from "#features/history/record.ts";
import { formatDay, lowered } from "#lib/format.ts";

export function delegationSentence({ before, after, about }: HistoryRecord): Sentence {
  const to = about.person ?? "rekannya";
  if (after?.revoked_at && !before?.revoked_at) return told(`mencabut pendelegasian kepada ${to}`);
  const task = after?.role === "head" ? "persetujuan" : "verifikasi";
  return told(`mendelegasikan ${task} kepada ${to}${until(after?.ends_at)}${because(after?.reason)}`);
}

export function exceptionSentence({ before, after, about, reason }: HistoryRecord): Sentence {
  const period = about.periodCode ? parsePeriodCode(about.periodCode) : null;
  const what = `${period ? lowered(periodName(period)) : "periode"} untuk ${about.indicator ?? "semua isian"}`;
  if (after?.revoked_at && !before?.revoked_at) return told(`mengunci lagi ${what}${because(reason)}`);
  const owner = about.person ? `, penanggung jawab ${about.person}` : "";
  return told(`membuka lagi ${what}${until(after?.ends_at)}${owner}${because(after?.reason)}`);
}

/** The role stands before the sentence: "Verifikator a.n. Kepala Dinas menyetujui …". */
export function inWhoseName({ after, about }: HistoryRecord, sentence: Sentence): Sentence {
  return after?.on_behalf_of_id
    ? { ...sentence, what: `a.n. ${about.person ?? "pejabatnya"} ${sentence.what}` }
    : sentence;
}

/** A figure that came after the deadline is late for good; it is said once, when it became so. */
export function late({ before, after }: HistoryRecord, sentence: Sentence): Sentence {
  const isNew = after?.is_late === "true" && before?.is_late !== "true";
  return isNew ? { ...sentence, what: `${sentence.what}, lewat batas` } : sentence;
}

const told = (what: string): Sentence => ({ sign: "opened", what, from: null, to: null });
const until = (moment: string | null | undefined): string => (moment ? ` sampai ${formatDay(new Date(moment))}` : "");
const because = (reason: string | null | undefined): string => (reason ? `: ${reason}` : "");
