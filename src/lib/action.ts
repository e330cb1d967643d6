// The one door for what people do: who is it, is the input whole, may they, did it work. Every server action is a line
// of it, so none can forget a step.
import "server-only";
import type { z } from "zod";
import type { Actor } from "#domain/access/actor.ts";
import { logSurprise } from "#lib/log.ts";
import { Refusal, type RefusalKind } from "#lib/refusal.ts";
import { currentActor } from "#lib/session.ts";

export type ActionResult<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      kind: RefusalKind | "surprise";
      message: string;
      fields?: Record<string, string>;
      other?: Record<string, string | number | null>;
    };

export function action<S extends z.ZodType, T>(schema: S, command: (actor: Actor, input: z.output<S>) => Promise<T>) {
  return async (input: z.input<S>): Promise<ActionResult<T>> => {
    const actor = await currentActor();
    if (!actor) {
      return {
        ok: false,
        kind: "signed-out",
        message: "Sesi Anda sudah berakhir. Masuk lagi; isian di layar ini tetap ada.",
      };
    }
    return answer(schema, input, (value) => command(actor, value));
  };
}

async function answer<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  work: (value: z.output<S>) => Promise<T>,
): Promise<ActionResult<T>> {
  const parsed = schema.safeParse(input);
  if (!parsed.success) return invalid(parsed.error);
  try {
    return { ok: true, value: await work(parsed.data) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, kind: error.kind, message: error.message, other: error.other };
    const id = logSurprise(error, "action.failed");
    return {
      ok: false,
      kind: "surprise",
      message: `Gagal disimpan karena gangguan di peladen. Isian Anda tetap ada di layar; coba lagi, atau sebut kode ${id} kepada pengelola.`,
    };
  }
}

function invalid(error: z.ZodError): ActionResult<never> {
  const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join("."), issue.message]));
  const first = error.issues[0];
  return { ok: false, kind: "invalid", message: first?.message ?? "Isian belum lengkap.", fields };
}
