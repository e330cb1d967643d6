// The heading of the tree is a finding: how much is tied together, and the first thing that is not.
import { GAP_WORDS, type TreeGap } from "#domain/planning/tree-gaps.ts";
import type { PlanStructure } from "#features/plans/structure.ts";
import { capitalised, inWords } from "#lib/format.ts";

type Counted = readonly { gap: TreeGap; count: number }[];

export function treeHeadline({ sasaran, positions, indicators, programs }: PlanStructure, gaps: Counted): string {
  const count = (level: string) => indicators.filter((one) => one.level === level).length;
  const what =
    sasaran.length > 0
      ? `${inWords(sasaran.length)} sasaran, ${inWords(count("sasaran"))} IKU`
      : positions.length > 0
        ? `${inWords(positions.length)} jabatan, ${inWords(count("iki"))} IKI`
        : programs.length > 0
          ? `${inWords(programs.length)} program tanpa sasaran`
          : null;
  if (!what) return "Rencana instansi ini belum disusun";
  const [first] = gaps;
  return `${capitalised(what)}; ${first ? `${inWords(first.count)} ${GAP_WORDS[first.gap]}` : "setiap bagian bertaut"}`;
}
