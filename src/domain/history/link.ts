// A place in a chain, and what is known of where a chain had come to.
import type { HistoryRow } from "./canonical.ts";

/** row: what stands there; null when that row is gone. */
export type Link = { sequence: number; historyId: number; previous: string; hash: string; row: HistoryRow | null };

export type Head = { sequence: number; hash: string };

/** A head as it was written down outside the database, and when. */
export type Mark = Head & { at: string };
