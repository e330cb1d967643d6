import type { AccountsFile } from "#cli/seed/format-installation.ts";
import type { Tx } from "#lib/db.ts";
import { hashPassword } from "#lib/sign-in.ts";

const DAY = 86_400_000;

export async function loadAccounts(tx: Tx, file: AccountsFile, password: string, now: Date): Promise<void> {
  // One hash for all: a demo's accounts share one password, and hashing it many times would only cost the first start.
  const passwordHash = await hashPassword(password);
  const validFrom = new Date(new Date(now.getTime() - DAY).toISOString().slice(0, 10));
  const agencies = await tx.agency.findMany({ include: { government: true, units: true } });
  const governments = await tx.government.findMany();
  for (const account of file.accounts) {
    const government = governments.find((one) => one.code === account.government);
    const agency = agencies.find((one) => one.code === account.agency && one.governmentId === government?.id);
    if (account.government && !government) throw new Error(`accounts.yaml: pemda "${account.government}" tidak ada`);
    if (account.agency && !agency) throw new Error(`accounts.yaml: instansi "${account.agency}" tidak ada`);
    const unit = agency?.units.find((one) => one.code === account.unit);
    if (account.unit && !unit) throw new Error(`accounts.yaml: unit "${account.unit}" tidak ada`);
    await tx.user.create({
      data: {
        email: account.email,
        name: account.name,
        passwordHash,
        isDemo: true,
        memberships: {
          create: {
            role: account.role,
            title: account.name,
            governmentId: government?.id,
            agencyId: agency?.id,
            unitId: unit?.id,
            validFrom,
          },
        },
      },
    });
  }
}
