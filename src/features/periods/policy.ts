// The capaian policy in force on a day: the agency's own, else its government's, else the installation's default.
import { z } from "zod";
import { type CapaianPolicy, DEFAULT_POLICY } from "#domain/capaian/policy.ts";
import { toCanonical } from "#domain/value/value.ts";
import { db, type Tx } from "#lib/db.ts";

const bands = z.array(z.strictObject({ above: z.string().nullable(), word: z.string(), rank: z.number().int() }));

const AVERAGE = {
  skip_absent: "skip-absent",
  skip_absent_and_zero: "skip-absent-and-zero",
  absent_as_zero: "absent-as-zero",
} as const;

export async function policyOn(
  agency: { id: string; governmentId: string },
  day: Date,
  reader: Pick<Tx, "capaianPolicy"> = db(),
): Promise<CapaianPolicy> {
  const rows = await reader.capaianPolicy.findMany({
    where: {
      validFrom: { lte: day },
      AND: [
        { OR: [{ validUntil: null }, { validUntil: { gt: day } }] },
        {
          OR: [{ agencyId: agency.id }, { governmentId: agency.governmentId, agencyId: null }, { governmentId: null }],
        },
      ],
    },
  });
  const closeness = (row: (typeof rows)[number]) => (row.agencyId ? 2 : row.governmentId ? 1 : 0);
  const nearest = rows.sort((a, b) => closeness(b) - closeness(a))[0];
  if (!nearest) return DEFAULT_POLICY;
  const limit = (amount: { toString(): string } | null) => (amount === null ? null : toCanonical(amount.toString()));
  const cap = { min: limit(nearest.capMin), max: limit(nearest.capMax) };
  return {
    name: nearest.name,
    minimise: nearest.minimise,
    cap: cap.min === null && cap.max === null ? null : cap,
    bands: bands.parse(nearest.bands),
    average: AVERAGE[nearest.average],
    legalBasis: nearest.legalBasis,
  };
}
