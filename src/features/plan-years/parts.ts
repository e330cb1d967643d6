// The parts of a plan's year as they are kept with it: enough to say later what was added, worded anew or ended.
import { z } from "zod";
import type { YearPart } from "#domain/planning/copy-year.ts";
import type { PlanStructure } from "#features/plans/structure.ts";

const KINDS = {
  sasaran: "IKU",
  iki: "IKI",
  program: "Indikator program",
  kegiatan: "Indikator kegiatan",
  sub_kegiatan: "Indikator sub kegiatan",
} as const;
const LEVELS = { program: "Program", kegiatan: "Kegiatan", sub_kegiatan: "Sub kegiatan" } as const;

/** versions: by indicator, which version of its formula is in force in the year. */
export function partsOf(plan: PlanStructure, versions: ReadonlyMap<string, number>): YearPart[] {
  return [
    ...plan.misi.map(({ id, text }) => ({ kind: "Misi", id, text, detail: "" })),
    ...plan.tujuan.map(({ id, text, misiId }) => ({ kind: "Tujuan", id, text, detail: misiId ?? "" })),
    ...plan.sasaran.map(({ id, text, tujuanId }) => ({ kind: "Sasaran", id, text, detail: tujuanId ?? "" })),
    ...plan.programs.map(({ id, level, name, parentId }) => ({
      kind: LEVELS[level],
      id,
      text: name,
      detail: parentId ?? "",
    })),
    ...plan.kinerja.map(({ id, text, positionId }) => ({ kind: "Kinerja", id, text, detail: positionId })),
    ...plan.indicators.map(({ id, level, shortName, satuan, ownerId }) => ({
      kind: KINDS[level],
      id,
      text: shortName,
      detail: [satuan, `rumus versi ${versions.get(id) ?? "–"}`, ownerId].join(" | "),
    })),
  ];
}

const stored = z.array(z.object({ kind: z.string(), id: z.string(), text: z.string(), detail: z.string() }));

export const storedParts = (json: unknown): YearPart[] => stored.parse(json ?? []);

/** What differs, in words; ids are nobody's to read. */
export function differenceInWords(before: YearPart, after: YearPart): string {
  if (before.text !== after.text) return `“${before.text}” menjadi “${after.text}”`;
  const [was, is] = [before.detail.split(" | "), after.detail.split(" | ")];
  if (was.length > 1 && was[0] !== is[0]) return `satuan ${was[0]} menjadi ${is[0]}`;
  if (was.length > 1 && was[1] !== is[1]) return `${was[1]} menjadi ${is[1]}`;
  return "berada di bawah induk lain";
}
