// Crosscutting links: proposed by one agency, accepted or refused by the other, ended with a year.
import { type Actor, type Belongs, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import { type Aim, aimOf, refuseForeignProgram } from "#features/crosscutting/ends.ts";
import type { DecideLink, EndLink, ProposeLink, ProposeRoles, WithdrawLink } from "#features/crosscutting/schema.ts";
import type { Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";

export const proposeLink = (actor: Actor, input: ProposeLink): Promise<{ id: string }> =>
  transaction(actor, "crosscutting.propose", async (tx) => {
    const { agencyId, supporterId, programId, text, year } = input;
    refuseUnlessPlanner(actor, agencyId);
    const governmentId = governmentScope(actor);
    const supporter = await tx.agency.findFirst({ where: { id: supporterId, governmentId }, select: { id: true } });
    if (!supporter) throw new Refusal("not-found", "Instansi yang mendukung tidak ditemukan di pemda ini.");
    const aim = await aimOf(tx, actor, input.aim, input.aimId);
    if (agencyId !== supporterId && agencyId !== aim.agencyId)
      throw new Refusal("invalid", "Dukungan diusulkan oleh instansi yang mendukung atau yang didukung.");
    if (supporterId === aim.agencyId && input.aim === "sasaran")
      throw new Refusal("invalid", "Sasaran sendiri didukung lewat program dan IKI sendiri. Pilih instansi lain.");
    if (programId) await refuseForeignProgram(tx, supporterId, programId);
    const facts = { programId, roleId: null, text };
    return create(tx, actor, { proposingId: agencyId, supporterId, aim, year }, facts);
  });

/** What a framework prints as the roles of many agencies, tied to its strategies in one go. */
export const proposeRoles = (actor: Actor, { agencyId, year, links }: ProposeRoles): Promise<{ proposed: number }> =>
  transaction(actor, "crosscutting.propose", async (tx) => {
    refuseUnlessPlanner(actor, agencyId);
    const governmentId = governmentScope(actor);
    for (const { roleId, strategyId } of links) {
      const role = await tx.crosscuttingRole.findFirst({
        where: { id: roleId, framework: { governmentId } },
        select: { agencyId: true, agencyName: true, text: true, frameworkId: true },
      });
      if (!role) throw new Refusal("not-found", "Peran tidak ditemukan. Muat ulang halaman.");
      if (!role.agencyId)
        throw new Refusal("invalid", `${role.agencyName} belum ada di Tolok. Minta pengelola menambahkannya dahulu.`);
      const aim = await aimOf(tx, actor, "strategy", strategyId);
      if (aim.frameworkId !== role.frameworkId || ![role.agencyId, aim.agencyId].includes(agencyId))
        throw new Refusal("invalid", "Peran ditautkan ke strategi kerangka yang sama, oleh salah satu instansinya.");
      const ends = { proposingId: agencyId, supporterId: role.agencyId, aim, year };
      await create(tx, actor, ends, { programId: null, roleId, text: role.text });
    }
    return { proposed: links.length };
  });

export const decideLink = (actor: Actor, input: DecideLink): Promise<{ id: string }> =>
  transaction(
    actor,
    input.verdict === "accepted" ? "crosscutting.accept" : "crosscutting.refuse",
    async (tx) => {
      const link = await findLink(tx, actor, input);
      if (link.state !== "proposed")
        throw new Refusal("conflict", "Dukungan ini sudah diputuskan. Muat ulang halaman.");
      const other = link.proposedByAgencyId === link.agencyId ? link.supportedAgencyId : link.agencyId;
      const subject = { agencyId: other, governmentId: link.governmentId, proposedById: link.proposedById };
      if (!can(actor, "crosscutting.decide", subject))
        throw new Refusal(
          "forbidden",
          "Dukungan diputuskan oleh perencana atau kepala instansi yang lain, bukan oleh pengusulnya.",
        );
      return tx.crosscuttingLink.update({
        where: { id: link.id },
        data: {
          ...{ state: input.verdict, decidedById: actor.userId, decidedAt: new Date() },
          ...{ decision: input.decision || null, version: { increment: 1 } },
        },
        select: { id: true },
      });
    },
    { reason: input.decision },
  );

/** The proposal as it is made again, by whichever of the two commands made it. */
export type Withdrawn = { role: ProposeRoles; link: null } | { role: null; link: ProposeLink };

/** Takes a proposal back before it was decided. */
export const withdrawLink = (actor: Actor, input: WithdrawLink): Promise<Withdrawn> =>
  transaction(actor, "crosscutting.withdraw", async (tx) => {
    const link = await findLink(tx, actor, input);
    refuseUnlessPlanner(actor, link.proposedByAgencyId);
    if (link.state !== "proposed")
      throw new Refusal("conflict", "Dukungan ini sudah diputuskan. Akhiri dengan tahun saja.");
    await tx.crosscuttingLink.delete({ where: { id: link.id }, select: { id: true } });
    const { proposedByAgencyId: agencyId, validFromYear: year, roleId, strategyId, sasaranId } = link;
    if (roleId && strategyId) return { role: { agencyId, year, links: [{ roleId, strategyId }] }, link: null };
    return {
      role: null,
      link: {
        ...{ agencyId, year, supporterId: link.agencyId, programId: link.programId, text: link.text },
        ...{ aim: sasaranId ? "sasaran" : "strategy", aimId: (sasaranId ?? strategyId) as string },
      },
    };
  });

/** Ends an accepted link from a year on, or takes its end back; either side may. */
export const endLink = (actor: Actor, input: EndLink): Promise<{ id: string }> =>
  transaction(actor, "crosscutting.end", async (tx) => {
    const link = await findLink(tx, actor, input);
    const sides = [link.agencyId, link.supportedAgencyId].map(
      (agencyId): Belongs => ({ agencyId, governmentId: link.governmentId }),
    );
    if (!sides.some((side) => can(actor, "crosscutting.propose", side))) throw notYours();
    if (link.state !== "accepted") throw new Refusal("conflict", "Hanya dukungan yang sudah disetujui yang diakhiri.");
    if (input.year !== null && input.year < link.validFromYear)
      throw new Refusal(
        "invalid",
        `Dukungan ini berlaku sejak ${link.validFromYear}; pilih tahun itu atau sesudahnya.`,
      );
    return tx.crosscuttingLink.update({
      where: { id: link.id },
      data: { retiredFromYear: input.year, version: { increment: 1 } },
      select: { id: true },
    });
  });

type Ends = { proposingId: string; supporterId: string; aim: Aim; year: number };
type Facts = { programId: string | null; roleId: string | null; text: string };

async function create(tx: Tx, actor: Actor, ends: Ends, facts: Facts): Promise<{ id: string }> {
  const { proposingId, supporterId, aim, year } = ends;
  const { sasaranId, strategyId } = aim;
  const same = await tx.crosscuttingLink.findFirst({
    where: {
      agencyId: supporterId,
      sasaranId,
      strategyId,
      roleId: facts.roleId,
      programId: facts.programId,
      state: { not: "refused" },
      retiredFromYear: null,
    },
    select: { state: true },
  });
  if (same)
    throw new Refusal(
      "conflict",
      `Dukungan yang sama ${same.state === "accepted" ? "sudah disetujui" : "sedang menunggu keputusan"}.`,
    );
  // Its own part in a framework that it leads needs nobody's consent.
  const isOwn = supporterId === aim.agencyId;
  return tx.crosscuttingLink.create({
    data: {
      ...{ ...facts, sasaranId, strategyId, agencyId: supporterId, supportedAgencyId: aim.agencyId },
      ...{ governmentId: governmentScope(actor), validFromYear: year, state: isOwn ? "accepted" : "proposed" },
      ...{ proposedById: actor.userId, proposedByAgencyId: proposingId },
    },
    select: { id: true },
  });
}

async function findLink(tx: Tx, actor: Actor, { linkId, version }: { linkId: string; version: number }) {
  const governmentId = governmentScope(actor);
  await tx.$queryRaw`select id from crosscutting_link where id = ${linkId}::uuid and government_id = ${governmentId}::uuid for update`;
  const link = await tx.crosscuttingLink.findFirst({ where: { id: linkId, governmentId } });
  const isRead =
    link &&
    [link.agencyId, link.supportedAgencyId].some((agencyId) => can(actor, "agency.read", { agencyId, governmentId }));
  if (!isRead) throw new Refusal("not-found", "Dukungan tidak ditemukan: mungkin baru ditarik. Muat ulang halaman.");
  if (link.version !== version)
    throw new Refusal("conflict", "Dukungan ini baru saja diubah orang lain. Muat ulang halaman.");
  return link;
}

function refuseUnlessPlanner(actor: Actor, agencyId: string): void {
  if (!can(actor, "crosscutting.propose", { agencyId, governmentId: governmentScope(actor) })) throw notYours();
}

const notYours = () =>
  new Refusal("forbidden", "Dukungan lintas instansi diusulkan Subbag Perencanaan atau pengelola pemda.");
