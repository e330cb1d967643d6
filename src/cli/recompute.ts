// recompute: every approved number from its snapshot, and the evidence it rested on. Code 0 nothing differs, 1 something
// does, 2 when it could not be told.
import { createHash } from "node:crypto";
import { withDatabase } from "#cli/client.ts";
import type { Terminal } from "#cli/terminal.ts";
import type { Recomputation } from "#features/realisasi/recomputation.ts";

export async function run(args: string[], io: Terminal): Promise<number> {
  try {
    const found = await withDatabase(async (client) => {
      const { recomputeApproved } = await import("#features/realisasi/recomputation.ts");
      return recomputeApproved(client, sha256OfFile);
    });
    io.out(args.includes("--json") ? JSON.stringify(found, null, 2) : asText(found));
    return found.differences.length === 0 ? 0 : 1;
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

async function sha256OfFile(storageKey: string): Promise<string | null> {
  const { readFileStream } = await import("#lib/files.ts");
  const hash = createHash("sha256");
  try {
    for await (const chunk of await readFileStream(storageKey)) hash.update(chunk as Uint8Array);
  } catch {
    return null;
  }
  return hash.digest("hex");
}

function asText({ checked, evidence, differences }: Recomputation): string {
  const number = (value: number) => value.toLocaleString("id-ID");
  return [
    `${number(checked)} nilai yang disetujui dihitung ulang dari bekuannya, ${number(evidence)} bukti dicocokkan: ${number(differences.length)} berbeda.`,
    ...differences.map(
      ({ agency, indicator, period, what, frozen, now }) =>
        `  ✗ ${agency}, ${indicator}, ${period}: ${what} ${frozen} saat disetujui, sekarang ${now}`,
    ),
  ].join("\n");
}
