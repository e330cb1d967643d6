// What routes that take files and forms have in common: whether the request comes from our own pages, and how a refusal
// or a surprise is answered.
import { logSurprise } from "#lib/log.ts";
import { Refusal } from "#lib/refusal.ts";

const STATUS = { "not-found": 404, forbidden: 403, invalid: 422, conflict: 409, "signed-out": 401 } as const;

/** A form on another site could send the cookie along; it cannot send our origin. */
export function isFromHere(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site) return site === "same-origin";
  const origin = request.headers.get("origin");
  return origin !== null && new URL(origin).host === request.headers.get("host");
}

export const answerRefused = (status: number, message: string): Response => Response.json({ message }, { status });

/** `failed`: what did not happen, as the beginning of a sentence. */
export function answerError(error: unknown, event: string, failed: string): Response {
  if (error instanceof Refusal) return answerRefused(STATUS[error.kind], error.message);
  const id = logSurprise(error, event);
  return answerRefused(500, `${failed} karena gangguan di peladen. Coba lagi, atau sebut kode ${id} kepada pengelola.`);
}
