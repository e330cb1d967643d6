// Every command on a realisasi × every role, through the commands that the actions call, on a real database. What is not
// allowed changes nothing; another government's entry looks as if it were not there.
import { describe, expect, test } from "vitest";
import { type Actor, ROLES, type Role } from "#domain/access/actor.ts";
import { attachEvidence, detachEvidence, linkEvidence } from "#features/evidence/commands.ts";
import { saveDirectValue, saveVariableValue } from "#features/realisasi/commands.ts";
import { markNotApplicable, saveExplanation } from "#features/realisasi/explaining.ts";
import {
  approveRealisasi,
  returnRealisasi,
  submitRealisasi,
  verifyRealisasi,
  withdrawRealisasi,
} from "#features/realisasi/passing.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore, smallPdf } from "../support/file-store.ts";
import { openForm, refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);
const { period, variable, stored, entry, type, attach } = await openForm(client);

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
const operator = person("operator");

/** Of another government, in the very role that would be allowed at home. */
const STRANGERS: Partial<Record<Role, Actor>> = {
  operator: await actorOf(client, "operator@jombang.tolok.test"),
  verifier: await actorOf(client, "verifikator@jombang.tolok.test"),
  head: await actorOf(client, "kepala@jombang.tolok.test"),
};

// One indicator that needs no words and no second figure: a score above its target.
const CODE = "nilai-sakip";
await attach(operator, CODE);
const id = async () => (await entry(CODE)).id;
const ids = async () => ({ realisasiIds: [await id()] });

type Command = { name: string; allowed: Role; ready?: () => Promise<unknown>; run: (actor: Actor) => Promise<unknown> };

const evidenceId = async () =>
  (await client.evidenceLink.findFirstOrThrow({ where: { realisasiId: await id() } })).evidenceId;

const COMMANDS: Command[] = [
  {
    name: "type a data dasar",
    allowed: "operator",
    run: async (actor) => {
      const { id: variableId } = await variable("angkatan_kerja");
      const baseVersion = (await stored("angkatan_kerja"))?.version ?? 0;
      return saveVariableValue(actor, { variableId, periodId: period.id, text: "744.902", baseVersion });
    },
  },
  {
    name: "type a value",
    allowed: "operator",
    run: async (actor) => {
      const { valueVersion: baseVersion } = await entry(CODE);
      return saveDirectValue(actor, { realisasiId: await id(), text: "90,10", baseVersion });
    },
  },
  {
    name: "write words",
    allowed: "operator",
    run: async (actor) =>
      saveExplanation(actor, {
        ...{ realisasiId: await id(), field: "faktorPendorong" as const, text: "Dokumen lengkap" },
        before: (await entry(CODE)).faktorPendorong ?? "",
      }),
  },
  {
    name: "attach a file",
    allowed: "operator",
    run: async (actor) =>
      attachEvidence(actor, { ...(await ids()), pageNote: "" }, { name: "LHE.pdf", content: smallPdf("LHE") }),
  },
  {
    name: "link a file",
    allowed: "operator",
    run: async (actor) => linkEvidence(actor, { ...(await ids()), evidenceId: await evidenceId() }),
  },
  { name: "send", allowed: "operator", run: async (actor) => submitRealisasi(actor, await ids()) },
  { name: "take back", allowed: "operator", run: async (actor) => withdrawRealisasi(actor, await ids()) },
  {
    name: "return as verifier",
    allowed: "verifier",
    ready: async () => submitRealisasi(operator, await ids()),
    run: async (actor) => returnRealisasi(actor, { realisasiId: await id(), reason: "Mohon diperiksa." }),
  },
  {
    name: "verify",
    allowed: "verifier",
    ready: async () => submitRealisasi(operator, await ids()),
    run: async (actor) => verifyRealisasi(actor, await ids()),
  },
  {
    name: "return as head",
    allowed: "head",
    run: async (actor) => returnRealisasi(actor, { realisasiId: await id(), reason: "Mohon diperiksa." }),
  },
  {
    name: "approve",
    allowed: "head",
    ready: async () => {
      await submitRealisasi(operator, await ids());
      await verifyRealisasi(person("verifier"), await ids());
    },
    run: async (actor) => approveRealisasi(actor, await ids()),
  },
];

/** Everything of the entry and its data dasar that a command could have touched. */
const state = async () => ({
  entry: await entry(CODE),
  value: await stored("angkatan_kerja"),
  links: await client.evidenceLink.findMany({ where: { realisasiId: await id() } }),
  editors: await client.realisasiEditor.findMany({ orderBy: { userId: "asc" } }),
});

describe.each(COMMANDS)("$name", ({ allowed, ready, run }) => {
  test(`is for the ${allowed} alone`, async () => {
    await ready?.();
    const before = await state();
    for (const role of ROLES.filter((one) => one !== allowed)) {
      const refusal = await refusalOf(run(person(role)));
      // People of other agencies do not find it; people of this one are told why not.
      const kinds = ["operator", "verifier", "head"].includes(role) ? ["forbidden"] : ["not-found"];
      expect(kinds, `${role}: ${refusal?.message}`).toContain(refusal?.kind);
      expect(refusal?.message.length).toBeGreaterThan(20);
    }
    const stranger = STRANGERS[allowed];
    expect(stranger && (await refusalOf(run(stranger)))?.kind).toBe("not-found");
    expect(await state()).toEqual(before);
    expect(await refusalOf(run(person(allowed)))).toBeNull();
  });
});

test("what was approved is nobody's to change, whatever their role", async () => {
  const before = await state();
  expect(before.entry.state).toBe("approved");
  const later = COMMANDS.filter((command) => command.name !== "type a data dasar");
  for (const { name, run } of later) {
    for (const role of ROLES) {
      const refusal = await refusalOf(run(person(role)));
      expect(["forbidden", "not-found", "conflict"], `${name} as ${role}`).toContain(refusal?.kind);
    }
  }
  const detach = detachEvidence(operator, { evidenceId: await evidenceId(), realisasiId: await id() });
  expect((await refusalOf(detach))?.kind).toBe("forbidden");
  expect(await state()).toEqual(before);
});

test("tidak berlaku is a value: an operator's alone", async () => {
  const row = await entry("nilai-ikm-internal");
  const given = { realisasiId: row.id, reason: "Survei ditiadakan", before: "", baseVersion: row.valueVersion };
  for (const role of ROLES.filter((one) => one !== "operator")) {
    expect(await refusalOf(markNotApplicable(person(role), given)), role).not.toBeNull();
  }
  expect(await refusalOf(markNotApplicable(operator, given))).toBeNull();
});

test("taking a file off is an operator's alone", async () => {
  const { evidenceId: file } = await attach(operator, "nilai-ikm-internal");
  const given = { evidenceId: file, realisasiId: (await entry("nilai-ikm-internal")).id };
  for (const role of ROLES.filter((one) => one !== "operator")) {
    expect(await refusalOf(detachEvidence(person(role), given)), role).not.toBeNull();
  }
  expect(await refusalOf(detachEvidence(operator, given))).toBeNull();
});

test("a data dasar is typed by operators of its own agency only, in an open period only", async () => {
  expect(await refusalOf(type(operator, "penduduk_bekerja", "706.214"))).toBeNull();
  for (const role of ROLES.filter((one) => one !== "operator")) {
    expect(await refusalOf(type(person(role), "penduduk_bekerja", "1")), role).not.toBeNull();
  }
  expect((await stored("penduduk_bekerja"))?.asWritten).toBe("706.214");
});
