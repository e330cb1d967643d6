// What a plan still lacks, found by rule. A document may leave a link or a part out: that is said, never filled in.

import type { UnevenShare } from "#domain/planning/shares.ts";
import { formatFigure } from "#domain/value/format.ts";

type PlanLevel = "sasaran" | "program" | "kegiatan" | "sub_kegiatan" | "iki";

/** What there is, reduced to what the rules ask. A target, pagu or formula counts when it holds for the year in question. */
export type PlanFacts = {
  visi: boolean;
  misi: number;
  tugas: number;
  fungsi: number;
  tujuan: { hasMisi: boolean }[];
  sasaran: { hasTujuan: boolean; indicators: number }[];
  programs: { level: "program" | "kegiatan" | "sub_kegiatan"; indicators: number; hasPagu: boolean }[];
  positions: { kinerja: number; iki: number }[];
  indicators: IndicatorFacts[];
  /** Indicators carried by others in shares that do not make 100. */
  unevenShares: UnevenShare[];
};

export type IndicatorFacts = {
  level: PlanLevel;
  hasTarget: boolean;
  hasFormula: boolean;
  /** False while nobody knows in which periods it is measured. */
  hasSchedule: boolean;
  hasSource: boolean;
  hasResponsible: boolean;
  /** For an IKI: whether it is tied to an indicator above it. */
  hasParent: boolean;
};

/** Where on the page of the plan the gap can be seen. */
type GapPlace = "arah" | "sasaran" | "program" | "jabatan";

export type Gap = { place: GapPlace; count: number; of: number; text: string };

/** The gaps of a plan in a year, broken links between its parts first, then parts that are not there, then programs and indicators; empty when nothing is missing. */
export function gapsOf(facts: PlanFacts, year: number): Gap[] {
  return [
    ...linkGaps(facts),
    ...shareGaps(facts),
    ...missingParts(facts),
    ...programGaps(facts, year),
    ...indicatorGaps(facts, year),
  ];
}

function missingParts(facts: PlanFacts): Gap[] {
  const parts: [string, boolean][] = [
    ["visi", facts.visi],
    ["misi", facts.misi > 0],
    ["tujuan", facts.tujuan.length > 0],
    ["tugas", facts.tugas > 0],
    ["fungsi", facts.fungsi > 0],
    ["sasaran", facts.sasaran.length > 0],
    ["program", facts.programs.length > 0],
    ["jabatan", facts.positions.length > 0],
  ];
  const missing = parts.filter(([, there]) => !there).map(([name]) => name);
  if (missing.length === 0) return [];
  return [{ place: "arah", count: missing.length, of: parts.length, text: `${listed(missing)} belum dimuat` }];
}

// A link to something the plan does not have at all is not missed twice: the missing part says it.
function linkGaps({ misi, tujuan, sasaran, positions, indicators }: PlanFacts): Gap[] {
  const iki = indicators.filter(({ level }) => level === "iki");
  const hasIku = indicators.some(({ level }) => level === "sasaran");
  return [
    ...(tujuan.length > 0
      ? count("sasaran", sasaran, ({ hasTujuan }) => !hasTujuan, "sasaran tanpa tautan tujuan")
      : []),
    ...count("sasaran", sasaran, (one) => one.indicators === 0, "sasaran tanpa IKU"),
    ...(misi > 0 ? count("arah", tujuan, ({ hasMisi }) => !hasMisi, "tujuan tanpa tautan misi") : []),
    ...count("jabatan", positions, (one) => one.kinerja === 0, "jabatan tanpa kinerja"),
    ...count("jabatan", positions, (one) => one.iki === 0, "jabatan tanpa IKI"),
    ...(hasIku ? count("jabatan", iki, ({ hasParent }) => !hasParent, "IKI tanpa tautan IKU") : []),
  ];
}

function shareGaps({ unevenShares }: PlanFacts): Gap[] {
  return unevenShares.map(({ name, sum }) => ({
    ...{ place: "jabatan" as const, count: 1, of: 1 },
    text: `bagian yang mendukung ${name} berjumlah ${formatFigure(sum)}%, bukan 100%`,
  }));
}

function programGaps({ programs }: PlanFacts, year: number): Gap[] {
  const levels = [
    ["program", "program"],
    ["kegiatan", "kegiatan"],
    ["sub_kegiatan", "sub kegiatan"],
  ] as const;
  return levels.flatMap(([level, word]) => {
    const these = programs.filter((one) => one.level === level);
    // The pagu of a kegiatan is the sum of what lies below it; it has none of its own.
    const unpaid =
      level === "kegiatan" ? [] : count("program", these, (one) => !one.hasPagu, `${word} tanpa pagu ${year}`);
    return [...count("program", these, (one) => one.indicators === 0, `${word} tanpa indikator`), ...unpaid];
  });
}

function indicatorGaps({ indicators }: PlanFacts, year: number): Gap[] {
  const kinds: [GapPlace, string, IndicatorFacts[]][] = [
    ["sasaran", "IKU", indicators.filter(({ level }) => level === "sasaran")],
    ["program", "indikator program", indicators.filter(({ level }) => level !== "sasaran" && level !== "iki")],
    ["jabatan", "IKI", indicators.filter(({ level }) => level === "iki")],
  ];
  return kinds.flatMap(([place, word, these]) => [
    ...count(place, these, (one) => !one.hasTarget, `${word} tanpa target ${year}`),
    ...count(place, these, (one) => !one.hasFormula, `${word} tanpa rumus`),
    ...count(place, these, (one) => !one.hasSchedule, `${word} tanpa jadwal ukur`),
    ...count(place, these, (one) => !one.hasSource, `${word} tanpa sumber data`),
    ...count(place, these, (one) => !one.hasResponsible, `${word} tanpa penanggung jawab`),
  ]);
}

function count<T>(place: GapPlace, all: readonly T[], lacks: (one: T) => boolean, words: string): Gap[] {
  const lacking = all.filter(lacks).length;
  return lacking === 0 ? [] : [{ place, count: lacking, of: all.length, text: `${lacking} ${words}` }];
}

/** "visi", "visi dan misi", "visi, misi, dan tujuan". */
function listed(words: readonly string[]): string {
  if (words.length < 3) return words.join(" dan ");
  return `${words.slice(0, -1).join(", ")}, dan ${words.at(-1)}`;
}
