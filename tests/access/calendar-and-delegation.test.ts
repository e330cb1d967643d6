// Keeping the calendar, letting somebody in after the lock, handing on a role, overseeing: each × every role, through the
// commands and queries that the actions and pages call, on a real database.
import { describe, expect, test } from "vitest";
import { type Actor, governmentScope, ROLES, type Role } from "#domain/access/actor.ts";
import { can, PERMISSIONS } from "#domain/access/policy.ts";
import { addPeriodSet, changeWindow, removePeriod } from "#features/calendar/commands.ts";
import { grantException, revokeException } from "#features/calendar/exception-commands.ts";
import { readExceptionChoices } from "#features/calendar/queries.ts";
import { makeDelegation, revokeDelegation } from "#features/delegations/commands.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { readOversight } from "#features/work/oversight-queries.ts";
import { isoDay } from "#lib/format.ts";
import { transaction } from "#lib/transaction.ts";
import { demoDatabase } from "../support/database.ts";
import { DAY } from "../support/lamongan-calendar.ts";
import { openForm, refusalOf, setWindow } from "../support/lamongan-entry.ts";
import { actorOf, systemActor } from "../support/world.ts";

const { client } = await demoDatabase();
const { agency, period } = await openForm(client);
await setWindow(period.id, -30, -20, -10);

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

const jombang = await client.government.findUniqueOrThrow({ where: { code: "jombang" } });
await transaction(systemActor, "test.manager", (tx) =>
  tx.user.create({
    data: {
      email: "organisasi@jombang.tolok.test",
      name: "Pengelola Jombang",
      memberships: {
        create: { role: "manager", title: "Pengelola", governmentId: jombang.id, validFrom: new Date("2020-01-01") },
      },
    },
  }),
);
const strangers: Partial<Record<Role, Actor>> = {
  manager: await actorOf(client, "organisasi@jombang.tolok.test"),
  verifier: await actorOf(client, "verifikator@jombang.tolok.test"),
  head: await actorOf(client, "kepala@jombang.tolok.test"),
};

const REASON = "Alasan yang cukup panjang.";
const until = isoDay(new Date(Date.now() + 3 * DAY));
let year = 2040;

type Command = {
  name: string;
  allowed: Role[];
  run: (actor: Actor) => Promise<unknown>;
  /** What it could have touched. */
  state: () => Promise<unknown>;
};

const calendar = () => client.period.findMany({ orderBy: { id: "asc" } });
const exceptions = () => client.periodException.findMany({ orderBy: { id: "asc" } });
const delegations = () => client.delegation.findMany({ orderBy: { id: "asc" } });
const colleague = async (actor: Actor) =>
  actor.role === "operator" ? person("verifier").userId : person("operator").userId;

const COMMANDS: Command[] = [
  {
    name: "add a year",
    allowed: ["manager"],
    run: (actor) => addPeriodSet(actor, { year: year++, kind: "year", dueDays: 20, lockDays: 20 }),
    state: async () => (await calendar()).filter((one) => one.governmentId === agency.governmentId),
  },
  {
    name: "change a window",
    allowed: ["manager"],
    run: async (actor) => {
      const row = await client.period.findUniqueOrThrow({ where: { id: period.id } });
      const before = { opens: isoDay(row.opensAt), due: isoDay(row.dueAt), locks: row.locksAt && isoDay(row.locksAt) };
      const due = before.due === before.locks ? isoDay(new Date(row.dueAt.getTime() - DAY)) : before.locks;
      return changeWindow(actor, { periodId: period.id, ...before, due: due ?? before.due, reason: REASON, before });
    },
    state: calendar,
  },
  {
    name: "take a period back",
    allowed: ["manager"],
    run: async (actor) => {
      const { id } = await client.period.findFirstOrThrow({
        where: { year: { gte: 2040 }, governmentId: agency.governmentId },
      });
      return removePeriod(actor, { periodId: id, reason: REASON });
    },
    state: calendar,
  },
  {
    name: "grant an exception",
    allowed: ["manager"],
    run: (actor) =>
      grantException(actor, {
        ...{ periodId: period.id, agencyId: agency.id, indicatorId: null, ownerId: person("operator").userId },
        ...{ until, reason: REASON },
      }),
    state: exceptions,
  },
  {
    name: "revoke an exception",
    allowed: ["manager"],
    run: async (actor) => {
      const { id } = await client.periodException.findFirstOrThrow({ where: { revokedAt: null } });
      return revokeException(actor, { exceptionId: id, reason: REASON });
    },
    state: exceptions,
  },
  {
    name: "delegate",
    allowed: ["verifier", "head"],
    run: async (actor) =>
      makeDelegation(actor, {
        toUserId: await colleague(actor),
        ...{ from: isoDay(new Date()), until, reason: REASON },
      }),
    state: async () => (await delegations()).filter((one) => one.agencyId === agency.id),
  },
];

