import type { Actor } from "#domain/access/actor.ts";
import { readCode } from "#features/history/chain-code.ts";
import { sealAt } from "#features/history/chain-queries.ts";

export type CodeAnswer = { text: string; verdict: "same" | "different" | "beyond" | "unreadable" };

/** Whether the chain still passes where a report says it did. */
export async function compareCode(actor: Actor, text: string): Promise<CodeAnswer> {
  const code = readCode(text);
  if (!code) return { text, verdict: "unreadable" };
  const seal = await sealAt(actor, code.sequence);
  if (seal === null) return { text, verdict: "beyond" };
  return { text, verdict: seal.startsWith(code.seal) ? "same" : "different" };
}
