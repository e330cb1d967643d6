// Verifying the chain of one's own government, and keeping what was found.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { GENESIS } from "#domain/history/canonical.ts";
import { readAnchorFile } from "#features/history/anchoring.ts";
import { verifyChains } from "#features/history/verification.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export async function verifyHistory(actor: Actor): Promise<{ rows: number; broken: number }> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "history.verify", { governmentId }))
    throw new Refusal("forbidden", "Rantai riwayat diperiksa oleh Inspektorat atau pengelola pemerintah daerah.");
  const anchors = await readAnchorFile(db(), env().TOLOK_ANCHOR);
  const [report] = await verifyChains(db(), anchors, governmentId);
  if (!report) throw new Refusal("not-found", "Pemerintah daerah tidak ditemukan.");
  const findings = [...anchors.findings, ...report.findings];
  const broken = anchors.findings.length + report.broken;
  return transaction(actor, "history.verify", async (tx) => {
    await tx.historyVerification.create({
      data: {
        governmentId,
        actorId: actor.userId,
        rows: report.rows,
        sequence: report.last?.sequence ?? 0,
        hash: report.last?.hash ?? GENESIS,
        anchoredAt: report.anchoredAt,
        broken,
        findings,
      },
      select: { id: true },
    });
    return { rows: report.rows, broken };
  });
}
