// A capaian policy is what a government decided about comparing realisasi with target, always with its legal basis.

/** maximise: semakin tinggi semakin baik · minimise: semakin rendah semakin baik · range-*: target is a span · stabilise. */
export type Polarity = "maximise" | "minimise" | "range-up" | "range-down" | "range-in" | "stabilise";
/** selisih: (2T − R) / T · banding: T / R · penuh: 100 while R ≤ T, else T / R. */
export type MinimisePolicy = "selisih" | "banding" | "penuh";
export type Target = { kind: "single"; exact: string } | { kind: "range"; lo: string; hi: string };
/**
 * Half-open: capaian > above has this word, with inclusive also capaian = above. Bands stand from the highest down; null
 * takes everything else.
 */
export type Band = { above: string | null; inclusive?: boolean; word: string; rank: number };
/** What "–" and 0 do in an average: [80; 0; –] gives 40, 80 or 26,67. */
export type AveragePolicy = "skip-absent" | "skip-absent-and-zero" | "absent-as-zero";
export type Cap = { min: string | null; max: string | null };

export type CapaianPolicy = {
  name: string;
  legalBasis: string;
  minimise: MinimisePolicy;
  /** Acts in averages and scores only; the raw capaian is always kept and shown. */
  cap: Cap | null;
  bands: readonly Band[];
  average: AveragePolicy;
};

export const DEFAULT_POLICY: CapaianPolicy = {
  name: "Permendagri 86/2017, selisih, tanpa batas",
  legalBasis: "PermenPANRB 8/2021 (rumus capaian); Permendagri 86/2017 (kategori)",
  minimise: "selisih",
  cap: null,
  bands: [
    { above: "90", word: "sangat tinggi", rank: 5 },
    { above: "75", word: "tinggi", rank: 4 },
    { above: "65", word: "sedang", rank: 3 },
    { above: "50", word: "rendah", rank: 2 },
    { above: null, word: "sangat rendah", rank: 1 },
  ],
  average: "skip-absent",
};

/** A policy with the day from which it is in force, for a whole government or for the one agency that departs from it. */
export type PolicyVersion = { policy: CapaianPolicy; from: string; agency: string | null };

/** The newest version in force on a day (ISO date): the agency's own if it has one, else the government's; null before any. */
export function policyInForce(versions: readonly PolicyVersion[], agency: string, day: string): CapaianPolicy | null {
  const newest = (own: string | null) =>
    versions
      .filter((version) => version.agency === own && version.from <= day)
      .reduce<PolicyVersion | null>((found, version) => (found && found.from >= version.from ? found : version), null);
  return (newest(agency) ?? newest(null))?.policy ?? null;
}
