// What leaves the house without an account: published figures, and nothing on the way there.
import { expect, test } from "vitest";
import { attachEvidence } from "#features/evidence/commands.ts";
import { publicationCsv } from "#features/publication/csv.ts";
import { findPublisher, listPublishers, readBudget, readPublished } from "#features/publication/queries.ts";
import { approveRealisasi, verifyRealisasi } from "#features/realisasi/passing.ts";
import { transaction } from "#lib/transaction.ts";
import { demoDatabase } from "../support/database.ts";
import { deskOf } from "../support/desk.ts";
import { openFileStore, smallPdf } from "../support/file-store.ts";
import { actorOf, systemActor } from "../support/world.ts";

const { client, url } = await demoDatabase();
openFileStore(url);

const operator = await actorOf(client, "operator@lamongan.tolok.test");
const agencyId = operator.agencyId ?? "";
const desk = await deskOf(client, operator, "2024-S2");
const [PLACED, SAKIP] = ["tenaga-kerja-ditempatkan", "nilai-sakip"];

const outside = async () => {
  const publisher = await findPublisher("lamongan", "disnaker");
  return { publisher, all: JSON.stringify([await listPublishers(), publisher, await readPublished(agencyId)]) };
};

test("the figures of the document are published: two periods, nine and four indicators, as they were frozen", async () => {
  expect(await listPublishers()).toMatchObject([
    {
      code: "lamongan",
      agencies: [{ code: "disnaker", latest: { period: { code: "2024-S1" }, reached: 3, total: 4 } }],
    },
  ]);
  const { publisher } = await outside();
  expect(publisher?.periods.map(({ code }) => code)).toEqual(["2023", "2024-S1"]);
  const figures = await readPublished(agencyId, publisher?.periods[0]?.id);
  expect(figures).toHaveLength(9);
  expect(figures.every(({ fromDocument, publishedAt }) => fromDocument && publishedAt === null)).toBe(true);
  const frozen = await client.realisasi.findMany({
    where: { agencyId, period: { code: "2023" }, frozenCapaian: { not: null } },
  });
  const exact = (amount: unknown) => Number(amount).toFixed(6);
  expect(figures.map(({ achievement }) => exact(achievement.capaian?.exact)).sort()).toEqual(
    frozen.map(({ frozenCapaian }) => exact(frozenCapaian)).sort(),
  );
});

test("who has published nothing is not found, and neither is who does not exist", async () => {
  expect(await findPublisher("jombang", "dinsosnakertrans")).toBeNull();
  expect(await findPublisher("malang", "disnaker")).toBeNull();
  expect(await findPublisher("lamongan", "inspektorat")).toBeNull();
  expect(await findPublisher("lamongan", "tidak-ada")).toBeNull();
  const jombang = await client.agency.findFirstOrThrow({ where: { government: { code: "jombang" } } });
  expect(await readPublished(jombang.id)).toEqual([]);
  expect(await readBudget(jombang.id, 2015)).toEqual([]);
});

test("drafts, submitted, verified and approved figures stay inside; a published one comes out", async () => {
  const before = await outside();
  const [verifier, head] = await Promise.all(
    ["verifikator@lamongan.tolok.test", "kepala@lamongan.tolok.test"].map((email) => actorOf(client, email)),
  );
  if (!verifier || !head) throw new Error("the demo has a verifier and a head");
  await desk.type("pencari_kerja_ditempatkan", "4.200");
  await desk.type("pencari_kerja_terdaftar", "6.080");
  await desk.typeDirect(SAKIP, "87,15");
  await desk.explain(PLACED, "Rekap bursa kerja terlambat.", "Rekap dibuat mingguan.");
  const ids = await Promise.all([PLACED, SAKIP].map(async (code) => (await desk.entryOf(code)).id));
  const file = { name: "rekap.pdf", content: smallPdf("rekap") };
  await attachEvidence(operator, { realisasiIds: ids, pageNote: "" }, file);
  expect(await outside()).toEqual(before);

  await desk.send(PLACED, SAKIP);
  expect(await outside()).toEqual(before);
  await verifyRealisasi(verifier, { realisasiIds: ids });
  expect(await outside()).toEqual(before);
  await approveRealisasi(head, { realisasiIds: ids });
  expect((await desk.entryOf(PLACED)).state).toBe("approved");
  expect(await outside()).toEqual(before);

  await transaction(systemActor, "test.publish", (tx) =>
    tx.realisasi.update({ where: { id: ids[0] }, data: { state: "published" } }),
  );
  const { publisher, all } = await outside();
  const latest = publisher?.periods.at(-1);
  expect(latest?.code).toBe("2024-S2");
  const [figure, ...others] = await readPublished(agencyId, latest?.id);
  expect(others).toEqual([]);
  expect(figure).toMatchObject({ fromDocument: false, achievement: { code: PLACED, realisasi: "69,08" } });

  const told = all + publicationCsv(await readPublished(agencyId));
  expect(told).toContain("69,08");
  for (const inside of [
    "87,15",
    "4200",
    "4.200",
    "6080",
    "Rekap",
    "rekap.pdf",
    operator.name,
    verifier.name,
    head.name,
  ])
    expect(`${inside}: ${told.includes(inside)}`).toBe(`${inside}: false`);
});

test("indicators of positions and of sub kegiatan are not for the public, whatever their state", async () => {
  const { publisher } = await outside();
  const levels = (await readPublished(agencyId)).map(({ achievement }) => achievement.level);
  expect([...new Set(levels)].sort()).toEqual(["program", "sasaran"]);
  const [one] = await readPublished(agencyId, publisher?.periods[0]?.id);
  await transaction(systemActor, "test.level", async (tx) => {
    const { sasaranId } = await tx.indicator.findFirstOrThrow({ where: { agencyId, code: one?.achievement.code } });
    const program = await tx.program.findFirstOrThrow({ where: { agencyId, level: "sub_kegiatan" } });
    await tx.indicator.updateMany({
      where: { agencyId, code: one?.achievement.code, sasaranId },
      data: { level: "sub_kegiatan", sasaranId: null, programId: program.id },
    });
  });
  expect(await readPublished(agencyId, publisher?.periods[0]?.id)).toHaveLength(8);
});

test("the budget is the pagu of its year", async () => {
  const programs = await readBudget(agencyId, 2024);
  expect(programs).toHaveLength(6);
  expect(programs[0]).toMatchObject({ pagu: "6011914656" });
  expect((await readBudget(agencyId, 2019)).every(({ pagu }) => pagu === null)).toBe(true);
});
