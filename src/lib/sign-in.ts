// Checking a password: argon2id, the same time for a wrong name as for a wrong password, slower with each failure.
import { createHash } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { db } from "#lib/db.ts";
import { log } from "#lib/log.ts";

// OWASP's parameters; argon2id is the library's default algorithm.
const STRENGTH = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const FREE_TRIES = 5;

export const hashPassword = (password: string): Promise<string> => hash(password, STRENGTH);

export async function checkCredentials(email: string, password: string): Promise<{ id: string; epoch: number } | null> {
  const address = email.trim().toLowerCase();
  const key = createHash("sha256").update(address).digest("hex");
  if (password.length === 0 || password.length > 200 || (await isThrottled(key))) return null;
  const user = await db().user.findUnique({
    where: { email: address, isActive: true },
    select: { id: true, passwordHash: true, sessionEpoch: true },
  });
  const matches = await verify(user?.passwordHash ?? (await nobodysHash()), password);
  if (!user?.passwordHash || !matches) {
    await countFailure(key);
    return null;
  }
  await db().signInThrottle.deleteMany({ where: { key } });
  return { id: user.id, epoch: user.sessionEpoch };
}

let placeholder: Promise<string> | undefined;

// Compared against when there is no such user, so that the answer takes as long.
function nobodysHash(): Promise<string> {
  placeholder ??= hashPassword(crypto.randomUUID());
  return placeholder;
}

async function isThrottled(key: string): Promise<boolean> {
  const entry = await db().signInThrottle.findUnique({ where: { key } });
  return entry?.until != null && entry.until > new Date();
}

async function countFailure(key: string): Promise<void> {
  const entry = await db().signInThrottle.upsert({
    where: { key },
    create: { key, failures: 1 },
    update: { failures: { increment: 1 } },
  });
  if (entry.failures < FREE_TRIES) return;
  const minutes = Math.min(2 ** (entry.failures - FREE_TRIES), 60);
  await db().signInThrottle.update({ where: { key }, data: { until: new Date(Date.now() + minutes * 60_000) } });
  log("warn", "sign-in.throttled", { key: key.slice(0, 12), failures: entry.failures });
}
