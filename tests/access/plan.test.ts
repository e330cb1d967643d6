// Keeping the plan, its pohon, its next year and its crosscutting links: each × every role, through the commands that the
// actions call, on a real database. Nobody of another agency or government touches anything.
import { describe, expect, test } from "vitest";
import { type Actor, ROLES, type Role } from "#domain/access/actor.ts";
import { addPeriodSet } from "#features/calendar/commands.ts";
import { decideLink, endLink, proposeLink, proposeRoles, withdrawLink } from "#features/crosscutting/commands.ts";
import { readChoices, readCrosscutting } from "#features/crosscutting/queries.ts";
import { carryYear } from "#features/plan-years/commands.ts";
import { previewCopy } from "#features/plan-years/queries.ts";
import { addNode } from "#features/plans/adding.ts";
import { changeNode, moveNode, orderNode } from "#features/plans/commands.ts";
import { addPlan, changePlan } from "#features/plans/plan-commands.ts";
import { removeNode, restoreNodes, retireNode } from "#features/plans/retirement.ts";
import { addNode as addNodeSchema } from "#features/plans/schema.ts";
import { readStructure } from "#features/plans/tree-queries.ts";
import { addPohonNode, changePohonNode } from "#features/pohon/commands.ts";
import { readPohon } from "#features/pohon/queries.ts";
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
const people = new Map<Role, Actor>();
for (const role of ROLES) people.set(role, await actorOf(client, EMAILS[role], role));
const person = (role: Role): Actor => people.get(role) as Actor;
const planner = person("verifier");
const neighbour = await actorOf(client, "verifikator.dinsos@lamongan.tolok.test");
const stranger = await actorOf(client, "verifikator@jombang.tolok.test");

const agencyId = planner.agencyId as string;
const dinsosId = neighbour.agencyId as string;
const plan = await client.plan.findFirstOrThrow({ where: { agencyId } });
const inOrder = { where: { planId: plan.id }, orderBy: { sortOrder: "asc" as const } };
const sasaran = await client.sasaran.findFirstOrThrow(inOrder);
const second = await client.sasaran.findFirstOrThrow({ ...inOrder, skip: 1 });
const REASON = "Alasan yang cukup panjang.";
const none = { indicatorId: null, programId: null, positionId: null };
const words = { mark: "", shortName: "", code: "", tags: [] };
await addPeriodSet(person("manager"), { year: 2025, kind: "year", dueDays: 30, lockDays: null });

let nth = 0;
const fresh = () => `Kalimat nomor ${nth++}`;
const misi = (actor: Actor) =>
  addNode(
    actor,
    addNodeSchema.parse({ kind: "misi", agencyId, planId: plan.id, parentId: null, year: 2024, text: fresh() }),
  );
const own = () => misi(planner);
const node = (actor: Actor) =>
  addPohonNode(actor, { sasaranId: sasaran.id, parentId: null, year: 2024, kind: "condition", text: fresh(), ...none });
const proposed = (actor: Actor, programId: string | null = null) =>
  proposeLink(actor, {
    agencyId: dinsosId,
    supporterId: dinsosId,
    aim: "sasaran",
    aimId: sasaran.id,
    programId,
    text: fresh(),
    year: 2024,
  });

type Command = {
  name: string;
  allowed: Role[];
  prepare?: () => Promise<unknown>;
  run: (actor: Actor, ready: never) => Promise<unknown>;
};
const command = <R>(
  name: string,
  allowed: Role[],
  prepare: () => Promise<R>,
  run: (actor: Actor, ready: R) => Promise<unknown>,
): Command => ({ name, allowed, prepare, run: run as Command["run"] });
const PLANNERS: Role[] = ["verifier", "manager"];
const nothing = async () => null;

