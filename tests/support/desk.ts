// An operator at work on a period of their agency, through the same commands as the screen.
import type { Actor } from "#domain/access/actor.ts";
import { saveDirectValue, saveVariableValue } from "#features/realisasi/commands.ts";
import { saveExplanation } from "#features/realisasi/explaining.ts";
import { submitRealisasi } from "#features/realisasi/passing.ts";
import { bindDb, connect } from "#lib/db.ts";
import type { PrismaClient } from "#prisma/client.ts";
import { sending } from "./sending.ts";
import { actorOf } from "./world.ts";

export type Desk = Awaited<ReturnType<typeof deskOf>>;

export async function deskOf(client: PrismaClient, operator: Actor, periodCode: string) {
  const agencyId = operator.agencyId ?? "";
  const { id: periodId } = await client.period.findFirstOrThrow({
    where: { code: periodCode, governmentId: operator.governmentId ?? "" },
  });
  const entryOf = (code: string) =>
    client.realisasi.findFirstOrThrow({ where: { periodId, indicator: { code, agencyId } } });
  const type = async (key: string, text: string) => {
    const { id: variableId } = await client.variable.findFirstOrThrow({ where: { agencyId, key } });
    const known = await client.variableValue.findUnique({
      where: { variableId_periodId: { variableId, periodId } },
    });
    return saveVariableValue(operator, { variableId, periodId, text, baseVersion: known?.version ?? 0 });
  };
  return {
    periodId,
    entryOf,
    type,
    typeDirect: async (code: string, text: string) => {
      const { id: realisasiId, valueVersion } = await entryOf(code);
      return saveDirectValue(operator, { realisasiId, text, baseVersion: valueVersion });
    },
    explain: async (code: string, kendala: string, solusi: string) => {
      const { id: realisasiId } = await entryOf(code);
      await saveExplanation(operator, { realisasiId, field: "kendala", text: kendala, before: "" });
      await saveExplanation(operator, { realisasiId, field: "solusi", text: solusi, before: "" });
    },
    send: async (...codes: string[]) => {
      const entries = await Promise.all(codes.map(entryOf));
      return submitRealisasi(
        operator,
        await sending(
          client,
          entries.map(({ id }) => id),
        ),
      );
    },
  };
}

/** The same at the database of a journey's server, for steps that the journey is not about. */
export async function atDesk<T>(
  databaseUrl: string,
  email: string,
  periodCode: string,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const client = connect(databaseUrl);
  bindDb(client);
  try {
    return await work(await deskOf(client, await actorOf(client, email), periodCode));
  } finally {
    await client.$disconnect();
  }
}
