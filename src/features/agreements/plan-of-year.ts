// The plan of an agency as its Perjanjian Kinerja of one year are made from it.
import type { HolderKind } from "#domain/organisation/holding.ts";
import type { RankedPosition } from "#domain/planning/superior.ts";

export type PlannedIndicator = {
  code: string;
  /** The sasaran or the kinerja that it measures. */
  ownerId: string;
  isIku: boolean;
  name: string;
  satuan: string;
  /** The newest target of the year, as printed; null while none is set. */
  target: string | null;
  isAgreed: boolean;
  programIds: string[];
};

/** exact: rupiah of the year; null while no pagu is set. */
export type PlannedProgram = { id: string; parentId: string | null; code: string; name: string; exact: string | null };

export type PlannedPosition = RankedPosition & {
  name: string;
  shortName: string;
  kinerja: { id: string; text: string }[];
  /** Who signs on the day asked for. */
  holder: { name: string; kind: HolderKind } | null;
};

export type PlanOfYear = {
  agencyId: string;
  agency: string;
  government: string;
  /** "Bupati Lamongan" */
  leader: string;
  year: number;
  /** Whether a plan reaches this year; without one nothing can be promised from it. */
  covers: boolean;
  sasaran: { id: string; text: string }[];
  indicators: PlannedIndicator[];
  programs: PlannedProgram[];
  units: { id: string; parentId: string | null; name: string }[];
  /** In the order of the agency; the kepala stands among them even while that position is not recorded (HEAD). */
  positions: PlannedPosition[];
};

/** In place of an id: every agency has a head, also before anybody recorded the position. */
export const HEAD = "kepala";

export const headOf = ({ positions }: Pick<PlanOfYear, "positions">): PlannedPosition | undefined =>
  positions.find(({ level }) => level === "kepala");
