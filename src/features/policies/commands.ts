// A government decides how capaian is computed and named, from a day on. What was in force before stays in force for its
// days, and what was approved by it stays as it was frozen.
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { DecidePolicy } from "#features/policies/schema.ts";
import type { Tx } from "#lib/db.ts";
import { formatDay, isoDay } from "#lib/format.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const decidePolicy = (actor: Actor, input: DecidePolicy): Promise<{ id: string }> =>
  transaction(
    actor,
    "policy.decide",
    async (tx) => {
      const governmentId = deciding(actor);
      const { agencyId, replaces, from, bands, cap, efficiencyMargin, ...decided } = input;
      if (agencyId && !(await tx.agency.count({ where: { id: agencyId, governmentId } })))
        throw new Refusal("not-found", "Instansi tidak ditemukan. Muat ulang halaman.");
      const validFrom = new Date(`${from}T00:00:00Z`);
      const last = await lastOf(tx, governmentId, agencyId);
      if ((last?.id ?? null) !== replaces)
        throw new Refusal(
          "conflict",
          "Kebijakan di lingkup ini baru saja diputuskan orang lain. Muat ulang, lalu putuskan lagi.",
        );
      if (last && last.validFrom >= validFrom)
        throw new Refusal(
          "invalid",
          `"${last.name}" berlaku mulai ${formatDay(last.validFrom)}. Yang baru mulai sesudah hari itu.`,
        );
      if (last && (last.validUntil === null || last.validUntil > validFrom))
        await tx.capaianPolicy.update({
          where: { id: last.id },
          data: { validUntil: validFrom },
          select: { id: true },
        });
      return tx.capaianPolicy.create({
        data: {
          ...decided,
          ...{ governmentId, agencyId, validFrom },
          capMin: cap === null ? null : "0",
          capMax: cap,
          bands: bands.map(({ inclusive, ...band }, at) => ({
            ...band,
            ...(inclusive ? { inclusive } : {}),
            rank: bands.length - at,
          })),
          efficiency: efficiencyMargin === null ? "tanpa_sebutan" : "selisih_serapan",
          efficiencyMargin: efficiencyMargin ?? "0",
          changeBasis: input.legalBasis,
        },
        select: { id: true },
      });
    },
    { reason: input.legalBasis },
  );

/** Only before its first day; the one before it then goes on. */
export const takeBackPolicy = (actor: Actor, { policyId }: { policyId: string }): Promise<{ id: string }> =>
  transaction(actor, "policy.take-back", async (tx) => {
    const governmentId = deciding(actor);
    const found = await tx.capaianPolicy.findFirst({ where: { id: policyId, governmentId } });
    if (!found) throw new Refusal("not-found", "Kebijakan tidak ditemukan. Muat ulang halaman.");
    if (isoDay(new Date()) >= found.validFrom.toISOString().slice(0, 10))
      throw new Refusal("conflict", "Kebijakan ini sudah berlaku. Putuskan yang baru mulai hari lain.");
    await tx.capaianPolicy.delete({ where: { id: policyId }, select: { id: true } });
    await tx.capaianPolicy.updateMany({
      where: { governmentId, agencyId: found.agencyId, validUntil: found.validFrom },
      data: { validUntil: found.validUntil },
    });
    return { id: policyId };
  });

function deciding(actor: Actor): string {
  const governmentId = actor.governmentId ?? "";
  if (!can(actor, "policy.decide", { governmentId }))
    throw new Refusal("forbidden", "Kebijakan capaian diputuskan oleh pengelola pemda.");
  return governmentId;
}

const lastOf = (tx: Tx, governmentId: string, agencyId: string | null) =>
  tx.capaianPolicy.findFirst({
    where: { governmentId, agencyId },
    orderBy: { validFrom: "desc" },
    select: { id: true, name: true, validFrom: true, validUntil: true },
  });