describe.each(COMMANDS)("$name", ({ allowed, run, state }) => {
  test(`is for ${allowed.join(" and ")} alone`, async () => {
    const before = await state();
    for (const role of ROLES.filter((one) => !allowed.includes(one))) {
      const refusal = await refusalOf(run(person(role)));
      expect(["forbidden", "not-found"], `${role}: ${refusal?.message}`).toContain(refusal?.kind);
      expect(refusal?.message.length).toBeGreaterThan(20);
    }
    for (const role of allowed) {
      const refusal = strangers[role] && (await refusalOf(run(strangers[role])));
      // A stranger may keep a calendar of their own, or lend a role at home, but touches nothing here.
      if (refusal) expect(["forbidden", "not-found", "invalid"]).toContain(refusal.kind);
    }
    expect(await state()).toEqual(before);
    for (const role of allowed) expect(await refusalOf(run(person(role))), role).toBeNull();
    expect(await state()).not.toEqual(before);
  });
});

test("a delegation is taken back by its giver alone", async () => {
  const { id: delegationId } = await client.delegation.findFirstOrThrow({
    where: { fromUserId: person("head").userId, revokedAt: null },
  });
  const before = await delegations();
  for (const role of ROLES.filter((one) => one !== "head"))
    expect((await refusalOf(revokeDelegation(person(role), { delegationId })))?.kind, role).toBe("not-found");
  expect(await delegations()).toEqual(before);
  expect(await refusalOf(revokeDelegation(person("head"), { delegationId }))).toBeNull();
});

test("the calendar is read by everybody of its government, and by nobody else", async () => {
  for (const role of ROLES.filter((one) => one !== "administrator")) {
    expect(can(person(role), "period.read", { governmentId: agency.governmentId }), role).toBe(true);
    expect(
      (await listPeriods(person(role), new Date())).map(({ code }) => code),
      role,
    ).toContain("2024-S2");
  }
  expect(await listPeriods(person("administrator"), new Date())).toEqual([]);
  const stranger = strangers.head as Actor;
  expect(can(stranger, "period.read", { governmentId: agency.governmentId })).toBe(false);
  expect((await listPeriods(stranger, new Date())).map(({ code }) => code)).not.toContain("2024-S2");
});

test("agencies are overseen by those above them alone", async () => {
  const rows = await listPeriods(person("manager"), new Date());
  const chosen = rows.find(({ code }) => code === "2024-S2");
  if (!chosen) throw new Error("2024-S2 is not in the calendar");
  const above: Role[] = ["manager", "leader", "evaluator", "team_lead", "inspector"];
  for (const role of ROLES) {
    const seen = await readOversight(person(role), chosen, rows);
    expect(
      seen.map((one) => one.agency.id),
      role,
    ).toEqual(above.includes(role) ? [agency.id] : []);
  }
});

test("whom and what an exception can be for is told to a manager alone", async () => {
  for (const role of ROLES) {
    const choices = await readExceptionChoices(person(role), "disnaker", 2024, new Date());
    expect(choices.of?.agencyId, role).toBe(role === "manager" ? agency.id : undefined);
  }
});

test("every one of these permissions is asked for here", () => {
  const asked = [
    "work.oversee",
    "period.read",
    "period.manage",
    "period.except",
    "delegation.make",
    "delegation.revoke",
    "delegation.end",
  ];
  expect(PERMISSIONS.filter((one) => /^(work|period|delegation)\./.test(one)).sort()).toEqual([...asked].sort());
  // Nobody without a government has any of them.
  const nobody = person("administrator");
  expect(can(nobody, "period.manage", { governmentId: governmentScope(nobody) })).toBe(false);
});
