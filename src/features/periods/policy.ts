// The capaian policy in force on a day: the agency's own, else its government's, else the installation's default.
import { z } from "zod";
import { type CapaianPolicy, DEFAULT_POLICY } from "#domain/capaian/policy.ts";
import { toCanonical } from "#domain/value/value.ts";
import type { ChangeLimit } from "#domain/workflow/change.ts";
import { db, type Tx } from "#lib/db.ts";

const bands = z.array(
  z.strictObject({
    above: z.string().nullable(),
    inclusive: z.boolean().optional(),
    word: z.string(),
    rank: z.number().int(),
  }),
);

const AVERAGE = {
  skip_absent: "skip-absent",
  skip_absent_and_zero: "skip-absent-and-zero",
  absent_as_zero: "absent-as-zero",
} as const;

type Whose = { id: string; governmentId: string };

export const policyOn = async (agency: Whose, day: Date, reader?: Pick<Tx, "capaianPolicy">): Promise<CapaianPolicy> =>
  (await decidedOn(agency, day, reader)).policy;

/** efficiencyMargin: in points; null where performance and money stand beside each other without a word. */
export type Decided = { policy: CapaianPolicy; changeLimit: ChangeLimit; efficiencyMargin: string | null };

/** How capaian is computed, and from which change on a realisasi asks for words. */
export async function decidedOn(agency: Whose, day: Date, reader: Pick<Tx, "capaianPolicy"> = db()): Promise<Decided> {
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
  if (!nearest) return { policy: DEFAULT_POLICY, changeLimit: NO_LIMIT, efficiencyMargin: null };
  const limit = (amount: { toString(): string } | null) => (amount === null ? null : toCanonical(amount.toString()));
  const cap = { min: limit(nearest.capMin), max: limit(nearest.capMax) };
  return {
    policy: {
      name: nearest.name,
      minimise: nearest.minimise,
      cap: cap.min === null && cap.max === null ? null : cap,
      bands: bands.parse(nearest.bands),
      average: AVERAGE[nearest.average],
      legalBasis: nearest.legalBasis,
    },
    changeLimit: { percent: limit(nearest.changeLimit), legalBasis: nearest.changeBasis },
    efficiencyMargin: nearest.efficiency === "tanpa_sebutan" ? null : limit(nearest.efficiencyMargin),
  };
}

const NO_LIMIT: ChangeLimit = { percent: null, legalBasis: "belum ada kebijakan" };
