// recompute: every approved number from its snapshot, the evidence it rested on, and the figures that prove each formula.
// Code 0 nothing differs, 1 something does, 2 when it could not be told.
import { createHash } from "node:crypto";
import { withDatabase } from "#cli/client.ts";
import type { Terminal } from "#cli/terminal.ts";
import type { Proving } from "#features/formulas/proving.ts";
import type { Recomputation } from "#features/realisasi/recomputation.ts";

export async function run(args: string[], io: Terminal): Promise<number> {
  try {
    const found = await withDatabase(async (client) => {
      const { recomputeApproved } = await import("#features/realisasi/recomputation.ts");
      const { proveFormulas } = await import("#features/formulas/proving.ts");
      return { ...(await recomputeApproved(client, sha256OfFile)), proofs: await proveFormulas(client) };
    });
    io.out(args.includes("--json") ? JSON.stringify(found, null, 2) : asText(found));
    return found.differences.length + found.proofs.broken.length === 0 ? 0 : 1;
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

function asText({ checked, evidence, differences, proofs }: Recomputation & { proofs: Proving }): string {
  const number = (value: number) => value.toLocaleString("id-ID");
  return [
    `${number(checked)} nilai yang disetujui dihitung ulang dari bekuannya, ${number(evidence)} bukti dicocokkan: ${number(differences.length)} berbeda.`,
    ...differences.map(
      ({ agency, indicator, period, what, frozen, now }) =>
        `  ✗ ${agency}, ${indicator}, ${period}: ${what} ${frozen} saat disetujui, sekarang ${now}`,
    ),
    `${number(proofs.checked)} angka uji rumus dijalankan lagi: ${number(proofs.broken.length)} berbeda.`,
    ...proofs.broken.map(
      ({ agency, indicator, version, expected, made }) =>
        `  ✗ ${agency}, ${indicator}, rumus versi ${version}: ${expected} saat disetujui, sekarang ${made}`,
    ),
  ].join("\n");
}
