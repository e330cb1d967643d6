// The whole history of a filter as a stream: page after page is read only as fast as it is taken.
import type { Actor } from "#domain/access/actor.ts";
import { listHistory } from "#features/history/agency-queries.ts";
import { historyHead, historyLine } from "#features/history/csv.ts";
import type { HistoryFilter } from "#features/history/filter.ts";

const AT_ONCE = 500;

export function historyCsv(actor: Actor, agencyId: string, filter: HistoryFilter): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let from: string | null = null;
  return new ReadableStream({
    start: (controller) => controller.enqueue(encoder.encode(historyHead())),
    pull: async (controller) => {
      const { records, next } = await listHistory(actor, agencyId, filter, from, AT_ONCE);
      controller.enqueue(encoder.encode(records.map(historyLine).join("")));
      from = next;
      if (next === null) controller.close();
    },
  });
}
