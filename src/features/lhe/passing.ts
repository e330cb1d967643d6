// The way of a report: draft → reviewed → final, by people who did not write it; back to draft with a reason.
import { randomBytes } from "node:crypto";
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { type FoundLhe, findLhe, refuseOvertaken } from "#features/lhe/one.ts";
import { lhePaper } from "#features/lhe/paper.ts";
import type { PassLhe, ReturnLhe } from "#features/lhe/schema.ts";
import { sealOf } from "#features/lhe/seal.ts";
import { resultOf, worksheetOf } from "#features/lhe/worksheet.ts";
import { issueRecommendations } from "#features/recommendations/commands.ts";
import { followUpOf } from "#features/recommendations/queries.ts";
import type { Tx } from "#lib/db.ts";
import { formatDay } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";
import type { Prisma } from "#prisma/client.ts";

export const reviewLhe = (actor: Actor, input: PassLhe): Promise<{ version: number }> =>
  transaction(actor, "lhe.review", async (tx) => {
    const lhe = await passable(tx, actor, input);
    const subject = { ...lhe.belongs, editors: lhe.editorIds };
    if (!can(actor, "lhe.review", subject)) throw notTheirs(actor, lhe, "Reviu dilakukan ketua tim atau inspektur");
    if (lhe.state !== "draft") throw new Refusal("conflict", "Laporan ini tidak lagi berupa draf. Muat ulang halaman.");
    return tx.lhe.update({
      where: { id: lhe.id },
      data: {
        ...{ state: "reviewed", reviewedById: actor.userId, reviewedAt: new Date(), returnedReason: null },
        version: { increment: 1 },
      },
      select: { version: true },
    });
  });

export const returnLhe = (actor: Actor, input: ReturnLhe): Promise<{ version: number }> =>
  transaction(
    actor,
    "lhe.return",
    async (tx) => {
      const lhe = await passable(tx, actor, input);
      if (lhe.state !== "reviewed")
        throw new Refusal("conflict", "Laporan ini tidak sedang direviu. Muat ulang halaman.");
      return tx.lhe.update({
        where: { id: lhe.id },
        data: {
          ...{ state: "draft", reviewedById: null, reviewedAt: null, returnedReason: input.reason },
          version: { increment: 1 },
        },
        select: { version: true },
      });
    },
    { reason: input.reason },
  );

/** For good: the recommendations are given, the whole document is kept as it is, and a code stands for it. */
export const finaliseLhe = (actor: Actor, input: PassLhe): Promise<{ code: string }> =>
  transaction(actor, "lhe.finalise", async (tx) => {
    const lhe = await passable(tx, actor, input);
    const subject = { ...lhe.belongs, editors: lhe.editorIds, reviewedBy: lhe.reviewedById };
    if (!can(actor, "lhe.finalise", subject))
      throw notTheirs(actor, lhe, "Laporan ditetapkan inspektur yang tidak mereviunya");
    if (lhe.state !== "reviewed") throw new Refusal("conflict", "Laporan ini belum direviu. Muat ulang halaman.");
    if (!lhe.number || !lhe.place || !lhe.datedOn)
      throw new Refusal("invalid", "Nomor, tempat, dan tanggal surat belum diisi. Kembalikan ke draf, lalu isi.");
    const worksheet = worksheetOf(lhe.worksheet);
    const result = resultOf(worksheet);
    if (!result) throw new Refusal("invalid", "Lembar kerja laporan ini belum lengkap dijawab.");
    const now = new Date();
    await issueRecommendations(tx, actor, lhe.evaluationId, now);
    const code = newCode();
    const paper = lhePaper({
      ...{ government: lhe.agency.government.name, agency: lhe.agency.name, year: lhe.year, worksheet, code },
      texts: Object.fromEntries(lhe.sections.map(({ key, body }) => [key, body])),
      recommendations: (await followUpOf(actor, lhe.agencyId, lhe.year, now, tx)).rows,
      before: (await followUpOf(actor, lhe.agencyId, lhe.year - 1, now, tx)).rows,
      letter: { number: lhe.number, place: lhe.place, datedOn: lhe.datedOn },
      signer: actor.name,
      asOf: `keadaan data per ${formatDay(now)}`,
    });
    await tx.lhe.update({
      where: { id: lhe.id },
      data: {
        ...{ state: "final", finalisedById: actor.userId, finalisedAt: now, code, hash: sealOf(paper) },
        ...{ frozen: paper as unknown as Prisma.InputJsonValue },
        ...{ score: result.score.score, predikat: result.predikat.key, version: { increment: 1 } },
      },
      select: { id: true },
    });
    return { code };
  });

async function passable(tx: Tx, actor: Actor, { lheId, version }: PassLhe): Promise<FoundLhe> {
  const lhe = await findLhe(tx, actor, lheId);
  if (lhe.state === "final") throw new Refusal("conflict", "Laporan ini sudah final dan tidak dapat diubah lagi.");
  refuseOvertaken(lhe, version);
  return lhe;
}

function notTheirs(actor: Actor, lhe: FoundLhe, rule: string): Refusal {
  const wrote = lhe.editorIds.includes(actor.userId);
  return new Refusal(
    "forbidden",
    wrote ? `Anda ikut menulis laporan ini. ${rule} yang tidak ikut menulisnya.` : `${rule}.`,
  );
}

// Letters and digits that nobody mistakes for one another (Crockford); 80 bits cannot be guessed.
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const newCode = (): string => [...randomBytes(16)].map((byte) => LETTERS[byte % 32]).join("");
