// Every command on indicators, formulas and targets × every role, on a real database. What is not allowed changes nothing;
// another government's rows look as if they were not there.
import { describe, expect, test } from "vitest";
import { type Actor, ROLES, type Role } from "#domain/access/actor.ts";
import { approveFormula, returnFormula } from "#features/formulas/approval.ts";
import {
  discardFormula,
  makeVariable,
  proposeFormula,
  saveFormulaDraft,
  withdrawFormula,
} from "#features/formulas/commands.ts";
import { lookAtFormula } from "#features/formulas/look.ts";
import { changeIndicator, createIndicator } from "#features/indicators/commands.ts";
import { readForm } from "#features/indicators/form.ts";
import * as schema from "#features/indicators/schema.ts";
import {
  approveTargetChange,
  discardTargetChange,
  proposeTargetChange,
  returnTargetChange,
  saveTargetChange,
  withdrawTargetChange,
} from "#features/targets/change-commands.ts";
import { agreeTargets, setTargets } from "#features/targets/commands.ts";
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
const STRANGERS: Partial<Record<Role, Actor>> = {
  verifier: await actorOf(client, "verifikator@jombang.tolok.test"),
  head: await actorOf(client, "kepala@jombang.tolok.test"),
};

const agencyId = planner.agencyId ?? "";
const indicator = await client.indicator.findFirstOrThrow({ where: { code: "nilai-sakip", agencyId } });
const period = await client.period.findFirstOrThrow({
  where: { code: "2024-S1", governmentId: planner.governmentId ?? "" },
});
const sasaran = await client.sasaran.findFirstOrThrow({ where: { plan: { agencyId } } });
const fields = async () => {
  const row = await client.indicator.findUniqueOrThrow({ where: { id: indicator.id } });
  const parsed = schema.changeIndicator.shape.fields.parse((await readForm(client, row)).fields);
  return { baseVersion: row.version, fields: parsed };
};
const draft = async () =>
  client.formulaDraft.findFirst({ where: { indicatorId: indicator.id, state: { not: "approved" } } });
const pass = async () => {
  const one = await draft();
  return { draftId: one?.id ?? indicator.id, version: one?.version ?? 1 };
};
const saveDraft = async (actor: Actor) =>
  saveFormulaDraft(actor, {
    ...{
      indicatorId: indicator.id,
      baseVersion: (await draft())?.version ?? 0,
      kind: "score",
      expression: "",
      latex: null,
    },
    ...{ validFromYear: 2025, reason: "Nilai kini diberikan kementerian.", tests: [] },
  });
const change = async () => client.targetChange.findFirst({ where: { agencyId, state: { not: "approved" } } });
const changed = async () => {
  const one = await change();
  return { changeId: one?.id ?? indicator.id, version: one?.version ?? 1 };
};
const saveChange = async (actor: Actor) =>
  saveTargetChange(actor, {
    ...{
      agencyId,
      year: 2024,
      baseVersion: (await change())?.version ?? 0,
      reason: "Anggaran bergeser.",
      datedOn: "2024-09-15",
    },
    cells: [{ indicatorId: indicator.id, periodId: yearPeriod.id, text: "83", before: "" }],
  });
const yearPeriod = await client.period.findFirstOrThrow({
  where: { code: "2024", governmentId: planner.governmentId ?? "" },
});
const unplanned = await client.indicator.findFirstOrThrow({
  where: { agencyId, targets: { none: { periodId: period.id } } },
});
const reason = "Mohon diperbaiki dahulu.";

type Command = {
  name: string;
  allowed: Role[];
  ready?: () => Promise<unknown>;
  run: (actor: Actor) => Promise<unknown>;
};
const PLANNERS: Role[] = ["verifier", "manager"];

