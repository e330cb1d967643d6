// What the address of the list says: which year, which standing, which words.
import type { AgreementFilter, AgreementStanding } from "#features/agreements/rows.ts";

export type AgreementSearch = { year: number; standing: AgreementFilter; text: string };

export const STANDING_KEYS: Record<AgreementStanding, string> = {
  none: "belum-disusun",
  draft: "draf",
  agreed: "menunggu-tanda-tangan",
  signed: "ditandatangani",
  outdated: "perlu-perubahan",
  empty: "belum-ada-isinya",
};

type Given = Record<string, string | string[] | undefined>;

/** Unknown words in an address say nothing. */
export function readAgreementSearch({ tahun, keadaan, cari }: Given, usualYear: number): AgreementSearch {
  const found = Object.entries(STANDING_KEYS).find(([, key]) => key === keadaan)?.[0] as AgreementStanding | undefined;
  return {
    year: Number(/^(19[9]\d|2[01]\d\d)$/.exec(String(tahun))?.[0] ?? usualYear),
    standing: found ?? "all",
    text: typeof cari === "string" ? cari.slice(0, 80) : "",
  };
}
