// What the published figures of a period say, by rule.
import { type Period, periodName } from "#domain/period/period.ts";
import { type Achievement, inGroups } from "#features/publication/achievement.ts";
import { allOf, capitalised, inWords, listed, lowered } from "#lib/format.ts";

/** "Tujuh dari sembilan target 2023 tercapai" */
export function publicHeadline(reached: number, total: number, period: Period): string {
  const when = periodWords(period);
  if (total === 0) return `Belum ada capaian ${when} yang dapat dihitung`;
  if (reached === total) return `${capitalised(allOf(total))} target ${when} tercapai`;
  if (reached > 0) return `${capitalised(inWords(reached))} dari ${inWords(total)} target ${when} tercapai`;
  return total === 1
    ? `Satu-satunya target ${when} belum tercapai`
    : `Belum satu pun dari ${inWords(total)} target ${when} tercapai`;
}

/** Which are not reached, and where the figures come from. */
export function publicLead(all: readonly Achievement[], fromDocument: number): string {
  const { below, apart } = inGroups(all);
  const names = below.map(({ shortName }) => midSentence(shortName));
  const said = [
    below.length > 0 && `${capitalised(inWords(below.length))} belum: ${listed(names, names.length > 4 ? 3 : 4)}.`,
    apart.length > 0 && `${capitalised(inWords(apart.length))} indikator terbit tanpa capaian.`,
    originWords(fromDocument, all.length),
  ];
  return said.filter(Boolean).join(" ");
}

/** "2023", "semester I 2024" */
export const periodWords = (period: Period): string =>
  period.kind === "year" ? String(period.year) : lowered(periodName(period));

/** "2023", "Semester I 2024", where it stands alone. */
export const periodLabel = (period: Period): string =>
  period.kind === "year" ? String(period.year) : periodName(period);

/** "Satu instansi sudah menerbitkan capaiannya" */
export function publishersHeadline(agencies: number): string {
  if (agencies === 0) return "Belum ada instansi yang menerbitkan capaian";
  return `${capitalised(inWords(agencies))} instansi sudah menerbitkan capaiannya`;
}

function originWords(fromDocument: number, total: number): string {
  if (fromDocument === total) return "Angka ini diambil dari dokumen kinerja instansi yang sudah terbit.";
  if (fromDocument === 0) return "Angka ini sudah disetujui dan diterbitkan.";
  return "Angka ini sudah terbit; sebagian diambil dari dokumen kinerja instansi.";
}

/** "IKM internal" keeps its capitals; "Nilai SAKIP dinas" becomes "nilai SAKIP dinas". */
const midSentence = (name: string): string => (/^\p{Lu}\p{Ll}/u.test(name) ? lowered(name) : name);
