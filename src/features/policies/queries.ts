// All capaian policies that touch a government: its own, those of its agencies, and the installation's default under them.
import { z } from "zod";
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { Band } from "#domain/capaian/policy.ts";
import { toCanonical } from "#domain/value/value.ts";
import { db } from "#lib/db.ts";

export type PolicyRow = {
  id: string;
  /** null: the whole government, or the whole installation. */
  agency: { id: string; shortName: string } | null;
  isDefault: boolean;
  name: string;
  legalBasis: string;
  minimise: "selisih" | "banding" | "penuh";
  average: "skip_absent" | "skip_absent_and_zero" | "absent_as_zero";
  cap: string | null;
  bands: Band[];
  /** Points; null where efficiency has no word. */
  efficiencyMargin: string | null;
  /** Per cent; null where no change asks for words. */
  changeLimit: string | null;
  validFrom: Date;
  validUntil: Date | null;
};

const bands = z.array(
  z.object({ above: z.string().nullable(), inclusive: z.boolean().optional(), word: z.string(), rank: z.number() }),
);

export async function listPolicies(actor: Actor): Promise<PolicyRow[]> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "policy.decide", { governmentId })) return [];
  const rows = await db().capaianPolicy.findMany({
    where: { OR: [{ governmentId: null }, { governmentId }] },
    orderBy: [{ validFrom: "desc" }],
    include: { agency: { select: { id: true, shortName: true } } },
  });
  const text = (amount: { toString(): string }) => toCanonical(amount.toString());
  return rows.map((row) => ({
    id: row.id,
    agency: row.agency,
    isDefault: row.governmentId === null,
    name: row.name,
    legalBasis: row.legalBasis,
    minimise: row.minimise,
    average: row.average,
    cap: row.capMax && text(row.capMax),
    bands: bands.parse(row.bands),
    efficiencyMargin: row.efficiency === "tanpa_sebutan" ? null : text(row.efficiencyMargin),
    changeLimit: row.changeLimit && text(row.changeLimit),
    validFrom: row.validFrom,
    validUntil: row.validUntil,
  }));
}
