// What must be there before a realisasi may be sent: a value or a reason, evidence, and words where the figure asks for
// them (below target: kendala and solusi; moved beyond the policy's limit: what drove it, or what held it back).
import type { Value } from "#domain/value/value.ts";
import { type Change, changeWords } from "./change.ts";

export type Readiness = {
  name: string;
  realisasi: Value;
  belowTarget: boolean | null;
  kendala: string;
  solusi: string;
  faktorPendorong: string;
  evidence: number;
  /** Beyond the limit of the policy. */
  change: Change | null;
};

/** What is missing, and the sentence that says so; whoever shows it can lead to the place. */
export type Missing = { what: "value" | "evidence" | "kendala" | "solusi" | "faktorPendorong"; message: string };

export function missingParts(entry: Readiness): Missing[] {
  const missing: Missing[] = [];
  if (entry.realisasi.kind === "none" && entry.realisasi.because !== "not-applicable")
    missing.push({ what: "value", message: entry.realisasi.reason });
  if (entry.evidence === 0 && entry.realisasi.kind === "number")
    missing.push({ what: "evidence", message: "bukti dukung belum dilampirkan" });
  if (entry.belowTarget && entry.kendala.trim() === "")
    missing.push({ what: "kendala", message: "di bawah target: kendala belum ditulis" });
  if (entry.belowTarget && entry.solusi.trim() === "")
    missing.push({ what: "solusi", message: "di bawah target: solusi belum ditulis" });
  // Below the target the kendala says it.
  if (entry.change && !entry.belowTarget && entry.faktorPendorong.trim() === "" && entry.kendala.trim() === "")
    missing.push({
      what: "faktorPendorong",
      message: `${changeWords(entry.change)}: faktor pendorong belum ditulis`,
    });
  return missing;
}

/** The sentences that say what is still missing; empty when it can be sent. */
export const whatIsMissing = (entry: Readiness): string[] => missingParts(entry).map(({ message }) => message);
