// Fifty people at once, through the commands that the screens use: each is answered, nothing is lost and nothing is done
// twice, and the history of it is one chain.
import { expect, test, vi } from "vitest";
import { type Actor, proveActor } from "#domain/access/actor.ts";
import { readAnchors } from "#domain/history/anchor.ts";
import { verifyChains } from "#features/history/verification.ts";
import { saveDirectValue, saveVariableValue } from "#features/realisasi/commands.ts";
import {
  approveRealisasi,
  reopenRealisasi,
  returnRealisasi,
  submitRealisasi,
  verifyRealisasi,
} from "#features/realisasi/passing.ts";
import { sha256 } from "#lib/digest.ts";
import { Refusal } from "#lib/refusal.ts";
import { transaction } from "#lib/transaction.ts";
import { demoDatabase } from "../support/database.ts";
import { openFileStore } from "../support/file-store.ts";
import { openForm } from "../support/lamongan-entry.ts";
import { sending } from "../support/sending.ts";
import { actorOf, systemActor } from "../support/world.ts";

const { client, appUrl } = await demoDatabase();
openFileStore(appUrl);
const operator = await actorOf(client, "operator@lamongan.tolok.test");
const verifier = await actorOf(client, "verifikator@lamongan.tolok.test");
const head = await actorOf(client, "kepala@lamongan.tolok.test");
const form = await openForm(client);
// Fifty take their turns at ten connections: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000 });

const FIFTY = Array.from({ length: 50 }, (_, nth) => nth);

test("one cell, fifty people: one saves, forty-nine are shown what was saved", async () => {
  const { id: variableId } = await form.variable("angkatan_kerja");
  const people = await colleagues("operator", 50);
  const save = (actor: Actor, nth: number) =>
    saveVariableValue(actor, { variableId, periodId: form.period.id, text: String(700_000 + nth), baseVersion: 0 });
  const { done, refused } = await outcomes(people.map((actor, nth) => save(actor, nth)));
  expect(done.length).toBe(1);
  expect(refused.length).toBe(49);
  const kept = await form.stored("angkatan_kerja");
  expect(kept).toMatchObject({ version: 1, asWritten: done[0]?.asWritten });
  for (const { kind, message, other } of refused) {
    expect(kind).toBe("conflict");
    expect(message).toBe(`${other?.by} menyimpan ${kept?.asWritten}. Pilih yang dipakai.`);
    expect(other).toMatchObject({ asWritten: kept?.asWritten, version: 1 });
  }
  await expectOneChain();
});

test("the same figure in one cell, fifty people: all are answered with it, it is there once", async () => {
  const { id: variableId } = await form.variable("penduduk_bekerja");
  const people = await colleagues("operator", 50);
  const { done, refused } = await outcomes(
    people.map((actor) =>
      saveVariableValue(actor, { variableId, periodId: form.period.id, text: "650000", baseVersion: 0 }),
    ),
  );
  expect([done.length, refused.length]).toEqual([50, 0]);
  expect(new Set(done.map(({ version, by }) => `${version} ${by}`)).size).toBe(1);
  const stored = await form.stored("penduduk_bekerja");
  expect(await client.history.count({ where: { tableName: "variable_value", rowKey: stored?.id ?? "" } })).toBe(1);
});

test("fifty people, each their own figures, one after the other ten times: none is lost", async () => {
  const variables = await client.variable.findMany({
    where: { agencyId: form.agency.id, values: { none: { periodId: form.period.id } } },
    orderBy: { key: "asc" },
  });
  expect(variables.length).toBeGreaterThan(5);
  const people = await colleagues("operator", 50);
  // Whoever finds another figure takes its version and saves again, as a person does who looks and decides.
  const insist = async (actor: Actor, nth: number) => {
    const { id: variableId } = variables[nth % variables.length] as { id: string };
    let baseVersion = 0;
    let conflicts = 0;
    for (let round = 0; round < 10; ) {
      try {
        const text = String(1_000_000 + nth * 100 + round);
        const saved = await saveVariableValue(actor, { variableId, periodId: form.period.id, text, baseVersion });
        baseVersion = saved.version;
        round += 1;
      } catch (error) {
        if (!(error instanceof Refusal) || error.kind !== "conflict") throw error;
        conflicts += 1;
        baseVersion = Number(error.other?.version);
      }
    }
    return conflicts;
  };
  const { done } = await outcomes(people.map(insist));
  expect(done.length).toBe(50);
  const values = await client.variableValue.findMany({
    where: { periodId: form.period.id, variableId: { in: variables.map(({ id }) => id) } },
  });
  // Each of the 500 saves is one version of its cell, and one line of its history.
  expect(values.reduce((sum, { version }) => sum + version, 0)).toBe(500);
  const keys = values.map(({ id }) => id);
  expect(await client.history.count({ where: { tableName: "variable_value", rowKey: { in: keys } } })).toBe(500);
  await expectOneChain();
});

