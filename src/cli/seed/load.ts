// Fills an empty installation: reference data always, the four agencies of the source documents for a demo. Each load
// is one transaction, so a cut-off start leaves nothing half there.

import { loadAccounts } from "#cli/seed/load-accounts.ts";
import { loadAgency } from "#cli/seed/load-agency.ts";
import { loadCalendar, loadGovernments } from "#cli/seed/load-government.ts";
import { loadTemplates } from "#cli/seed/load-lke.ts";
import { loadReferenceEntries } from "#cli/seed/load-reference.ts";
import { readDemo, readReference } from "#cli/seed/read.ts";
import { systemActor } from "#cli/system-actor.ts";
import type { Tx } from "#lib/db.ts";
import type { PrismaClient } from "#prisma/client.ts";

/** Everybody's password in a demo, which listens on this machine only. */
export const DEMO_PASSWORD = "tolok-contoh";

const MINUTE = 60_000;

/** The capaian policy and the evaluation templates that hold where no government has decided otherwise. */
export async function loadReference(client: PrismaClient): Promise<void> {
  await once(client, "reference.load", (tx) => loadTemplates(tx, readReference().templates));
  await once(client, "reference.load", (tx) => loadReferenceEntries(tx, readReference()));
  if (await client.capaianPolicy.findFirst({ where: { governmentId: null } })) return;
  const { policies } = readReference();
  const chosen = policies.default;
  const bands = policies.bandSets.find((set) => set.key === chosen.bands)?.bands ?? [];
  await once(client, "reference.load", (tx) =>
    tx.capaianPolicy.create({
      data: {
        name: chosen.name,
        minimise: chosen.minimise,
        capMin: chosen.cap?.min,
        capMax: chosen.cap?.max,
        average: chosen.average.replaceAll("-", "_") as "skip_absent",
        bands: bands.map(({ above, word, rank }) => ({ above, word, rank })),
        legalBasis: chosen.legalBasis,
        validFrom: new Date(chosen.validFrom),
      },
    }),
  );
}

/** Loads the demo into an installation without governments; answers whether it did. */
export async function loadDemo(client: PrismaClient, now: Date): Promise<boolean> {
  if ((await client.government.count()) > 0) return false;
  const { agencies, accounts, calendar } = readDemo();
  await once(client, "demo.load", async (tx) => {
    const governments = await loadGovernments(tx, agencies, accounts);
    const periods = await loadCalendar(tx, calendar, governments, now);
    for (const file of agencies) await loadAgency(tx, file, governments, periods);
    await loadAccounts(tx, accounts, DEMO_PASSWORD, now);
    await tx.installation.create({ data: { key: "demo", value: now.toISOString() } });
  });
  return true;
}

/** The demo accounts as lines for the terminal. */
export async function demoGreeting(client: PrismaClient): Promise<string> {
  const users = await client.user.findMany({
    where: { isDemo: true, isActive: true },
    orderBy: { id: "asc" },
    select: {
      email: true,
      name: true,
      memberships: { select: { agency: { select: { shortName: true } }, government: { select: { shortName: true } } } },
    },
  });
  const width = Math.max(...users.map((user) => user.email.length));
  const lines = users.map((user) => {
    const place = user.memberships[0]?.agency?.shortName ?? user.memberships[0]?.government?.shortName ?? "";
    return `  ${user.email.padEnd(width)}  ${user.name}${place ? `, ${place}` : ""}`;
  });
  return `\nAkun contoh (kata sandi semuanya: ${DEMO_PASSWORD})\n${lines.join("\n")}\n`;
}

async function once(client: PrismaClient, action: string, work: (tx: Tx) => Promise<unknown>): Promise<void> {
  const installation = systemActor();
  await client.$transaction(
    async (tx) => {
      await tx.$queryRaw`select set_config('tolok.actor', ${installation.userId}, true), set_config('tolok.action', ${action}, true)`;
      await work(tx);
    },
    { timeout: 5 * MINUTE, maxWait: MINUTE },
  );
}
