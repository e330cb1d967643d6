// What the bench of saving stands on: the embedded database as it is started for people, with one agency of sixty
// computed indicators over a hundred and twenty data dasar, and nobody else at work.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "#domain/access/actor.ts";
import { APP_ROLE, grantToApp } from "#lib/database/app-role.ts";
import { startEmbedded } from "#lib/database/embedded.ts";
import { applyMigrations } from "#lib/database/migrations.ts";
import { bindDb, connect, type Tx } from "#lib/db.ts";
import { transaction } from "#lib/transaction.ts";
import type { PrismaClient } from "#prisma/client.ts";
import { buildLittleWorld } from "../support/little-world.ts";
import { actorOf, SYSTEM_ID, systemActor } from "../support/world.ts";

export type SavingWorld = {
  url: string;
  client: PrismaClient;
  operator: Actor;
  periodId: string;
  variables: { id: string }[];
  entries: { id: string }[];
  end(): Promise<void>;
};

const INDICATORS = 60;

export async function openSavingWorld(): Promise<SavingWorld> {
  const directory = mkdtempSync(join(tmpdir(), "tolok-bench-"));
  const server = await startEmbedded({ directory, database: "tolok", durable: true });
  await applyMigrations(server.url);
  await grantToApp(server.url, APP_ROLE);
  const client = connect(server.appUrl);
  bindDb(client);
  const { lamongan } = await buildLittleWorld();
  const { agency, sasaran, semester2 } = lamongan;
  const built = await transaction(
    systemActor,
    "bench.world",
    (tx) => buildAgency(tx, agency.id, sasaran.id, semester2.id),
    { timeout: 60_000 },
  );
  return {
    ...built,
    ...{ url: server.url, client, periodId: semester2.id },
    operator: await actorOf(client, "operator@lamongan.tolok.test"),
    end: async () => {
      await client.$disconnect();
      await server.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function buildAgency(tx: Tx, agencyId: string, sasaranId: string, periodId: string) {
  const evidence = await tx.evidence.create({
    data: {
      ...{ agencyId, fileName: "rekap.pdf", mediaType: "application/pdf", size: 1, sha256: "0".repeat(64) },
      ...{ storageKey: "bench/rekap.pdf", uploadedById: SYSTEM_ID },
    },
  });
  const variables: { id: string }[] = [];
  const entries: { id: string }[] = [];
  for (let nth = 0; nth < INDICATORS; nth++) {
    const [above, below] = [await addVariable(tx, agencyId, `a_${nth}`), await addVariable(tx, agencyId, `b_${nth}`)];
    const indicator = await tx.indicator.create({
      data: {
        ...{ agencyId, sasaranId, code: `bench-${nth}`, sortOrder: 10 + nth, level: "sasaran", isIku: true },
        ...{ name: `Indikator ${nth}`, shortName: `Indikator ${nth}`, satuan: "persen", polarity: "maximise" },
        ...{ accumulation: "last", entryMode: "cumulative", measuredIn: ["S1", "S2"], validFromYear: 2021 },
      },
    });
    await tx.formulaVersion.create({
      data: {
        ...{ indicatorId: indicator.id, version: 1, validFromYear: 2021, reason: "Renstra", authorId: SYSTEM_ID },
        ...{ kind: "ratio", expression: `a_${nth} / b_${nth} * 100` },
        variables: { create: [{ variableId: above.id }, { variableId: below.id }] },
      },
    });
    const entry = await tx.realisasi.create({
      data: { agencyId, indicatorId: indicator.id, periodId, source: "formula" },
    });
    await tx.evidenceLink.create({
      data: { agencyId, evidenceId: evidence.id, realisasiId: entry.id, valueVersion: 0, linkedById: SYSTEM_ID },
    });
    variables.push(above, below);
    entries.push(entry);
  }
  return { variables, entries };
}

const addVariable = (tx: Tx, agencyId: string, key: string) =>
  tx.variable.create({
    data: {
      ...{ agencyId, key, label: key, shortLabel: key, satuan: "orang" },
      ...{ accumulation: "last", entryMode: "cumulative" },
    },
    select: { id: true },
  });
