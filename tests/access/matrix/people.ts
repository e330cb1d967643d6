// The people of the matrix: everybody in every role, at home, in another agency next door, and in another government.
import { type Actor, ROLES, type Role } from "#domain/access/actor.ts";
import { transaction } from "#lib/transaction.ts";
import type { PrismaClient } from "#prisma/client.ts";
import { actorOf, systemActor } from "../../support/world.ts";
import { ALL_ROLES_OF_AGENCY } from "./row.ts";

const EMAILS: Record<Role, string> = {
  operator: "operator@lamongan.tolok.test",
  verifier: "verifikator@lamongan.tolok.test",
  head: "kepala@lamongan.tolok.test",
  manager: "organisasi@lamongan.tolok.test",
  evaluator: "evaluator@lamongan.tolok.test",
  team_lead: "ketua.tim@lamongan.tolok.test",
  inspector: "inspektur@lamongan.tolok.test",
  leader: "bupati@lamongan.tolok.test",
  administrator: "admin@tolok.test",
};

export type People = Record<"home" | "sibling" | "stranger", Map<Role, Actor>>;

export async function peopleOf(client: PrismaClient): Promise<People> {
  const home = new Map<Role, Actor>();
  for (const role of ROLES) home.set(role, await actorOf(client, EMAILS[role], role));
  const next = await client.agency.findFirstOrThrow({
    where: { code: "sekretariat-daerah", government: { code: "lamongan" } },
  });
  const far = await client.agency.findFirstOrThrow({
    where: { code: { not: "inspektorat" }, government: { code: "jombang" } },
  });
  return {
    home,
    sibling: await hired(client, next, ALL_ROLES_OF_AGENCY),
    stranger: await hired(
      client,
      far,
      ROLES.filter((role) => role !== "administrator"),
    ),
  };
}

type Office = { id: string; code: string; governmentId: string };

async function hired(client: PrismaClient, office: Office, roles: readonly Role[]): Promise<Map<Role, Actor>> {
  const found = new Map<Role, Actor>();
  for (const role of roles) {
    const email = `matriks.${role}@${office.code}.tolok.test`;
    await transaction(systemActor, "test.hire", (tx) =>
      tx.user.create({
        data: {
          ...{ email, name: `Matriks ${role}` },
          memberships: {
            create: {
              ...{ role, title: `Matriks ${role}`, governmentId: office.governmentId, agencyId: office.id },
              validFrom: new Date("2020-01-01"),
            },
          },
        },
      }),
    );
    found.set(role, await actorOf(client, email, role));
  }
  return found;
}
