// What this installation holds, in numbers that can be checked against the documents it came from.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Io } from "#cli/io.ts";
import { databaseUrl, PROJECT } from "#cli/place.ts";
import { protectionInWords } from "#cli/prepare.ts";
import type { AgencyStatus } from "#features/agencies/status.ts";
import { type HistoryProtection, historyProtection } from "#lib/database/app-role.ts";
import { migrationState } from "#lib/database/migrations.ts";

export type Status = {
  version: string;
  migrations: Awaited<ReturnType<typeof migrationState>>;
  /** null while the schema is not there. */
  history: HistoryProtection | null;
  agencies: AgencyStatus[];
};

export async function run(args: string[], io: Io): Promise<number> {
  try {
    const status = await readStatus(await databaseUrl());
    io.out(args.includes("--json") ? JSON.stringify(status, null, 2) : asText(status));
    return status.migrations.kind === "current" ? 0 : 1;
  } catch (error) {
    io.err(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

async function readStatus(url: string): Promise<Status> {
  const manifest = JSON.parse(await readFile(join(PROJECT, "package.json"), "utf8")) as { version: string };
  const migrations = await migrationState(url);
  if (migrations.kind !== "current") return { version: manifest.version, migrations, history: null, agencies: [] };
  const { connect } = await import("#lib/db.ts");
  const { agencyStatus } = await import("#features/agencies/status.ts");
  const client = connect(url);
  try {
    const [history, agencies] = await Promise.all([historyProtection(url), agencyStatus(client)]);
    return { version: manifest.version, migrations, history, agencies };
  } finally {
    await client.$disconnect();
  }
}

function asText({ version, migrations, history, agencies }: Status): string {
  const state = migrations.kind === "current" ? `mutakhir (${migrations.latest})` : JSON.stringify(migrations);
  const lines = agencies.map((one) => {
    const formulas = Object.entries(one.formulas).map(([kind, count]) => `${count} ${kind}`);
    return [
      `\n${one.name}, ${one.government}`,
      `  ${one.sasaran} sasaran, ${one.iku} IKU, ${one.positions} jabatan, ${one.kinerja} kinerja, ${one.iki} IKI`,
      `  ${one.programs} program dengan ${one.programIndicators} indikator, pagu ${one.pagu}`,
      `  rumus: ${formulas.join(", ") || "–"}`,
      `  capaian tercetak: ${one.printed.total} (${one.printed.same} sama, ${one.printed.withinInputRounding} dalam pembulatan masukan, ${one.printed.truncated} dipotong, ${one.printed.different} berbeda)`,
    ].join("\n");
  });
  const kept = history ? [protectionInWords(history)] : [];
  return [`Tolok ${version}`, `Migrasi: ${state}`, ...kept, ...lines].join("\n");
}
