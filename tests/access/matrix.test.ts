// The access matrix: every permission × every role × every state × at home, next door, in another government. What the
// rule says is what the table says; and what the table says is what the real commands do on the real database.
import { describe, expect, test } from "vitest";
import type { Actor, Role } from "#domain/access/actor.ts";
import { can, PERMISSIONS } from "#domain/access/policy.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore } from "../support/file-store.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { administrationRows } from "./matrix/administration.ts";
import { dailyRows } from "./matrix/daily.ts";
import { evaluationRows } from "./matrix/evaluation.ts";
import { peopleOf } from "./matrix/people.ts";
import { planningRows } from "./matrix/planning.ts";
import { realisasiRows, STATES } from "./matrix/realisasi.ts";
import type { Row } from "./matrix/row.ts";
import { openValue } from "./matrix/value.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const people = await peopleOf(client);
const person = (role: Role) => people.home.get(role) as Actor;
const { commands, bring, snapshot, agency } = await openValue(client, {
  ...{ operator: person("operator"), verifier: person("verifier") },
  ...{ head: person("head"), manager: person("manager") },
});
const home = { agencyId: agency.id, governmentId: agency.governmentId };

// A new permission has its row in one of these files.
const ROWS: Row[] = [
  ...realisasiRows(home),
  ...dailyRows(home, person("head").userId),
  ...planningRows(home),
  ...evaluationRows(home),
  ...administrationRows(home),
];
const SIDES = ["home", "sibling", "stranger"] as const;

test("every permission has its row", () => {
  const named = new Set(ROWS.map(({ permission }) => permission));
  expect(PERMISSIONS.filter((permission) => !named.has(permission))).toEqual([]);
});

test.each(ROWS)("the rule of $permission $state is the table's", (row) => {
  const rule = can as (actor: Actor, permission: string, subject: object) => boolean;
  for (const side of SIDES) {
    const may = [...people[side]].filter(([, actor]) => rule(actor, row.permission, row.subject)).map(([role]) => role);
    expect([side, may.sort()]).toEqual([side, row[side].filter((role) => people[side].has(role)).sort()]);
  }
});

describe.each(STATES)("what is %s", (state) => {
  test.each(commands)("$name", async ({ permission, run }) => {
    const row = ROWS.find((one) => one.permission === permission && ["", `${state}, open`].includes(one.state));
    if (!row) throw new Error(`${permission} has no row for ${state}`);
    await bring(state);
    const before = await snapshot();
    for (const side of SIDES) {
      for (const [role, actor] of people[side]) {
        if (row[side].includes(role)) continue;
        const refusal = await refusalOf(run(actor));
        const kinds = side === "home" ? ["forbidden", "not-found", "conflict"] : ["not-found"];
        expect(kinds, `${side} ${role}: ${refusal?.message ?? "was let through"}`).toContain(refusal?.kind);
        expect(refusal?.message.length).toBeGreaterThan(20);
      }
    }
    expect(await snapshot()).toEqual(before);
    for (const role of row.home) {
      await bring(state);
      expect(await refusalOf(run(people.home.get(role) as Actor)), role).toBeNull();
    }
  });
});
