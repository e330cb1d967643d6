// How somebody gets a password that nobody else ever knew: a link that works once, for three days. The database keeps
// only a hash of it, so whoever reads the database cannot use it.
import { createHash, randomBytes } from "node:crypto";
import { db, type Tx } from "#lib/db.ts";
import { Refusal } from "#lib/refusal.ts";
import { hashPassword } from "#lib/sign-in.ts";
import { transaction } from "#lib/transaction.ts";
import { actorIn, membershipsOn } from "./actors.ts";

const LIFE = 3 * 24 * 60 * 60 * 1000;

/** The secret end of a link, to be shown or sent once. Earlier links of the same person stop working. */
export async function makePasswordLink(tx: Tx, userId: string, madeById: string, now: Date): Promise<string> {
  await tx.passwordLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: now } });
  const code = randomBytes(32).toString("base64url");
  await tx.passwordLink.create({
    data: { userId, madeById, tokenHash: hashOf(code), madeAt: now, expiresAt: new Date(now.getTime() + LIFE) },
    select: { id: true },
  });
  return code;
}

/** Whose link it is, as long as it works. */
export async function passwordLinkHolder(code: string, now: Date): Promise<{ email: string } | null> {
  const link = await findLink(code, now);
  return link && { email: link.user.email };
}

/** Sets the password by a link; every older sign-in of the person ends. */
export async function redeemPasswordLink(code: string, password: string, now: Date): Promise<{ email: string }> {
  const link = await findLink(code, now);
  const membership = link?.user.memberships[0];
  if (!link || !membership) throw new Refusal("not-found", LINK_IS_OVER);
  const { user } = link;
  const passwordHash = await hashPassword(password);
  // Proven by the link: only its holder has the code.
  const actor = await actorIn(user, membership, now);
  await transaction(actor, "account.password", async (tx) => {
    const { count } = await tx.passwordLink.updateMany({ where: { id: link.id, usedAt: null }, data: { usedAt: now } });
    if (count === 0) throw new Refusal("not-found", LINK_IS_OVER);
    await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, sessionEpoch: { increment: 1 } },
      select: { id: true },
    });
  });
  return { email: user.email };
}

export const LINK_IS_OVER =
  "Tautan ini sudah dipakai, sudah diganti, atau lewat tiga hari. Minta tautan baru kepada pengelola.";

function findLink(code: string, now: Date) {
  return db().passwordLink.findFirst({
    where: { tokenHash: hashOf(code), usedAt: null, expiresAt: { gt: now }, user: { isActive: true } },
    select: {
      id: true,
      user: { select: { id: true, name: true, email: true, memberships: membershipsOn(now) } },
    },
  });
}

const hashOf = (code: string): string => createHash("sha256").update(code).digest("hex");
