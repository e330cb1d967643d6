// One position with everything about it: over time, and as the plan of the year sees it.
import type { Coverage } from "#domain/organisation/coverage.ts";
import type { AgreementState } from "#domain/planning/agreement.ts";
import type { CarryFinding } from "#domain/planning/carried.ts";
import type { PositionLevel, Superior } from "#domain/planning/superior.ts";
import type { Holder, PositionRow, PositionUnit } from "#features/positions/position.ts";
import type { SheetIndicator } from "#features/realisasi/sheet.ts";

export type Duty = { id: string; kind: "tugas" | "fungsi"; mark: string | null; text: string; version: number };

export type Tie = {
  code: string;
  shortName: string;
  kind: "copy" | "share" | "component";
  share: string | null;
};

export type CarriedKinerja = {
  id: string;
  text: string;
  dutyIds: string[];
  iki: { indicator: SheetIndicator; ties: Tie[] }[];
};

/** An indicator above, and what can be checked of those that carry it, in this position and elsewhere. */
export type CarriedAbove = {
  code: string;
  shortName: string;
  by: (Tie & { id: string; position: string | null })[];
  findings: CarryFinding[];
};

export type Related = Pick<PositionRow, "id" | "code" | "shortName" | "holder">;

export type PositionDetail = Omit<PositionRow, "coverage"> & {
  version: number;
  /** What it is called now, where the name of the day is an old one. */
  nowNamed: string;
  nowShort: string;
  nowLevel: PositionLevel;
  formerNames: { name: string; from: string; until: string }[];
  /** unit null: directly under the head. */
  places: { unit: string | null; from: string; until: string | null }[];
  holders: Holder[];
  /** The newest Perjanjian Kinerja of the year. */
  agreement: { id: string; state: AgreementState } | null;
  duties: Duty[];
  kinerja: CarriedKinerja[];
  above: CarriedAbove[];
  coverage: Coverage;
  superior: { kind: Superior["kind"]; position: Related | null };
  subordinates: Related[];
  units: PositionUnit[];
  /** How many categories the policy has. */
  bands: number;
};
