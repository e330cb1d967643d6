// Reference data a person may choose from: the installation's and their own government's.
import { z } from "zod";
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { Band } from "#domain/capaian/policy.ts";
import { satuanBody } from "#features/reference/schema.ts";
import { db } from "#lib/db.ts";

export type SatuanRow = {
  id: string;
  name: string;
  symbol: string | null;
  kind: "percentage" | "count" | "money" | "score";
  decimals: number;
  /** null: the installation's own. */
  governmentId: string | null;
  isRetired: boolean;
  version: number;
  mayKeep: boolean;
};

export async function listSatuan(actor: Actor): Promise<SatuanRow[]> {
  const rows = await db().referenceEntry.findMany({
    where: { kind: "satuan", OR: [{ governmentId: null }, { governmentId: governmentScope(actor) }] },
    orderBy: [{ sortOrder: "asc" }, { name: "asc" }],
  });
  return rows.map(({ id, name, body, governmentId, retiredAt, version }) => ({
    ...{ id, name, governmentId, version },
    ...satuanBody.parse(body),
    isRetired: retiredAt !== null,
    mayKeep: can(actor, "reference.keep", { governmentId }),
  }));
}

export type BandSet = { id: string; name: string; legalBasis: string | null; bands: Band[] };

const bands = z.array(
  z.object({ above: z.string().nullable(), inclusive: z.boolean().optional(), word: z.string(), rank: z.number() }),
);

/** Sets of categories to begin from. */
export async function listBandSets(actor: Actor): Promise<BandSet[]> {
  const rows = await db().referenceEntry.findMany({
    where: { kind: "bands", retiredAt: null, OR: [{ governmentId: null }, { governmentId: governmentScope(actor) }] },
    orderBy: { sortOrder: "asc" },
  });
  return rows.map(({ id, name, legalBasis, body }) => ({ id, name, legalBasis, bands: bands.parse(body) }));
}