const COMMANDS: Command[] = [
  command("add a part", PLANNERS, nothing, misi),
  command("word it anew", PLANNERS, own, (actor, { id }) =>
    changeNode(actor, { kind: "misi", id, version: 1, ...words, text: fresh() }),
  ),
  command(
    "move it",
    PLANNERS,
    async () => {
      const row = await client.sasaran.findUniqueOrThrow({ where: { id: second.id } });
      const tujuan = await addNode(
        planner,
        addNodeSchema.parse({ kind: "tujuan", agencyId, planId: plan.id, parentId: null, year: 2024, text: fresh() }),
      );
      return { fromId: row.tujuanId, toId: tujuan.id };
    },
    (actor, ends) => moveNode(actor, { kind: "sasaran", id: second.id, ...ends }),
  ),
  command("order it", PLANNERS, own, (actor, { id }) => orderNode(actor, { kind: "misi", id, beforeId: null })),
  command("end it", PLANNERS, own, (actor, { id }) =>
    retireNode(actor, { kind: "misi", id, version: 1, year: 2026, reason: REASON }),
  ),
  command(
    "take the end back",
    PLANNERS,
    async () => {
      const { id } = await own();
      return retireNode(planner, { kind: "misi", id, version: 1, year: 2026, reason: REASON });
    },
    restoreNodes,
  ),
  command("remove it", PLANNERS, own, (actor, { id }) => removeNode(actor, { kind: "misi", id, version: 1 })),
  command(
    "make a plan",
    PLANNERS,
    async () => 2040 + nth++ * 2,
    (actor, from) =>
      addPlan(actor, { agencyId, kind: "renstra", name: `Renstra ${from}`, visi: "", yearFrom: from, yearUntil: from }),
  ),
  command(
    "change a plan",
    PLANNERS,
    async () => client.plan.findUniqueOrThrow({ where: { id: plan.id } }),
    (actor, { id, version, name, yearFrom, yearUntil }) =>
      changePlan(actor, { planId: id, version, name, yearFrom, yearUntil, visi: fresh() }),
  ),
  command("draw a condition", PLANNERS, nothing, node),
  command(
    "word a condition anew",
    PLANNERS,
    () => node(planner),
    (actor, { id, version }) => changePohonNode(actor, { id, version, kind: "condition", text: fresh(), ...none }),
  ),
  command(
    "copy the year",
    PLANNERS,
    async () => (await previewCopy(planner, agencyId, 2024))?.copied?.version ?? 0,
    (actor, version) => carryYear(actor, { agencyId, from: 2024, version }),
  ),
  command("ask for support", PLANNERS, nextAgency, (actor, { id }) =>
    proposeLink(actor, {
      agencyId,
      supporterId: id,
      aim: "sasaran",
      aimId: sasaran.id,
      programId: null,
      text: fresh(),
      year: 2024,
    }),
  ),
  command(
    "tie a role to a strategy",
    PLANNERS,
    async () => {
      const role = await client.crosscuttingRole.findFirstOrThrow({
        where: { links: { none: {} } },
        include: { framework: { include: { strategies: true } } },
      });
      return { roleId: role.id, strategyId: role.framework.strategies[0]?.id as string };
    },
    (actor, link) => proposeRoles(actor, { agencyId, year: 2024, links: [link] }),
  ),
  command(
    "decide what another proposed",
    ["verifier", "manager", "head"],
    async () => {
      await endAll();
      return proposed(neighbour);
    },
    (actor, { id }) => decideLink(actor, { linkId: id, version: 1, verdict: "accepted", decision: "" }),
  ),
  command(
    "end a link",
    PLANNERS,
    async () => {
      await endAll();
      const { id } = await proposed(neighbour);
      await decideLink(planner, { linkId: id, version: 1, verdict: "accepted", decision: "" });
      return { id };
    },
    (actor, { id }) => endLink(actor, { linkId: id, version: 2, year: 2025 }),
  ),
];

describe.each(COMMANDS)("$name", ({ name, allowed, prepare, run }) => {
  test(`is for ${allowed.join(" and ")} alone`, async () => {
    // Either side may end what both agreed on.
    const outsiders = name === "end a link" ? [stranger] : [stranger, neighbour];
    const others = [...ROLES.filter((one) => !allowed.includes(one)).map(person), ...outsiders];
    const ready = (await prepare?.()) as never;
    const before = await everything();
    for (const actor of others) {
      const refusal = await refusalOf(run(actor, ready));
      expect(["forbidden", "not-found", "invalid"], `${actor.title}: ${refusal?.message}`).toContain(refusal?.kind);
    }
    expect(await everything()).toEqual(before);
    for (const role of allowed)
      expect(await refusalOf(run(person(role), (await prepare?.()) as never)), role).toBeNull();
  });
});

test("a proposal is withdrawn by the planners of its side", async () => {
  await endAll();
  const { id } = await proposed(neighbour);
  for (const actor of [...ROLES.filter((one) => one !== "manager").map(person), stranger]) {
    const refusal = await refusalOf(withdrawLink(actor, { linkId: id, version: 1 }));
    expect(["forbidden", "not-found"], actor.title).toContain(refusal?.kind);
  }
  expect(await refusalOf(withdrawLink(person("manager"), { linkId: id, version: 1 }))).toBeNull();
});

test("the plan is read by the agency and those above it, by nobody of another agency or government", async () => {
  const reads = [readStructure, readPohon, readCrosscutting, previewCopy];
  for (const read of reads) {
    for (const role of ROLES)
      expect((await read(person(role), agencyId, 2024)) === null, `${read.name} ${role}`).toBe(
        role === "administrator",
      );
    for (const actor of [stranger, neighbour]) expect(await read(actor, agencyId, 2024), read.name).toBeNull();
  }
  for (const role of ROLES)
    expect((await readChoices(person(role), agencyId, 2024)) !== null, role).toBe(PLANNERS.includes(role));
});

async function everything() {
  return Promise.all([
    client.plan.findMany({ orderBy: { id: "asc" } }),
    client.misi.findMany({ orderBy: { id: "asc" } }),
    client.tujuan.findMany({ orderBy: { id: "asc" } }),
    client.sasaran.findMany({ orderBy: { id: "asc" } }),
    client.pohonNode.findMany({ orderBy: { id: "asc" } }),
    client.planYear.findMany({ orderBy: { id: "asc" } }),
    client.crosscuttingLink.findMany({ orderBy: { id: "asc" } }),
  ]);
}

/** One that supports nothing yet. */
function nextAgency() {
  return client.agency.findFirstOrThrow({
    where: {
      governmentId: planner.governmentId as string,
      id: { not: agencyId },
      supports: { none: { sasaranId: sasaran.id } },
    },
    select: { id: true },
  });
}

/** So that the same support can be proposed again. */
async function endAll(): Promise<void> {
  const links = await client.crosscuttingLink.findMany({
    where: { agencyId: dinsosId, sasaranId: sasaran.id, retiredFromYear: null },
  });
  for (const { id, state, version } of links) {
    if (state === "proposed") await withdrawLink(neighbour, { linkId: id, version });
    if (state === "accepted") await endLink(neighbour, { linkId: id, version, year: 2025 });
  }
}
