// Answers and states of an evaluation in the words of its pages.
import type { Probe } from "#domain/evaluation/template.ts";
import { daysUntil } from "#lib/format.ts";

export const PROBE_WORDS: Record<Probe, string> = { yes: "Ya", partly: "Sebagian", no: "Tidak" };
/** The key that gives the answer. */
export const PROBE_KEYS: Record<string, Probe> = { y: "yes", s: "partly", t: "no" };

export const DEED_STORY: Record<string, string> = {
  submit: "mengirim penilaian mandiri",
  finish: "menyelesaikan penilaian",
  review: "mereviu",
  approve: "menyetujui",
  return_part: "mengembalikan sebagian",
  return_all: "mengembalikan",
};

/** "terlambat 3 hari": derived from two days that nobody changes, so it stays for good; null when in time. */
export function lateWords({ dueAt, submittedAt }: { dueAt: Date; submittedAt: Date | null }): string | null {
  if (submittedAt === null || submittedAt <= dueAt) return null;
  return `terlambat ${Math.max(1, daysUntil(dueAt, submittedAt)).toLocaleString("id-ID")} hari`;
}

/** "Keberadaan" for a sub-component that has a kind, else its own name. */
export const shortSubName = ({ kind, name }: { kind: string | null; name: string }): string => {
  const known = kind === "keberadaan" || kind === "kualitas" || kind === "pemanfaatan";
  const words = known ? kind : name;
  return words.charAt(0).toUpperCase() + words.slice(1);
};
