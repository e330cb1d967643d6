// What must be there before a realisasi may be sent: a value or a reason, evidence, and words where the figure asks for
// them (below target: kendala and solusi).
import type { Value } from "#domain/value/value.ts";

export type Readiness = {
  name: string;
  realisasi: Value;
  belowTarget: boolean | null;
  kendala: string;
  solusi: string;
  evidence: number;
};

/** The sentences that say what is still missing; empty when it can be sent. */
export function whatIsMissing(entry: Readiness): string[] {
  const missing: string[] = [];
  if (entry.realisasi.kind === "none" && entry.realisasi.because !== "not-applicable")
    missing.push(entry.realisasi.reason);
  if (entry.evidence === 0 && entry.realisasi.kind === "number") missing.push("bukti dukung belum dilampirkan");
  if (entry.belowTarget && entry.kendala.trim() === "") missing.push("di bawah target: kendala belum ditulis");
  if (entry.belowTarget && entry.solusi.trim() === "") missing.push("di bawah target: solusi belum ditulis");
  return missing;
}
