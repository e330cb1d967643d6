// A folder for the files that a test gives away, in the environment that the file store reads on its first use.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, vi } from "vitest";

/** Call it at the top of a test file, before anything is stored. */
export function openFileStore(databaseUrl: string): void {
  const folder = mkdtempSync(join(tmpdir(), "tolok-berkas-"));
  vi.stubEnv("DATABASE_URL", databaseUrl);
  vi.stubEnv("NEXTAUTH_SECRET", "hanya-untuk-uji-di-mesin-ini-saja-ya");
  vi.stubEnv("NEXTAUTH_URL", "http://localhost");
  vi.stubEnv("TOLOK_FILES", folder);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** As little as a reader accepts as a PDF; the text makes each one a file of its own. */
export function smallPdf(text: string): Uint8Array {
  return new TextEncoder().encode(`%PDF-1.7\n% ${text}\n1 0 obj\n<<>>\nendobj\n%%EOF\n`);
}
