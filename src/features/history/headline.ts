// The heading of the history: the newest thing that happened.
import type { HistoryRecord } from "#features/history/record.ts";
import { sentenceOf } from "#features/history/sentences.ts";
import { formatShortDay, formatTime } from "#lib/format.ts";

/** scope: "Semester II 2024" or "semua periode". */
export function historyHeadline(newest: HistoryRecord | undefined, scope: string): string {
  if (!newest) return `Belum ada perubahan oleh orang untuk ${scope}`;
  const { what } = sentenceOf(newest);
  return `Terakhir, ${newest.who} ${shortened(what)}, ${formatShortDay(newest.at)} ${formatTime(newest.at)}`;
}

/** A heading is one line or two: a long reason is cut at a word. */
function shortened(what: string, limit = 90): string {
  if (what.length <= limit) return what;
  const cut = what.slice(0, limit);
  return `${cut.slice(0, cut.lastIndexOf(" "))}…`;
}
