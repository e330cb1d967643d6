// The open form of Disnaker Lamongan in the demo database: its variables and entries by their names, and its window.

import type { Actor } from "#domain/access/actor.ts";
import { attachEvidence } from "#features/evidence/commands.ts";
import { saveVariableValue } from "#features/realisasi/commands.ts";
import { saveExplanation } from "#features/realisasi/explaining.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";
import type { PrismaClient } from "#prisma/client.ts";
import { smallPdf } from "./file-store.ts";
import { systemActor } from "./world.ts";

const DAY = 86_400_000;

export async function openForm(client: PrismaClient) {
  const agency = await client.agency.findFirstOrThrow({
    where: { code: "disnaker", government: { code: "lamongan" } },
  });
  const period = await client.period.findFirstOrThrow({
    where: { code: "2024-S2", governmentId: agency.governmentId },
  });

  const variable = (key: string) => client.variable.findFirstOrThrow({ where: { key, agencyId: agency.id } });
  const stored = (key: string) =>
    client.variableValue.findFirst({ where: { periodId: period.id, variable: { key, agencyId: agency.id } } });
  const entry = (code: string) =>
    client.realisasi.findFirstOrThrow({ where: { periodId: period.id, indicator: { code, agencyId: agency.id } } });

  /** Types a figure, based on the version given or on the newest one. */
  const type = async (actor: Actor, key: string, text: string, baseVersion?: number) => {
    const { id: variableId } = await variable(key);
    const version = baseVersion ?? (await stored(key))?.version ?? 0;
    return saveVariableValue(actor, { variableId, periodId: period.id, text, baseVersion: version });
  };

  const explain = async (actor: Actor, code: string, field: "kendala" | "solusi", text: string) => {
    const row = await entry(code);
    return saveExplanation(actor, { realisasiId: row.id, field, text, before: row[field] ?? "" });
  };

  const attach = async (actor: Actor, ...codes: string[]) => {
    const rows = await Promise.all(codes.map(entry));
    const file = { name: "Rekap.pdf", content: smallPdf(codes.join(" ")) };
    return attachEvidence(actor, { realisasiIds: rows.map((row) => row.id), pageNote: "" }, file);
  };

  return { agency, period, variable, stored, entry, type, explain, attach };
}

/** Days from today at which the period opens, is due and locks. */
export async function setWindow(periodId: string, opens: number, due: number, locks: number): Promise<void> {
  const at = (days: number) => new Date(Date.now() + days * DAY);
  await transaction(systemActor, "test.window", (tx) =>
    tx.period.update({ where: { id: periodId }, data: { opensAt: at(opens), dueAt: at(due), locksAt: at(locks) } }),
  );
}

/** The refusal, or null when it was done. Anything else that goes wrong is thrown. */
export async function refusalOf(attempt: Promise<unknown>): Promise<Refusal | null> {
  try {
    await attempt;
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
