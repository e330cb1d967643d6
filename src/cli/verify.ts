// verify: every chain from its first row to its head, and the anchors outside the database. Code 0 intact, 1 broken, 2
// when it could not be told.
import { withDatabase } from "#cli/client.ts";
import { place } from "#cli/place.ts";
import type { Terminal } from "#cli/terminal.ts";
import type { Anchors } from "#domain/history/anchor.ts";
import { shortSeal } from "#features/history/chain-code.ts";
import { findingInWords, moment } from "#features/history/chain-words.ts";
import type { ChainReport } from "#features/history/verification.ts";

type Report = { intact: boolean; rows: number; seconds: number; file: string; anchors: Anchors; chains: ChainReport[] };

export async function run(args: string[], io: Terminal): Promise<number> {
  try {
    const report = await withDatabase((client) => verify(client, place().anchor));
    io.out(args.includes("--json") ? asJson(report) : asText(report));
    return report.intact ? 0 : 1;
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return 2;
  }
}

async function verify(client: Parameters<Parameters<typeof withDatabase>[0]>[0], file: string): Promise<Report> {
  const { readAnchorFile } = await import("#features/history/anchoring.ts");
  const { verifyChains } = await import("#features/history/verification.ts");
  const started = performance.now();
  const anchors = await readAnchorFile(client, file);
  const chains = await verifyChains(client, anchors);
  return {
    intact: anchors.findings.length === 0 && chains.every((chain) => chain.broken === 0),
    rows: chains.reduce((sum, chain) => sum + chain.rows, 0),
    seconds: Math.round(performance.now() - started) / 1000,
    ...{ file, anchors, chains },
  };
}

function asJson({ anchors, file, ...report }: Report): string {
  const { lines, lastAt, restarts, findings } = anchors;
  return JSON.stringify({ ...report, anchors: { file, lines, lastAt, restarts, findings } }, null, 2);
}

function asText({ intact, rows, seconds, file, anchors, chains }: Report): string {
  const lines = chains.flatMap((chain) => [
    `\n${chain.government?.name ?? "Instalasi (akun dan data acuan)"}: ${verdictOf(chain)}`,
    chain.last
      ? `  kepala: urut ${number(chain.last.sequence)}, segel ${shortSeal(chain.last.hash)}, ${moment(chain.last.at)}`
      : "",
    `  jangkar: ${chain.anchoredAt ? moment(chain.anchoredAt) : "belum ada"}`,
    ...chain.findings.map((finding) => `  ✗ ${findingInWords(finding)}`),
    chain.broken > chain.findings.length ? `  … dan ${number(chain.broken - chain.findings.length)} temuan lain` : "",
  ]);
  return [
    intact ? "✓ Riwayat utuh." : "✗ Riwayat TIDAK utuh.",
    `${number(rows)} baris dalam ${number(chains.length)} rantai diperiksa (${seconds.toLocaleString("id-ID")} dtk).`,
    `Jangkar: ${file}, ${anchors.lastAt ? `${number(anchors.lines)} baris, terakhir ${moment(anchors.lastAt)}` : "belum ada"}`,
    ...anchors.restarts.map(({ at, reason }) => `  dimulai ulang ${moment(at)}: ${reason}`),
    ...anchors.findings.map((finding) => `  ✗ ${findingInWords(finding)}`),
    ...lines.filter((line) => line !== ""),
  ].join("\n");
}

const verdictOf = ({ rows, broken }: ChainReport): string =>
  broken === 0 ? `utuh, ${number(rows)} baris` : `${number(broken)} temuan dalam ${number(rows)} baris`;

const number = (value: number): string => value.toLocaleString("id-ID");
