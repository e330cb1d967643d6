// A fact that the system knows about an agency's year: what it says, by which rule, and where its rows stand.

export type Fact = {
  /** As templates ask for it: "easy-target". */
  name: string;
  kind: "supports" | "doubts" | "neutral";
  /** "7 / 9": how many of how many; null where it is not a count. */
  figure: string | null;
  text: string;
  /** How it is found, in words. */
  rule: string;
  /** Page under the agency that shows the rows. */
  page: string;
};

/** What the rules ask, counted by the database: one object, so that every rule is pure. */
export type FactInputs = {
  year: number;
  plan: { name: string; document: string | null; dated: string | null } | null;
  /** Indicators of the year that lead to a sasaran, and all of them. */
  indicators: {
    name: string;
    hasDefinition: boolean;
    hasFormula: boolean;
    hasSchedule: boolean;
    smart: number;
    level: string;
    hasParent: boolean;
  }[];
  sasaran: { total: number; withTujuan: number };
  crosscutting: { accepted: number; proposed: number; roles: number };
  /** Targets of the year that ask less than last year's realisasi; of those that can be compared. */
  easyTargets: { lighter: number; compared: number };
  targetChanges: { changed: number; withoutDecision: number; afterRealisasi: number };
  entries: { due: number; sent: number; late: number; values: number; withoutEvidence: number };
  evidence: { dated: number; outside: number; undated: number };
  followUp: { total: number; closed: number; late: number };
  chain: { at: string; broken: number } | null;
};
