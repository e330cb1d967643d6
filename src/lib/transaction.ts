// The only door to writing: actor, action and reason go into the transaction, where the history triggers read them.
import type { Actor } from "#domain/access/actor.ts";
import { db, type Tx } from "#lib/db.ts";
import { Refusal, refusalBehind } from "#lib/refusal.ts";

/** `work` may run again from its beginning: when the database ended it so that others could go on. */
export async function transaction<T>(
  actor: Actor,
  action: string,
  work: (tx: Tx) => Promise<T>,
  options: { reason?: string; timeout?: number } = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await once(actor, action, work, options);
    } catch (error) {
      if (!isInTheWay(error)) throw refusalBehind(error);
      if (attempt === ATTEMPTS) throw BUSY();
      await pause(attempt * 40 * Math.random());
    }
  }
}

const ATTEMPTS = 4;

const BUSY = () =>
  new Refusal("conflict", "Banyak yang sedang menyimpan bersamaan. Belum ada yang berubah; coba lagi sebentar lagi.");

function once<T>(
  actor: Actor,
  action: string,
  work: (tx: Tx) => Promise<T>,
  { reason = "", timeout = 15_000 }: { reason?: string; timeout?: number },
): Promise<T> {
  return db().$transaction(
    async (tx) => {
      await tx.$queryRaw`select set_config('tolok.actor', ${actor.userId}, true),
        set_config('tolok.action', ${action}, true), set_config('tolok.reason', ${reason}, true)`;
      return work(tx);
    },
    { timeout, maxWait: 10_000 },
  );
}

/** From here on the transaction acts for a colleague who is away; the guards bind both. null: for nobody. */
export const actFor = async (tx: Tx, userId: string | null): Promise<void> => {
  await tx.$queryRaw`select set_config('tolok.on_behalf_of', ${userId ?? ""}, true)`;
};

// Two waited for each other in a circle, or saw different orders of the same rows: nothing of ours was kept.
function isInTheWay(error: unknown): boolean {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : "";
  return /\bP2034\b|\b40001\b|\b40P01\b|TransactionWriteConflict/.test(text);
}

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));
