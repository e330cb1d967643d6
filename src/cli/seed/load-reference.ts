// Satuan and sets of categories from the files into the installation: what is missing is added, what people have changed
// since stays as they left it.
import type { Reference } from "#cli/seed/read.ts";
import type { Tx } from "#lib/db.ts";

export async function loadReferenceEntries(tx: Tx, { policies, satuan }: Reference): Promise<void> {
  const known = await tx.referenceEntry.findMany({ where: { governmentId: null }, select: { kind: true, key: true } });
  const isKnown = (kind: string, key: string) => known.some((one) => one.kind === kind && one.key === key);
  const entries = [
    ...satuan.map(({ name, symbol, kind, decimals }, index) => ({
      ...{ kind: "satuan" as const, key: name, name, body: { symbol, kind, decimals }, legalBasis: null },
      sortOrder: index,
    })),
    ...policies.bandSets.map(({ key, name, legalBasis, bands }, index) => ({
      ...{ kind: "bands" as const, key, name, legalBasis, body: bands.map(bandOf) },
      sortOrder: index,
    })),
  ].filter(({ kind, key }) => !isKnown(kind, key));
  if (entries.length > 0) await tx.referenceEntry.createMany({ data: entries });
}

type Band = Reference["policies"]["bandSets"][number]["bands"][number];

const bandOf = ({ above, inclusive, word, rank }: Band) => ({ above, ...(inclusive ? { inclusive } : {}), word, rank });
