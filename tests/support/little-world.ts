// A world of two agencies, small enough to hold in mind, for tests of what the database itself allows. It is written
// through the same door as everything else.

import type { Tx } from "#lib/db.ts";
import { transaction } from "#lib/transaction.ts";
import { systemActor } from "./world.ts";

export type LittleWorld = Awaited<ReturnType<typeof build>>;

/** Into the database that `freshDatabase()` has just made. */
export async function buildLittleWorld(): Promise<LittleWorld> {
  return transaction(systemActor, "test.world", build);
}

const since = new Date("2023-01-01");

async function build(tx: Tx) {
  const operator = await addUser(tx, "operator");
  const colleague = await addUser(tx, "rekan");
  const verifier = await addUser(tx, "verifikator");
  const head = await addUser(tx, "kepala");
  const manager = await addUser(tx, "organisasi");
  const lamongan = await addAgency(tx, "lamongan");
  const jombang = await addAgency(tx, "jombang");
  const agencyId = lamongan.agency.id;
  for (const [user, role] of [
    [operator, "operator"],
    [colleague, "operator"],
    [verifier, "verifier"],
    [head, "head"],
  ] as const) {
    await tx.membership.create({
      data: { userId: user.id, role, title: role, governmentId: lamongan.government.id, agencyId, validFrom: since },
    });
  }
  await tx.membership.create({
    data: {
      ...{ userId: manager.id, role: "manager", title: "manager" },
      ...{ governmentId: lamongan.government.id, validFrom: since },
    },
  });
  return { operator, colleague, verifier, head, manager, lamongan, jombang };
}

const addUser = (tx: Tx, name: string) =>
  tx.user.create({ data: { email: `${name}@lamongan.tolok.test`, name, passwordHash: "rahasia-yang-di-hash" } });

async function addAgency(tx: Tx, place: string) {
  const government = await tx.government.create({
    data: { code: place, name: `Kabupaten ${place}`, shortName: place, kind: "kabupaten" },
  });
  const agency = await tx.agency.create({
    data: { governmentId: government.id, code: "disnaker", name: `Disnaker ${place}`, shortName: "Disnaker" },
  });
  const mine = { agencyId: agency.id };
  const unit = await tx.unit.create({
    data: { ...mine, code: "penempatan", kind: "bidang", name: "Bidang Penempatan", validFrom: since },
  });
  const position = await tx.position.create({
    data: {
      ...mine,
      unitId: unit.id,
      code: "kabid",
      name: "Kepala Bidang",
      shortName: "Kabid",
      level: "kepala_bidang",
      sortOrder: 1,
      validFrom: since,
    },
  });
  const plan = await tx.plan.create({
    data: { ...mine, kind: "renstra", name: "Renstra", yearFrom: 2021, yearUntil: 2026 },
  });
  const tujuan = await tx.tujuan.create({ data: { planId: plan.id, text: "Pengangguran turun", sortOrder: 1 } });
  const sasaran = await tx.sasaran.create({
    data: { planId: plan.id, tujuanId: tujuan.id, code: "s1", text: "Penempatan naik", sortOrder: 1 },
  });
  const kinerja = await tx.kinerja.create({
    data: { planId: plan.id, positionId: position.id, text: "Penempatan", sortOrder: 1 },
  });
  const program = await tx.program.create({
    data: { ...mine, level: "program", code: "p1", name: "Program Penempatan", shortName: "Penempatan", sortOrder: 1 },
  });
  const semester1 = await addPeriod(tx, government.id, 2024, 1);
  const semester2 = await addPeriod(tx, government.id, 2024, 2);
  const registered = await addVariable(tx, agency.id, "pencaker_terdaftar");
  const placed = await addVariable(tx, agency.id, "pencaker_ditempatkan");
  const ratio = await addIndicator(tx, agency.id, sasaran.id, "iku-1", 1);
  const score = await addIndicator(tx, agency.id, sasaran.id, "iku-2", 2);
  const ratioFormula = await tx.formulaVersion.create({
    data: {
      ...authored(ratio.id),
      kind: "ratio",
      expression: "pencaker_ditempatkan / pencaker_terdaftar * 100",
      variables: { create: [{ variableId: registered.id }, { variableId: placed.id }] },
    },
  });
  const scoreFormula = await tx.formulaVersion.create({ data: { ...authored(score.id), kind: "score" } });
  return {
    ...{ government, agency, unit, position, plan, tujuan, sasaran, kinerja, program, semester1, semester2 },
    ...{ registered, placed, ratio, score, ratioFormula, scoreFormula },
  };
}

const authored = (indicatorId: string) => ({
  indicatorId,
  version: 1,
  validFromYear: 2021,
  reason: "Renstra",
  authorId: systemActor.userId,
});

const addVariable = (tx: Tx, agencyId: string, key: string) =>
  tx.variable.create({
    data: { agencyId, key, label: key, shortLabel: key, satuan: "orang", accumulation: "sum", entryMode: "per_period" },
  });

const addIndicator = (tx: Tx, agencyId: string, sasaranId: string, code: string, sortOrder: number) =>
  tx.indicator.create({
    data: {
      ...{ agencyId, sasaranId, code, sortOrder, level: "sasaran", isIku: true, name: code, shortName: code },
      ...{ satuan: "persen", polarity: "maximise", accumulation: "last", entryMode: "cumulative" },
      ...{ measuredIn: ["S1", "S2"], validFromYear: 2021 },
    },
  });

const addPeriod = (tx: Tx, governmentId: string, year: number, semester: 1 | 2) =>
  tx.period.create({
    data: {
      ...{ governmentId, year, kind: "semester", ordinal: semester, code: `${year}-S${semester}` },
      startsOn: new Date(Date.UTC(year, semester * 6 - 6, 1)),
      endsOn: new Date(Date.UTC(year, semester * 6, 0)),
      opensAt: new Date(Date.UTC(year, semester * 6 - 1, 20)),
      dueAt: new Date(Date.UTC(year, semester * 6, 10)),
    },
  });
