// One record of the history as the database keeps it: which row changed, and how it read before and after.

/** Values as text, as the database writes them; null where the column is empty. */
export type Row = Record<string, string | null>;

export type HistoryRecord = {
  id: string;
  at: Date;
  /** Role title of the one who acted. */
  who: string;
  action: string;
  reason: string | null;
  table: string;
  rowKey: string;
  operation: "INSERT" | "UPDATE" | "DELETE";
  before: Row | null;
  after: Row | null;
  /** Names of what the row points to, where it does. */
  about: {
    variable: string | null;
    /** Decimals in which the variable or indicator is shown. */
    decimals: number | null;
    indicator: string | null;
    indicatorCode: string | null;
    file: string | null;
    person: string | null;
    periodCode: string | null;
    position?: string | null;
  };
};

/** sign: what kind of thing was done. from, to: the old and the new, where one thing changed. */
export type Sentence = {
  sign: "changed" | "attached" | "passed" | "returned" | "approved" | "published" | "opened";
  what: string;
  from: string | null;
  to: string | null;
};

/** Columns that differ; for a new or a deleted row none. */
export function changedColumns({ before, after }: Pick<HistoryRecord, "before" | "after">): string[] {
  if (!before || !after) return [];
  return Object.keys(after).filter((column) => column !== "version" && before[column] !== after[column]);
}
