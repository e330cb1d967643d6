// The chain of one's own government: its head, which reports print, and its last verification. The actor comes first.
import { type Actor, governmentScope } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { Finding } from "#domain/history/finding.ts";
import { db } from "#lib/db.ts";

export type ChainHead = { sequence: number; hash: string; at: Date };

/** null where nothing was ever written, and for whoever belongs to no government. */
export async function chainHead(actor: Actor): Promise<ChainHead | null> {
  if (actor.governmentId === null) return null;
  const head = await db().historyChain.findUnique({ where: { id: governmentScope(actor) } });
  if (!head) return null;
  return { sequence: Number(head.sequence), hash: Buffer.from(head.hash).toString("hex"), at: head.at };
}

/** The seal at one place of the chain, to be compared with a printed one; null where the chain has not come. */
export async function sealAt(actor: Actor, sequence: number): Promise<string | null> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "history.verify", { governmentId })) return null;
  const link = await db().historyLink.findUnique({
    where: { chainId_sequence: { chainId: governmentId, sequence } },
    select: { hash: true },
  });
  return link && Buffer.from(link.hash).toString("hex");
}

export type Verification = {
  at: Date;
  by: string;
  rows: number;
  sequence: number;
  hash: string;
  anchoredAt: Date | null;
  broken: number;
  findings: Finding[];
};

/** The newest first. */
export async function listVerifications(actor: Actor, limit = 10): Promise<Verification[]> {
  const governmentId = governmentScope(actor);
  if (!can(actor, "history.verify", { governmentId })) return [];
  const rows = await db().historyVerification.findMany({
    where: { governmentId },
    orderBy: { at: "desc" },
    take: limit,
    include: {
      actor: {
        select: {
          name: true,
          memberships: { where: { governmentId }, orderBy: { id: "asc" }, select: { title: true } },
        },
      },
    },
  });
  return rows.map(({ at, actor: person, rows: count, sequence, hash, anchoredAt, broken, findings }) => ({
    ...{ at, hash, anchoredAt, broken },
    by: person.memberships[0]?.title ?? person.name,
    rows: count,
    sequence: Number(sequence),
    findings: findings as unknown as Finding[],
  }));
}
