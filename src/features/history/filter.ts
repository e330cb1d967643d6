// Which part of an agency's history is asked for; all of it stands in the address, so that it can be passed on.

/** What the changes are about, as the filter names it. */
export const SUBJECTS = {
  isian: "Isian nilai",
  alur: "Langkah alur",
  bukti: "Bukti dukung",
  rencana: "Rencana dan dokumen",
  akun: "Peran orang",
} as const;

type Subject = keyof typeof SUBJECTS;

/** The first migration makes this account; it loads reference data and documents. */
export const SYSTEM_ACTOR = "00000000-0000-7000-8000-000000000001";

export type HistoryFilter = {
  /** null: of every period. */
  periodId: string | null;
  subject: Subject | null;
  /** null: of all people; what the installation itself loaded is asked for by {@link SYSTEM_ACTOR}. */
  actorId: string | null;
};

/** The filter as it stands in the address; what cannot be read is no filter. */
export type HistorySearch = { tabel?: Subject; orang?: string; lingkup?: "semua"; sebelum?: string };

type Search = Record<string, string | string[] | undefined> | URLSearchParams;

export function readSearch(search: Search): HistorySearch {
  const one = (name: string) => {
    const value = search instanceof URLSearchParams ? (search.get(name) ?? undefined) : search[name];
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const subject = one("tabel");
  const person = one("orang");
  const before = one("sebelum");
  return {
    tabel: subject !== undefined && Object.hasOwn(SUBJECTS, subject) ? (subject as Subject) : undefined,
    orang: person !== undefined && ID.test(person) ? person : undefined,
    lingkup: one("lingkup") === "semua" ? "semua" : undefined,
    // As long as a bigint surely holds.
    sebelum: before !== undefined && /^\d{1,18}$/.test(before) ? before : undefined,
  };
}

export const filterOf = (search: HistorySearch, periodId: string): HistoryFilter => ({
  periodId: search.lingkup === "semua" ? null : periodId,
  subject: search.tabel ?? null,
  actorId: search.orang ?? null,
});

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
