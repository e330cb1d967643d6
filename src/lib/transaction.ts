// The only door to writing: actor, action and reason go into the transaction, where the history triggers read them.
import type { Actor } from "#domain/access/actor.ts";
import { db, type Tx } from "#lib/db.ts";
import { refusalBehind } from "#lib/refusal.ts";

export async function transaction<T>(
  actor: Actor,
  action: string,
  work: (tx: Tx) => Promise<T>,
  options: { reason?: string; timeout?: number } = {},
): Promise<T> {
  try {
    return await db().$transaction(
      async (tx) => {
        await tx.$queryRaw`select set_config('tolok.actor', ${actor.userId}, true),
          set_config('tolok.action', ${action}, true), set_config('tolok.reason', ${options.reason ?? ""}, true)`;
        return work(tx);
      },
      { timeout: options.timeout ?? 15_000, maxWait: 10_000 },
    );
  } catch (error) {
    throw refusalBehind(error);
  }
}
