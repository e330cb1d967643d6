// What the pages about Perjanjian Kinerja say at their head.
import type { Step } from "#components/page/stepper.tsx";
import { type AgreementState, revisionWord } from "#domain/planning/agreement.ts";
import type { AgreementGroup, AgreementStanding } from "#features/agreements/rows.ts";
import { allOf, capitalised, formatDay, formatShortDay, inWords } from "#lib/format.ts";

export function listHeadline(groups: readonly AgreementGroup[], year: number, covers: boolean): string {
  if (!covers) return `Tidak ada rencana yang mencakup ${year}, jadi belum ada yang diperjanjikan`;
  const rows = groups.flatMap((group) => group.rows);
  const count = (...standings: AgreementStanding[]) => rows.filter((row) => standings.includes(row.standing)).length;
  const asked = rows.length - count("empty");
  if (asked === 0) return `Belum ada jabatan dengan indikator yang dapat diperjanjikan pada ${year}`;
  const [signed, drafts, undrafted] = [count("signed", "outdated"), count("draft"), count("none")];
  if (undrafted === asked) return `Perjanjian kinerja ${year} belum disusun untuk ${inWords(asked)} jabatan`;
  const gaps = rows.filter(({ standing, holes }) => standing === "draft" && holes > 0).length;
  const rest = [
    ...said(count("outdated"), "perlu PK Perubahan"),
    ...said(count("agreed"), "menunggu tanda tangan"),
    ...(drafts < asked ? said(drafts, "masih draf") : []),
    ...said(gaps, "belum lengkap targetnya"),
    ...(signed > 0 ? said(undrafted, "belum disusun") : []),
  ];
  const all = asked === 1 ? "Perjanjian kinerja" : `${capitalised(allOf(asked))} perjanjian kinerja`;
  const some = (of: number) => `${capitalised(inWords(of))} dari ${inWords(asked)} perjanjian kinerja`;
  const head =
    signed === asked
      ? `${all} ${year} sudah ditandatangani`
      : drafts === asked
        ? `${all} ${year} masih draf`
        : signed > 0
          ? `${some(signed)} ${year} sudah ditandatangani`
          : `${some(asked - undrafted)} ${year} sudah disusun`;
  return rest.length > 0 ? `${head}; ${rest.join(", ")}` : head;
}

const said = (count: number, what: string): string[] => (count > 0 ? [`${inWords(count)} ${what}`] : []);

type Facts = {
  state: AgreementState;
  revision: number;
  holes: number;
  differs: number;
  unnamed: number;
  signedOn: Date | null;
};

export function agreementHeadline({ state, revision, holes, differs, unnamed, signedOn }: Facts): string {
  const word = capitalised(revisionWord(revision));
  if (state === "changed") return `${word}: sudah diganti Perubahan ke-${revision + 1}`;
  if (state === "signed") {
    const since = `${word}: ditandatangani ${signedOn ? formatDay(signedOn) : ""}`.trim();
    return differs > 0 ? `${since}; targetnya sudah berubah, perlu PK Perubahan` : since;
  }
  if (state === "agreed") return `${word}: disepakati, menunggu tanda tangan di kertas`;
  const missing = [
    ...(holes > 0 ? [`${inWords(holes)} target belum ditetapkan`] : []),
    ...(unnamed > 0 ? [`nama ${inWords(unnamed)} pihak belum ditulis`] : []),
    ...(differs > 0 ? [`${inWords(differs)} hal berbeda dari rencana`] : []),
  ];
  return missing.length > 0 ? `${word} masih draf: ${missing.join(", ")}` : `${word} masih draf, siap disepakati`;
}

type Dated = { state: AgreementState; agreedAt: Date | null; signedOn: Date | null };

export function agreementSteps({ state, agreedAt, signedOn }: Dated): Step[] {
  // What is agreed to waits to be signed.
  const at = { draft: 0, agreed: 2, signed: 3, changed: 4 }[state];
  const words: [string, string][] = [
    ["Draf", "perencana"],
    ["Disepakati", agreedAt ? formatShortDay(agreedAt) : "pihak kedua"],
    ["Ditandatangani", signedOn ? formatDay(signedOn) : "di kertas"],
    ...(state === "changed" ? [["Diganti", "oleh Perubahan"] as [string, string]] : []),
  ];
  return words.map(([word, note], index) => ({
    ...{ word, note },
    state: index < at ? "done" : index === at ? "now" : "later",
  }));
}
