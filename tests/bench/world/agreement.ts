// The Perjanjian Kinerja of a kepala dinas, drafted as a planner drafts it: from sixty IKU and ten programs.
import { draftAgreement } from "#features/agreements/commands.ts";
import { bindDb, connect } from "#lib/db.ts";
import { actorOf } from "../../support/world.ts";
import { idOf } from "./ids.ts";

/** appUrl: as the application. Of the first agency of each government. */
export async function draftAgreements(appUrl: string, governments: readonly string[]): Promise<void> {
  const client = connect(appUrl);
  bindDb(client);
  try {
    for (const government of governments) {
      const actor = await actorOf(client, `verifikator@dinas-1.${government}.test`);
      const positionId = idOf(`${government}/dinas-1/jabatan0`);
      await draftAgreement(actor, { agencyId: actor.agencyId as string, positionId, year: 2025, reason: "" });
    }
  } finally {
    await client.$disconnect();
  }
}
