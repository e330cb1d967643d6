// anchor: writes the heads of the chains down outside the database, as the server does on its own every day.
import { parseArgs } from "node:util";
import { withDatabase } from "#cli/client.ts";
import { place } from "#cli/place.ts";
import type { Terminal } from "#cli/terminal.ts";
import { findingInWords } from "#features/history/chain-words.ts";

export async function run(args: string[], io: Terminal): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: { "mulai-ulang": { type: "string" } } });
    const reason = values["mulai-ulang"]?.trim();
    if (reason !== undefined && reason.length < 10) {
      io.err('Pemakaian: anchor [--mulai-ulang "alasan, paling sedikit 10 huruf"]');
      return 2;
    }
    const file = place().anchor;
    const { anchorHeads, restartAnchors } = await import("#features/history/anchoring.ts");
    const anchored = await withDatabase((client) =>
      reason ? restartAnchors(client, file, reason, new Date()) : anchorHeads(client, file, new Date()),
    );
    if (anchored.kind === "anchored") {
      io.out(`${anchored.written} dari ${anchored.chains} kepala rantai dicatat di ${file}.`);
      return 0;
    }
    const lines = anchored.findings.map((finding) => `  ${findingInWords(finding)}`);
    io.err(
      [
        "Tidak dicatat: riwayat tidak menyambung dengan jangkar sebelumnya.",
        ...lines,
        'Periksa dengan verify. Bila sebabnya diketahui, misalnya cadangan dipulihkan, catat dengan anchor --mulai-ulang "alasan".',
      ].join("\n"),
    );
    return 1;
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return 2;
  }
}
