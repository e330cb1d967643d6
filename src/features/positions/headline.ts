// The headings of the pages about positions are findings: who is missing first, then what is not carried or tied.

import { type Coverage, coverageWords, sumCoverage } from "#domain/organisation/coverage.ts";
import { titled } from "#domain/organisation/holding.ts";
import type { PositionRow } from "#features/positions/position.ts";

import { capitalised, inWords } from "#lib/format.ts";

/** "Tiga jabatan tanpa pejabat, 12 IKI belum bertaut ke IKU". */
export function positionsHeadline(positions: readonly Pick<PositionRow, "coverage">[]): string {
  if (positions.length === 0) return "Belum ada jabatan yang tercatat di instansi ini";
  const { gaps, iki } = sumCoverage(positions.map(({ coverage }) => coverage));
  const found = GAPS.filter(([gap]) => gaps[gap] > 0).map(([gap, words]) => [gaps[gap], words] as const);
  const [first, second] = found;
  if (!first) return `${capitalised(inWords(positions.length))} jabatan berpejabat dan memegang ${inWords(iki)} IKI`;
  const all = first[0] === positions.length && first[1] === "jabatan tanpa pejabat";
  const start = all ? `Belum satu pun dari ${inWords(first[0])} jabatan berpejabat` : said(first);
  return capitalised(second ? `${start}, ${said(second)}` : start);
}

const GAPS = [
  ["tanpa-pejabat", "jabatan tanpa pejabat"],
  ["tanpa-kinerja", "jabatan tanpa kinerja"],
  ["tanpa-iki", "jabatan tanpa IKI"],
  ["kinerja-tanpa-iki", "kinerja tanpa IKI"],
  ["iki-tanpa-iku", "IKI belum bertaut ke IKU"],
  ["fungsi-tanpa-kinerja", "fungsi tanpa kinerja"],
] as const satisfies readonly [keyof Coverage["gaps"], string][];

const said = ([count, words]: readonly [number, string]): string => `${inWords(count)} ${words}`;

/** "Kepala seksi A dipangku Plt. Rahayu: 2 kinerja, 3 IKI". day: where it is not there, when it is. */
export function positionHeadline(
  position: Pick<PositionRow, "shortName" | "isThere" | "holder" | "standingIn" | "coverage">,
): string {
  const { shortName, isThere, holder, standingIn, coverage } = position;
  if (!isThere) return `${shortName} tidak ada pada hari ini`;
  const held = [holder && titled(holder), standingIn && titled({ kind: "plh", name: standingIn.name })].filter(Boolean);
  const who = held.length > 0 ? `dipangku ${held.join(", ")}` : "belum berpejabat";
  return `${shortName} ${who}; ${coverageWords(coverage)}`;
}

/** Of the agency itself. */
export function dutiesHeadline(tugas: number, fungsi: number): string {
  if (tugas + fungsi === 0) return "Tugas dan fungsi instansi ini belum dicatat";
  if (tugas === 0) return `${capitalised(inWords(fungsi))} fungsi, tugas belum dicatat`;
  if (fungsi === 0) return `${capitalised(inWords(tugas))} tugas, fungsi belum dicatat`;
  return `${capitalised(inWords(tugas))} tugas dijalankan lewat ${inWords(fungsi)} fungsi`;
}