const COMMANDS: Command[] = [
  {
    name: "make an indicator",
    allowed: PLANNERS,
    run: async (actor) =>
      createIndicator(actor, {
        agencyId,
        parent: { kind: "sasaran", id: sasaran.id },
        validFromYear: 2025,
        fields: (await fields()).fields,
      }),
  },
  {
    name: "change an indicator",
    allowed: PLANNERS,
    run: async (actor) => changeIndicator(actor, { indicatorId: indicator.id, reason: "", ...(await fields()) }),
  },
  {
    name: "make a data dasar",
    allowed: PLANNERS,
    run: (actor) =>
      makeVariable(actor, {
        ...{ indicatorId: indicator.id, label: `Data ${actor.role}`, shortLabel: "Data", satuan: "orang", decimals: 0 },
        ...{ accumulation: "sum", mode: "per-period", dataSource: null, isTarget: false, boundIndicatorId: null },
      }),
  },
  {
    name: "look at a formula",
    allowed: PLANNERS,
    run: (actor) => lookAtFormula(actor, { indicatorId: indicator.id, text: "1", form: "expression", figures: {} }),
  },
  { name: "draft a formula", allowed: PLANNERS, run: saveDraft },
  {
    name: "propose a formula",
    allowed: ["verifier"],
    ready: () => saveDraft(planner),
    run: async (actor) => proposeFormula(actor, await pass()),
  },
  { name: "take a formula back", allowed: ["verifier"], run: async (actor) => withdrawFormula(actor, await pass()) },
  { name: "discard a formula", allowed: ["verifier"], run: async (actor) => discardFormula(actor, await pass()) },
  {
    name: "return a formula",
    allowed: ["head"],
    ready: async () => {
      await saveDraft(planner);
      await proposeFormula(planner, await pass());
    },
    run: async (actor) => returnFormula(actor, { ...(await pass()), reason }),
  },
  {
    name: "approve a formula",
    allowed: ["head"],
    ready: async () => proposeFormula(planner, await pass()),
    run: async (actor) => approveFormula(actor, await pass()),
  },
  {
    name: "set a target",
    allowed: PLANNERS,
    run: (actor) =>
      setTargets(actor, {
        agencyId,
        cells: [{ indicatorId: unplanned.id, periodId: period.id, text: "5", before: "" }],
      }),
  },
  { name: "agree to targets", allowed: ["head"], run: (actor) => agreeTargets(actor, { agencyId, year: 2024 }) },
  { name: "draft a change of targets", allowed: PLANNERS, run: saveChange },
  {
    name: "propose a change",
    allowed: ["verifier"],
    run: async (actor) => proposeTargetChange(actor, await changed()),
  },
  {
    name: "take a change back",
    allowed: ["verifier"],
    run: async (actor) => withdrawTargetChange(actor, await changed()),
  },
  {
    name: "return a change",
    allowed: ["head"],
    ready: async () => proposeTargetChange(planner, await changed()),
    run: async (actor) => returnTargetChange(actor, { ...(await changed()), reason }),
  },
  {
    name: "discard a change",
    allowed: ["verifier"],
    run: async (actor) => discardTargetChange(actor, await changed()),
  },
  {
    name: "approve a change",
    allowed: ["head"],
    ready: async () => {
      await saveChange(planner);
      await proposeTargetChange(planner, await changed());
    },
    run: async (actor) => approveTargetChange(actor, await changed()),
  },
];

/** Roles that could do it as well, but for which the state is used up by the first. */
const EQUALS: Partial<Record<Role, Role[]>> = { verifier: ["manager"], head: ["manager"] };

const state = async () => ({
  indicators: await client.indicator.findMany({ where: { agencyId }, orderBy: { id: "asc" } }),
  variables: await client.variable.count({ where: { agencyId } }),
  drafts: await client.formulaDraft.findMany({ orderBy: { id: "asc" } }),
  versions: await client.formulaVersion.count(),
  targets: await client.target.findMany({ orderBy: { id: "asc" } }),
  changes: await client.targetChange.findMany({ include: { lines: true }, orderBy: { id: "asc" } }),
});

describe.each(COMMANDS)("$name", ({ allowed, ready, run }) => {
  test(`is for ${allowed.join(" and ")} alone`, async () => {
    await ready?.();
    const before = await state();
    const equals = allowed.flatMap((role) => [role, ...(EQUALS[role] ?? [])]);
    for (const role of ROLES.filter((one) => !equals.includes(one))) {
      const refusal = await refusalOf(run(person(role)));
      const kinds = role === "administrator" ? ["not-found"] : ["forbidden"];
      expect(kinds, `${role}: ${refusal?.message}`).toContain(refusal?.kind);
      expect(refusal?.message.length).toBeGreaterThan(20);
    }
    for (const stranger of Object.values(STRANGERS)) expect((await refusalOf(run(stranger)))?.kind).toBe("not-found");
    expect(await state()).toEqual(before);
    for (const role of allowed) expect(await refusalOf(run(person(role))), role).toBeNull();
  });
});

test("a manager does not approve targets: that is the head's word", async () => {
  await setTargets(planner, {
    agencyId,
    cells: [{ indicatorId: unplanned.id, periodId: yearPeriod.id, text: "9", before: "" }],
  });
  expect((await refusalOf(agreeTargets(person("manager"), { agencyId, year: 2024 })))?.kind).toBe("forbidden");
});
