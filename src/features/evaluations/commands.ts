// Starting an evaluation: which agency and year, by which template, by whom, and until when the agency assesses itself.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { subsOf } from "#domain/evaluation/template.ts";
import type { StartEvaluation } from "#features/evaluations/schema.ts";
import { templateInForce } from "#features/lke-templates/queries.ts";
import { endOfDay } from "#features/periods/days.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const startEvaluation = (actor: Actor, input: StartEvaluation): Promise<{ evaluationId: string }> =>
  transaction(actor, "evaluation.start", async (tx) => {
    const governmentId = governmentScope(actor);
    const { agencyId, year, due, evaluators, leadId, inspectorId } = input;
    const agency = await tx.agency.findFirst({ where: { id: agencyId, governmentId }, select: { shortName: true } });
    if (!agency || !can(actor, "evaluation.start", { agencyId, governmentId }))
      throw new Refusal("not-found", "Instansi tidak ditemukan, atau bukan Anda yang memulai evaluasinya.");
    if (endOfDay(due) <= new Date()) throw new Refusal("invalid", "Batas penilaian mandirinya sudah lewat.");
    if (await tx.evaluation.count({ where: { agencyId, year } }))
      throw new Refusal("conflict", `Evaluasi ${agency.shortName} tahun ${year} sudah dimulai. Muat ulang halaman.`);
    const version = await templateInForce(actor, year, tx);
    if (!version) throw new Refusal("invalid", `Belum ada template LKE yang berlaku untuk ${year}.`);
    const parts = subsOf(version.template).map(({ key }) => key);
    const strange = evaluators.flatMap((one) => one.parts).find((part) => !parts.includes(part));
    if (strange) throw new Refusal("invalid", `Bagian ${strange} tidak ada di template ${version.template.name}.`);
    const open = parts.filter((part) => !evaluators.some((one) => one.parts.length === 0 || one.parts.includes(part)));
    if (open.length > 0) throw new Refusal("invalid", `Belum ada evaluator untuk bagian ${open.join(", ")}.`);
    const team = [
      ...evaluators.map(({ userId, parts: own }) => ({ userId, duty: "evaluator" as const, parts: own })),
      { userId: leadId, duty: "team_lead" as const, parts: [] },
      { userId: inspectorId, duty: "inspector" as const, parts: [] },
    ];
    if (new Set(team.map(({ userId }) => userId)).size < team.length)
      throw new Refusal("invalid", "Satu orang memegang satu tugas dalam satu evaluasi.");
    await refuseUnfit(tx, agencyId, governmentId, team);
    const { id } = await tx.evaluation.create({
      data: { agencyId, year, templateVersionId: version.id, dueAt: endOfDay(due), startedById: actor.userId },
      select: { id: true },
    });
    await tx.evaluationMember.createMany({ data: team.map((one) => ({ ...one, agencyId, evaluationId: id })) });
    return { evaluationId: id };
  });

type Member = { userId: string; duty: "evaluator" | "team_lead" | "inspector" };

/** Everybody of the team holds the role today, and nobody works for the agency. */
async function refuseUnfit(tx: Tx, agencyId: string, governmentId: string, team: readonly Member[]): Promise<void> {
  const today = new Date();
  const held = await tx.membership.findMany({
    where: {
      userId: { in: team.map(({ userId }) => userId) },
      validFrom: { lte: today },
      OR: [{ validUntil: null }, { validUntil: { gt: today } }],
    },
    select: { userId: true, role: true, governmentId: true, agencyId: true, user: { select: { name: true } } },
  });
  for (const { userId, duty } of team) {
    const own = held.filter((one) => one.userId === userId);
    const name = own[0]?.user.name ?? "Orang itu";
    if (!own.some((one) => one.role === duty && one.governmentId === governmentId))
      throw new Refusal("invalid", `${name} tidak memegang peran yang diminta di inspektorat pemda ini.`);
    if (own.some((one) => one.agencyId === agencyId))
      throw new Refusal("invalid", `${name} bekerja di instansi yang dievaluasi, jadi tidak boleh ikut menilainya.`);
  }
}