test("the same entry sent, verified, returned, approved and opened again by fifty at once: each step is taken once", async () => {
  const entry = await form.entry("nilai-sakip");
  await saveDirectValue(operator, { realisasiId: entry.id, text: "80,10", baseVersion: entry.valueVersion });
  await form.explain(operator, "nilai-sakip", "kendala", "Anggaran bergeser");
  await form.explain(operator, "nilai-sakip", "solusi", "Dijadwal ulang");
  await form.attach(operator, "nilai-sakip");
  const input = await sending(client, [entry.id]);
  const ids = { realisasiIds: [entry.id] };
  const operators = await colleagues("operator", 50);
  const verifiers = await colleagues("verifier", 50);
  const heads = await colleagues("head", 50);
  const oneOf = async (attempts: Promise<unknown>[]) => {
    const { done, refused } = await outcomes(attempts);
    expect([done.length, refused.length]).toEqual([1, attempts.length - 1]);
    expect(refused.filter(({ kind }) => kind !== "conflict" && kind !== "forbidden")).toEqual([]);
    for (const { message } of refused) expect(message).toMatch(/[a-z]{4,}/);
  };
  await oneOf(operators.map((actor) => submitRealisasi(actor, input)));
  await oneOf(verifiers.map((actor) => verifyRealisasi(actor, ids)));
  // Half approve, half give back: whoever comes first decides, the others learn of it.
  await oneOf(
    heads.map((actor, nth) =>
      nth % 2 === 0
        ? approveRealisasi(actor, ids)
        : returnRealisasi(actor, { realisasiId: entry.id, reason: "Periksa lagi" }),
    ),
  );
  const { state } = await form.entry("nilai-sakip");
  const steps = await client.workflowStep.findMany({ where: { realisasiId: entry.id }, orderBy: { id: "asc" } });
  expect(steps.map(({ action }) => action)).toEqual([
    "submit",
    "verify",
    state === "approved" ? "approve" : "return_to_operator",
  ]);
  if (state === "approved")
    await oneOf(heads.map((actor) => reopenRealisasi(actor, { realisasiId: entry.id, reason: "Salah ketik" })));
  await expectOneChain();
});

test("fifty people send and take different entries in different orders: no circle reaches anybody", async () => {
  const entries = await client.realisasi.findMany({
    where: { agencyId: form.agency.id, periodId: form.period.id },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const operators = await colleagues("operator", 25);
  const ids = entries.map(({ id }) => id);
  const variables = await client.variable.findMany({ where: { agencyId: form.agency.id }, orderBy: { key: "asc" } });
  const { surprises } = await outcomes(
    FIFTY.map(async (nth) => {
      const actor = operators[nth % operators.length] as Actor;
      if (nth % 2 === 0) {
        const wanted = nth % 4 === 0 ? ids : ids.toReversed();
        return submitRealisasi(actor, await sending(client, wanted));
      }
      const { id: variableId } = variables[nth % variables.length] as { id: string };
      const known = await client.variableValue.findFirst({ where: { variableId, periodId: form.period.id } });
      const input = { variableId, periodId: form.period.id, text: String(500 + nth), baseVersion: known?.version ?? 0 };
      return saveVariableValue(actor, input);
    }),
  );
  expect(surprises).toEqual([]);
  await expectOneChain();
});

test("transactions that do wait in a circle are done again, and both get through", async () => {
  const rows = await client.unit.findMany({ where: { agencyId: form.agency.id }, take: 2, orderBy: { id: "asc" } });
  const [one, other] = rows.map(({ id }) => id) as [string, string];
  let tries = 0;
  const touch = (first: string, second: string) =>
    transaction(systemActor, "test.circle", async (tx) => {
      tries += 1;
      await tx.unit.update({ where: { id: first }, data: { sortOrder: { increment: 1 } } });
      await new Promise((done) => setTimeout(done, 150));
      await tx.unit.update({ where: { id: second }, data: { sortOrder: { increment: 1 } } });
    });
  const before = rows.map(({ sortOrder }) => sortOrder);
  await Promise.all([touch(one, other), touch(other, one)]);
  expect(tries).toBeGreaterThan(2);
  const after = await client.unit.findMany({ where: { id: { in: [one, other] } }, orderBy: { id: "asc" } });
  expect(after.map(({ sortOrder }) => sortOrder)).toEqual(before.map((order) => order + 2));
  await expectOneChain();
});

/** So many more people in this role of the agency, each with an account of their own. */
async function colleagues(role: "operator" | "verifier" | "head", count: number): Promise<Actor[]> {
  const { governmentId, agencyId } = { operator, verifier, head }[role];
  return transaction(systemActor, "test.colleagues", async (tx) => {
    const people: Actor[] = [];
    for (let nth = 0; nth < count; nth++) {
      const name = `${role} ${crypto.randomUUID().slice(0, 8)}`;
      const user = await tx.user.create({
        data: { email: `${name.replace(" ", "-")}@lamongan.tolok.test`, name, passwordHash: "-" },
      });
      const facts = { role, title: name, governmentId, agencyId, unitId: null } as const;
      const membership = await tx.membership.create({
        data: { ...facts, userId: user.id, validFrom: new Date("2024-01-01") },
      });
      people.push(proveActor({ ...facts, userId: user.id, name, membershipId: membership.id }));
    }
    return people;
  });
}

async function outcomes<T>(attempts: Promise<T>[]) {
  const settled = await Promise.allSettled(attempts);
  const done = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const failed = settled.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  const refused = failed.filter((one): one is Refusal => one instanceof Refusal);
  const surprises = failed.filter((one) => !(one instanceof Refusal)).map(String);
  expect(surprises).toEqual([]);
  return { done, refused, surprises };
}

async function expectOneChain(): Promise<void> {
  const reports = await verifyChains(client, readAnchors(sha256, null).finish());
  expect(reports.flatMap(({ findings }) => findings)).toEqual([]);
}
