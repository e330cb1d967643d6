// One line of JSON per event. Ids, never names, addresses or figures of people.
type Level = "info" | "warn" | "error";

export function log(level: Level, event: string, facts: Record<string, string | number | boolean | null> = {}): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, event, ...facts });
  (level === "info" ? process.stdout : process.stderr).write(`${line}\n`);
}

/** Logs a surprise and returns the short id that the person sees on the error page. */
export function logSurprise(error: unknown, event: string): string {
  const id = crypto.randomUUID().slice(0, 8);
  const known = error instanceof Error ? error : new Error(String(error));
  log("error", event, {
    id,
    name: known.name,
    message: known.message.slice(0, 500),
    stack: (known.stack ?? "").slice(0, 2000),
  });
  return id;
}
