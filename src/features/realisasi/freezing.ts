// What an approval keeps: the figures with their working, and which files, by their content, lay beside the value.
import type { SheetIndicator } from "#features/realisasi/sheet.ts";
import type { Tx } from "#lib/db.ts";
import { Prisma } from "#prisma/client.ts";

export type FrozenEvidence = {
  evidenceId: string;
  fileName: string;
  sha256: string;
  size: number;
  /** Of an address on the web. */
  url?: string;
  /** "2024-07-18", where it was noted. */
  datedOn?: string;
  pageNote: string | null;
};

type Entry = { id: string; agencyId: string };

/** Of entries that were found in the actor's scope; by realisasi, in the order in which they were attached. */
export async function evidenceToFreeze(tx: Tx, entries: readonly Entry[]): Promise<Map<string, FrozenEvidence[]>> {
  const agencyIds = entries.map(({ agencyId }) => agencyId);
  const links = await tx.evidenceLink.findMany({
    where: { agencyId: { in: agencyIds }, realisasiId: { in: entries.map(({ id }) => id) } },
    orderBy: [{ linkedAt: "asc" }, { id: "asc" }],
    select: {
      realisasiId: true,
      pageNote: true,
      evidence: { select: { id: true, fileName: true, sha256: true, size: true, url: true, datedOn: true } },
    },
  });
  const found = new Map<string, FrozenEvidence[]>(entries.map(({ id }) => [id, []]));
  for (const { realisasiId, pageNote, evidence } of links) {
    const { id: evidenceId, fileName, sha256, size, url, datedOn } = evidence;
    const noted = { ...(url ? { url } : {}), ...(datedOn ? { datedOn: datedOn.toISOString().slice(0, 10) } : {}) };
    found.get(realisasiId)?.push({ evidenceId, fileName, sha256, size, ...noted, pageNote });
  }
  return found;
}

export function frozen(indicator: SheetIndicator, frozenEvidence: FrozenEvidence[]) {
  const { measurement } = indicator;
  const amount = (value: typeof measurement.realisasi) => (value.kind === "number" ? value.exact : null);
  return {
    frozenAt: new Date(),
    frozenTrace: JSON.parse(JSON.stringify(measurement)) as object,
    frozenAmount: amount(measurement.realisasi),
    frozenCapaian: amount(measurement.capaian.raw),
    frozenFormulaId: indicator.formulaVersionId,
    frozenEvidence,
  };
}

/** What is opened again lets it go; the history keeps how it was approved. */
export const LET_GO = {
  frozenAt: null,
  frozenTrace: Prisma.DbNull,
  frozenAmount: null,
  frozenCapaian: null,
  frozenFormulaId: null,
  frozenEvidence: Prisma.DbNull,
} as const;
