// Accounts made by the keeper of the installation, from its own terminal.
import type { Actor } from "#domain/access/actor.ts";
import type { CreateUser } from "#features/accounts/schema.ts";
import { Refusal } from "#lib/refusal.ts";
import { hashPassword } from "#lib/sign-in.ts";
import { transaction } from "#lib/transaction.ts";

export const createUser = (installation: Actor, input: CreateUser): Promise<{ id: string }> =>
  transaction(installation, "user.create", async (tx) => {
    if (await tx.user.findUnique({ where: { email: input.email } }))
      throw new Refusal("conflict", `Akun ${input.email} sudah ada.`);
    const government = input.government ? await tx.government.findUnique({ where: { code: input.government } }) : null;
    if (input.government && !government) throw new Refusal("not-found", `Pemda "${input.government}" tidak ada.`);
    const agency =
      input.agency && government
        ? await tx.agency.findUnique({
            where: { governmentId_code: { governmentId: government.id, code: input.agency } },
          })
        : null;
    if (input.agency && !agency)
      throw new Refusal("not-found", `Instansi "${input.agency}" tidak ada di ${government?.name ?? "pemda itu"}.`);
    const today = new Date(new Date().toISOString().slice(0, 10));
    return tx.user.create({
      data: {
        email: input.email,
        name: input.name,
        passwordHash: await hashPassword(input.password),
        memberships: {
          create: {
            role: input.role,
            title: input.title,
            governmentId: government?.id ?? null,
            agencyId: agency?.id ?? null,
            validFrom: today,
          },
        },
      },
      select: { id: true },
    });
  });
