// What the plan of a year is made of, as lists; the tree is grown from them.
import type { LinkedIndicator } from "#domain/planning/reach.ts";

export type Lives = { from: number | null; until: number | null; version: number };
type Text = Lives & { id: string; planId: string; text: string };

export type StructurePlan = {
  id: string;
  name: string;
  yearFrom: number;
  yearUntil: number;
  visi: string | null;
  version: number;
};

export type StructureProgram = Lives & {
  id: string;
  parentId: string | null;
  level: "program" | "kegiatan" | "sub_kegiatan";
  code: string;
  name: string;
  shortName: string;
  tags: string[];
  /** Pagu of the year, canonical rupiah. */
  pagu: string | null;
};

export type StructureIndicator = Lives & LinkedIndicator & { code: string; shortName: string; satuan: string };

export type PlanStructure = {
  year: number;
  /** Whether a plan reaches this year; else the nearest one is shown. */
  covers: boolean;
  plans: StructurePlan[];
  misi: (Text & { mark: string | null })[];
  tujuan: (Text & { mark: string | null; misiId: string | null })[];
  sasaran: (Text & { tujuanId: string | null })[];
  programs: StructureProgram[];
  units: { id: string; parentId: string | null; name: string }[];
  /** holder: with "Plt." before the name where it is one. */
  positions: {
    id: string;
    unitId: string | null;
    shortName: string;
    code?: string;
    holder?: string | null;
    isHead?: true;
  }[];
  kinerja: (Text & { positionId: string })[];
  indicators: StructureIndicator[];
};
