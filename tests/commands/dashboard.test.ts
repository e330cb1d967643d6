import { expect, test } from "vitest";
import type { Role } from "#domain/access/actor.ts";
import { readDashboard, readGraveFindings, readPrograms } from "#features/dashboard/queries.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { demoDatabase } from "../support/database.ts";
import { actorOf, SYSTEM_ID } from "../support/world.ts";

const { client } = await demoDatabase();
const now = new Date();

async function dashboardFor(email: string, periodCode: string, role?: Role) {
  const actor = await actorOf(client, email, role);
  const agency = await client.agency.findFirstOrThrow({
    where: { code: "disnaker", government: { code: "lamongan" } },
  });
  const periods = await listPeriods(actor, now);
  const period = periods.find(({ code }) => code === periodCode);
  if (!period) throw new Error(`${email} has no period ${periodCode}`);
  return readDashboard(actor, agency, period, periods, now);
}

test("the head of Disnaker Lamongan reads the semester, the year before it, the pagu and the grave findings", async () => {
  const data = await dashboardFor("kepala@lamongan.tolok.test", "2024-S1");
  expect(data.sheet.indicators.filter(({ level }) => level === "sasaran" || level === "program")).toHaveLength(9);
  expect(data.lastYear?.code).toBe("2023");
  expect(data.before.get("nilai-sakip")?.measurement.capaian.shown).toBe("102,08");
  expect(data.programs).toHaveLength(6);
  expect(data.programs.map(({ pagu }) => pagu)).toContain("6011914656");
  expect(data.programs.every(({ spent }) => spent === null)).toBe(true);
  expect(data.findings.map(({ indicator }) => indicator?.code)).toEqual([
    "akurasi-proyeksi",
    "produktivitas-tenaga-kerja",
  ]);
});

test("money that was entered is read with the newest pagu of the year", async () => {
  const head = await actorOf(client, "kepala@lamongan.tolok.test");
  const agency = await client.agency.findFirstOrThrow({
    where: { code: "disnaker", government: { code: "lamongan" } },
  });
  const period = await client.period.findFirstOrThrow({
    where: { code: "2024-S1", governmentId: agency.governmentId },
  });
  const [first] = await readPrograms(head, agency, period);
  await client.$transaction(async (tx) => {
    await tx.$queryRaw`select set_config('tolok.actor', ${SYSTEM_ID}, true), set_config('tolok.action', 'test.money', true)`;
    await tx.pagu.create({
      data: { programId: first?.id ?? "", year: 2024, revision: 1, amount: "6100000000", reason: "Perubahan APBD" },
    });
    await tx.realisasiAnggaran.create({
      data: { programId: first?.id ?? "", periodId: period.id, amount: "2500000000.50" },
    });
  });
  const [changed] = await readPrograms(head, agency, period);
  expect(changed).toMatchObject({ pagu: "6100000000", spent: "2500000000.5" });
});

test("nothing of another government is read, whoever says it is theirs", async () => {
  const stranger = await actorOf(client, "kepala@jombang.tolok.test");
  const agency = await client.agency.findFirstOrThrow({
    where: { code: "disnaker", government: { code: "lamongan" } },
  });
  const period = await client.period.findFirstOrThrow({
    where: { code: "2024-S1", governmentId: agency.governmentId },
  });
  await expect(readPrograms(stranger, agency, period)).rejects.toThrow("tidak ditemukan");
  const claimed = { id: agency.id, governmentId: stranger.governmentId ?? "" };
  await expect(readGraveFindings(stranger, claimed)).rejects.toThrow("tidak ditemukan");
  await expect(dashboardFor("kepala@jombang.tolok.test", "2015")).rejects.toThrow("tidak ditemukan");
});
