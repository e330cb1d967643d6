// For anybody who holds a printed report: whether its code is one of ours, and whether the document is still what it was.
// No actor: the code is what one has to know.
import { lheTitle } from "#features/lhe/paper.ts";
import { sealOf } from "#features/lhe/seal.ts";
import { db } from "#lib/db.ts";
import type { Paper } from "#lib/document/model.ts";

export type Genuine = {
  title: string;
  government: string;
  datedOn: Date;
  finalisedAt: Date;
  hash: string;
  /** Whether what is kept still has the seal it was given. */
  isWhole: boolean;
};

/** The code as somebody typed it, with any spaces or small letters; null when it cannot be one. */
export function readLheCode(text: string): string | null {
  const code = text
    .toUpperCase()
    .replace(/[\s·.-]/g, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? code : null;
}

export async function verifyLhe(code: string): Promise<Genuine | null> {
  const found = await db().lhe.findFirst({
    where: { code, state: "final" },
    select: {
      ...{ year: true, hash: true, datedOn: true, finalisedAt: true, frozen: true },
      agency: { select: { name: true, government: { select: { name: true } } } },
    },
  });
  if (!found?.hash || !found.datedOn || !found.finalisedAt) return null;
  return {
    title: lheTitle(found.agency.name, found.year),
    government: found.agency.government.name,
    ...{ datedOn: found.datedOn, finalisedAt: found.finalisedAt, hash: found.hash },
    isWhole: sealOf(found.frozen as unknown as Paper) === found.hash,
  };
}
