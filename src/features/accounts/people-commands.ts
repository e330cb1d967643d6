// Accounts as their keeper opens, corrects, closes and opens them again. A password is set by its owner alone.
import type { Actor } from "#domain/access/actor.ts";
import { can } from "#domain/access/policy.ts";
import type { ChangeAccount, ChangePassword, CloseAccount, OpenAccount } from "#features/accounts/people-schema.ts";
import { newRole } from "#features/accounts/role-commands.ts";
import { db, type Tx } from "#lib/db.ts";
import { makePasswordLink } from "#lib/password-link.ts";
import { Refusal } from "#lib/refusal.ts";
import { checkCredentials, hashPassword } from "#lib/sign-in.ts";
import { transaction } from "#lib/transaction.ts";

/** The new account with its first role, and the link by which its owner sets a password: shown once, kept nowhere. */
export const openAccount = (actor: Actor, input: OpenAccount): Promise<{ userId: string; code: string }> =>
  transaction(actor, "account.open", (tx) => openIn(tx, actor, input, new Date()));

export async function openIn(tx: Tx, actor: Actor, input: OpenAccount, now: Date) {
  const { email, name, ...role } = input;
  await refuseTaken(tx, email, null);
  const data = await newRole(tx, actor, null, role);
  const { id: userId } = await tx.user.create({ data: { email, name }, select: { id: true } });
  await tx.membership.create({ data: { ...data, userId }, select: { id: true } });
  return { userId, code: await makePasswordLink(tx, userId, actor.userId, now) };
}

export const changeAccount = (actor: Actor, { userId, before, ...face }: ChangeAccount): Promise<{ userId: string }> =>
  transaction(actor, "account.change", async (tx) => {
    const user = await findKept(tx, actor, userId);
    if (user.name !== before.name || user.email !== before.email)
      throw new Refusal(
        "conflict",
        `Akun ini baru saja diubah menjadi "${user.name}", ${user.email}. Muat ulang halaman, lalu putuskan lagi.`,
        {
          name: user.name,
          email: user.email,
        },
      );
    await refuseTaken(tx, face.email, userId);
    await tx.user.update({ where: { id: userId }, data: face, select: { id: true } });
    return { userId };
  });

/** Ends every sign-in of the person at once; their roles and what they did stay on record. */
export const closeAccount = (actor: Actor, { userId, reason }: CloseAccount): Promise<{ userId: string }> =>
  transaction(
    actor,
    "account.close",
    async (tx) => {
      const user = await findKept(tx, actor, userId);
      if (userId === actor.userId) throw new Refusal("forbidden", "Akun Anda sendiri ditutup oleh orang lain.");
      if (!user.isActive) throw new Refusal("conflict", "Akun ini sudah ditutup.");
      await tx.user.update({
        where: { id: userId },
        data: { isActive: false, closedAt: new Date(), sessionEpoch: { increment: 1 } },
        select: { id: true },
      });
      return { userId };
    },
    { reason },
  );

export const reopenAccount = (actor: Actor, { userId, reason }: CloseAccount): Promise<{ userId: string }> =>
  transaction(
    actor,
    "account.reopen",
    async (tx) => {
      const user = await findKept(tx, actor, userId);
      if (user.isActive) throw new Refusal("conflict", "Akun ini sudah aktif.");
      await tx.user.update({ where: { id: userId }, data: { isActive: true, closedAt: null }, select: { id: true } });
      return { userId };
    },
    { reason },
  );

export const renewPasswordLink = (actor: Actor, { userId }: { userId: string }): Promise<{ code: string }> =>
  transaction(actor, "account.link", async (tx) => {
    const user = await findKept(tx, actor, userId);
    if (!user.isActive) throw new Refusal("conflict", "Akun ini ditutup. Buka dahulu akunnya.");
    return { code: await makePasswordLink(tx, userId, actor.userId, new Date()) };
  });

/** One's own: the present password is asked, and every sign-in of this account ends. */
export async function changePassword(actor: Actor, input: ChangePassword): Promise<{ email: string }> {
  const { email } = await db().user.findUniqueOrThrow({ where: { id: actor.userId }, select: { email: true } });
  if (!(await checkCredentials(email, input.current)))
    throw new Refusal(
      "invalid",
      "Kata sandi yang sekarang tidak cocok. Setelah lima kali keliru, akun ditahan sebentar.",
    );
  const passwordHash = await hashPassword(input.password);
  return transaction(actor, "account.password", (tx) =>
    tx.user.update({
      where: { id: actor.userId },
      data: { passwordHash, sessionEpoch: { increment: 1 } },
      select: { email: true },
    }),
  );
}

async function findKept(tx: Tx, actor: Actor, userId: string) {
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { id: true, name: true, email: true, isActive: true, memberships: { select: { governmentId: true } } },
  });
  const governmentIds = user?.memberships.map(({ governmentId }) => governmentId) ?? [];
  if (!user || governmentIds.length === 0 || !can(actor, "account.keep", { governmentIds }))
    throw new Refusal("not-found", "Akun tidak ditemukan. Muat ulang halaman.");
  return user;
}

async function refuseTaken(tx: Tx, email: string, except: string | null): Promise<void> {
  const taken = await tx.user.findUnique({ where: { email }, select: { id: true } });
  if (taken && taken.id !== except)
    throw new Refusal(
      "conflict",
      `Alamat ${email} sudah dipakai sebuah akun. Cari di daftar; bila tidak terlihat, ia milik pemda lain: minta administrator memberi perannya.`,
    );
}
