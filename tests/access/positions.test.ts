// Every command on positions, holders and duties × every role, through the real commands: who keeps the organisation of the
// agency writes, whoever else reads the agency is told so, and for everybody else there is nothing there.
import { expect, test } from "vitest";
import { type Actor, ROLES, type Role } from "#domain/access/actor.ts";
import * as commands from "#features/positions/commands.ts";
import * as duties from "#features/positions/duty-commands.ts";
import * as holders from "#features/positions/holder-commands.ts";
import { movePosition } from "#features/positions/moving.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();
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
const KEEPERS: readonly Role[] = ["verifier", "manager"];
const agency = await client.agency.findFirstOrThrow({ where: { government: { code: "lamongan" }, code: "disnaker" } });
const planner = await actorOf(client, EMAILS.verifier, "verifier");

const words = { name: "Kepala Bidang Contoh", shortName: "Kabid Contoh", level: "kepala_bidang" as const };
const person = { userId: null, personName: "Pejabat Contoh", nip: null, decreeNumber: null, decreeOn: null };
const holding = { ...person, kind: "definitif" as const, from: "2024-01-01", lastDay: null };
const duty = { kind: "fungsi" as const, mark: null, text: "fungsi contoh", beforeId: null };

/** A position with a holder, a fungsi and a kinerja, made by somebody who may. */
async function world() {
  const { id: positionId, version } = await commands.addPosition(planner, {
    ...{ agencyId: agency.id, unitId: null, ...words, from: "2023-01-01" },
  });
  const holder = await holders.appointHolder(planner, { positionId, ...holding });
  const first = await duties.addDuty(planner, { agencyId: agency.id, positionId, ...duty });
  return { positionId, version, holderId: holder.id, dutyId: first.id };
}

type World = Awaited<ReturnType<typeof world>>;

const COMMANDS: [string, (actor: Actor, of: World) => Promise<unknown>][] = [
  ["add", (actor) => commands.addPosition(actor, { agencyId: agency.id, unitId: null, ...words, from: "2024-01-01" })],
  [
    "correct",
    (actor, { positionId }) => commands.correctPosition(actor, { positionId, version: 1, ...words, name: "Nama lain" }),
  ],
  [
    "rename",
    (actor, { positionId }) =>
      commands.renamePosition(actor, { positionId, version: 1, ...words, name: "Nama lain", from: "2025-01-01" }),
  ],
  ["undo a rename", (actor, { positionId }) => commands.undoRename(actor, { positionId, version: 1 })],
  [
    "move",
    (actor, { positionId }) => movePosition(actor, { positionId, version: 1, unitId: null, from: "2024-01-01" }),
  ],
  ["end", (actor, { positionId }) => commands.endPosition(actor, { positionId, version: 1, lastDay: "2025-12-31" })],
  ["reopen", (actor, { positionId }) => commands.reopenPosition(actor, { positionId, version: 1 })],
  ["remove", (actor, { positionId }) => commands.removePosition(actor, { positionId, version: 1 })],
  [
    "appoint",
    (actor, { positionId }) =>
      holders.appointHolder(actor, { positionId, ...holding, kind: "plh", from: "2024-02-01", lastDay: "2024-02-05" }),
  ],
  ["correct a holder", (actor, { holderId }) => holders.correctHolder(actor, { holderId, version: 1, ...holding })],
  ["end a holder", (actor, { holderId }) => holders.endHolder(actor, { holderId, version: 1, lastDay: "2024-12-31" })],
  ["reopen a holder", (actor, { holderId }) => holders.reopenHolder(actor, { holderId, version: 1, lastDay: null })],
  [
    "hand over",
    (actor, { holderId }) =>
      holders.handOver(actor, { holderId, version: 1, ...holding, kind: "plt", from: "2024-06-01" }),
  ],
  ["remove a holder", (actor, { holderId }) => holders.removeHolder(actor, { holderId, version: 1 })],
  ["add a duty", (actor, { positionId }) => duties.addDuty(actor, { agencyId: agency.id, positionId, ...duty })],
  ["add a duty of the agency", (actor) => duties.addDuty(actor, { agencyId: agency.id, positionId: null, ...duty })],
  [
    "change a duty",
    (actor, { dutyId }) => duties.changeDuty(actor, { dutyId, version: 1, mark: null, text: "kalimat lain" }),
  ],
  ["order a duty", (actor, { dutyId }) => duties.orderDuty(actor, { dutyId, beforeId: null })],
  ["remove a duty", (actor, { dutyId }) => duties.removeDuty(actor, { dutyId, version: 1 })],
];

// Refused for what it is, not for who asks: nothing was renamed, moved or ended, and a position that is held stays.
const ONLY_NOT_FORBIDDEN = ["undo a rename", "move", "reopen", "remove"];

// Whoever is refused leaves everything as it was, so they can all be refused the same one.
const untouched = await world();

test.each(COMMANDS)("%s: by who keeps the organisation, and by nobody else", async (name, command) => {
  for (const role of ROLES) {
    const mayKeep = KEEPERS.includes(role);
    const of = mayKeep ? await world() : untouched;
    const kind = (await refusalOf(command(await actorOf(client, EMAILS[role], role), of)))?.kind;
    if (mayKeep && ONLY_NOT_FORBIDDEN.includes(name)) expect(`${role}: ${kind}`).toMatch(/: (conflict|invalid)$/);
    else if (mayKeep) expect(`${role}: ${kind}`).toBe(`${role}: undefined`);
    else expect(`${role}: ${kind}`).toBe(`${role}: ${role === "administrator" ? "not-found" : "forbidden"}`);
  }
  for (const email of ["verifikator@jombang.tolok.test", "verifikator.dinsos@lamongan.tolok.test"]) {
    const refusal = await refusalOf(command(await actorOf(client, email), untouched));
    expect(`${email}: ${refusal?.kind}`).toBe(`${email}: not-found`);
  }
});

test("what was refused has changed nothing", async () => {
  const position = await client.position.findUniqueOrThrow({ where: { id: untouched.positionId } });
  const holder = await client.positionHolder.findUniqueOrThrow({ where: { id: untouched.holderId } });
  const fungsi = await client.duty.findUniqueOrThrow({ where: { id: untouched.dutyId } });
  expect([position.version, holder.version, fungsi.version]).toEqual([1, 1, 1]);
});
