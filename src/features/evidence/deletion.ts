// Deleting evidence: only while nothing relies on it. Who tries is told what does.
import { type Actor, agencyScope, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { periodName } from "#domain/period/period.ts";
import { STATE_WORDS } from "#domain/workflow/workflow.ts";
import type { DeleteEvidence } from "#features/evidence/schema.ts";
import { lockContent } from "#features/evidence/sealing.ts";
import type { Tx } from "#lib/db.ts";
import { deleteFile } from "#lib/files.ts";
import { listed } from "#lib/format.ts";
import { logSurprise } from "#lib/log.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";
import type { Prisma } from "#prisma/client.ts";

export async function deleteEvidence(actor: Actor, input: DeleteEvidence): Promise<{ fileName: string }> {
  const deleted = await transaction(actor, "evidence.delete", async (tx) => {
    const evidence = await findDeletable(tx, actor, input.evidenceId);
    await lockContent(tx, evidence.agencyId, evidence.sha256);
    const reasons = await reliances(tx, evidence);
    if (reasons.length > 0)
      throw new Refusal(
        "conflict",
        `"${evidence.fileName}" tidak dapat dihapus: ${listed(reasons, 4)}. Lepas saja dari isian yang masih draf.`,
      );
    await tx.evidenceLink.deleteMany({ where: { evidenceId: evidence.id, agencyId: evidence.agencyId } });
    await erase(tx, evidence);
    return evidence;
  });
  // The row is gone for good by now; a file that stays behind is only space.
  if (deleted.storageKey)
    await deleteFile(deleted.storageKey).catch((error: unknown) => logSurprise(error, "evidence.file-kept"));
  return { fileName: deleted.fileName };
}

const WITH_LINKS = {
  links: {
    orderBy: { linkedAt: "asc" },
    select: {
      realisasi: {
        select: {
          state: true,
          indicator: { select: { shortName: true } },
          period: { select: { year: true, kind: true, ordinal: true } },
        },
      },
    },
  },
} satisfies Prisma.EvidenceInclude;

type Found = Prisma.EvidenceGetPayload<{ include: typeof WITH_LINKS }>;

async function findDeletable(tx: Tx, actor: Actor, evidenceId: string): Promise<Found> {
  const found = await tx.evidence.findFirst({
    where: { id: evidenceId, agencyId: agencyScope(actor), agency: { governmentId: governmentScope(actor) } },
    include: WITH_LINKS,
  });
  const subject = { agencyId: agencyScope(actor), governmentId: governmentScope(actor) };
  if (!found || !can(actor, "evidence.delete", subject))
    throw new Refusal("not-found", "Bukti dukung tidak ditemukan. Muat ulang halaman.");
  return found;
}

/** "mendukung Nilai SAKIP, Semester II 2024, yang menunggu verifikasi" */
async function reliances(tx: Tx, evidence: Found): Promise<string[]> {
  const sent = evidence.links.flatMap(({ realisasi: { state, indicator, period } }) =>
    state === "draft" ? [] : [`mendukung ${indicator.shortName}, ${periodName(period)}, yang ${STATE_WORDS[state]}`],
  );
  const [frozen] = await tx.$queryRaw<{ is: boolean }[]>`
    select evidence_is_frozen(e) as is from evidence e where e.id = ${evidence.id}::uuid and e.agency_id = ${evidence.agencyId}::uuid`;
  const isTold = evidence.links.some(({ realisasi: { state } }) => state === "approved" || state === "published");
  const kept = frozen?.is && !isTold ? ["dibekukan bersama nilai yang pernah disetujui"] : [];
  return [...sent, ...kept, ...(await usesIn(tx, evidence))];
}

/** What the inspectorate looks at: criteria of an evaluation, follow-ups of recommendations. */
async function usesIn(tx: Tx, { id: evidenceId, agencyId }: Found): Promise<string[]> {
  const criteria = await tx.evaluationEvidence.findMany({
    where: { agencyId, evidenceId },
    orderBy: { key: "asc" },
    select: { key: true, evaluation: { select: { year: true } } },
  });
  const followUps = await tx.recommendationEvidence.count({ where: { agencyId, evidenceId } });
  return [
    ...criteria.map(({ key, evaluation }) => `menjadi bukti kriteria ${key} pada evaluasi ${evaluation.year}`),
    ...(followUps > 0 ? ["menunjukkan tindak lanjut rekomendasi"] : []),
  ];
}

/** Whatever else points to it holds it by its foreign key. */
async function erase(tx: Tx, { id, fileName }: Found): Promise<void> {
  try {
    await tx.evidence.delete({ where: { id } });
  } catch (error) {
    if ((error as { code?: unknown }).code !== "P2003") throw error;
    throw new Refusal("conflict", `"${fileName}" tidak dapat dihapus: masih dipakai di bagian lain.`);
  }
}
