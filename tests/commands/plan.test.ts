import { expect, test } from "vitest";
import { gapsOf } from "#domain/planning/gaps.ts";
import { totalPagu } from "#domain/planning/pagu.ts";
import { factsOf, indicatorsOf, type YearPlan } from "#features/plans/plan.ts";
import { groupByUnit, searchPositions } from "#features/plans/positions.ts";
import { readPlan } from "#features/plans/queries.ts";
import { transaction } from "#lib/transaction.ts";
import { demoDatabase } from "../support/database.ts";
import { actorOf, systemActor } from "../support/world.ts";

const { client } = await demoDatabase();

const agencyOf = (government: string, code: string) =>
  client.agency.findFirstOrThrow({ where: { code, government: { code: government } }, select: { id: true } });

async function planOf(government: string, code: string, year: number): Promise<YearPlan> {
  const operator = await actorOf(client, `operator@${government}.tolok.test`);
  const plan = await readPlan(operator, (await agencyOf(government, code)).id, year);
  if (!plan) throw new Error(`${government} has no plan`);
  return plan;
}

const gapTexts = (plan: YearPlan) => gapsOf(factsOf(plan), plan.year).map(({ text }) => text);
const levelled = (plan: YearPlan, level: string) => plan.indicators.filter((one) => one.level === level);

test("Lamongan: targets of the year, programs that add up to the printed total, the framework of twelve agencies", async () => {
  const plan = await planOf("lamongan", "disnaker", 2024);
  expect(plan.covers).toBe(true);
  expect(plan.plans.flatMap(({ sasaran }) => sasaran)).toHaveLength(2);
  expect([levelled(plan, "sasaran").length, levelled(plan, "program").length]).toEqual([2, 7]);
  expect(totalPagu(plan.programs)).toEqual({ kind: "complete", exact: "7646914434", of: 6 });
  const sakip = plan.indicators.find(({ code }) => code === "nilai-sakip");
  expect(sakip?.targets).toEqual(
    expect.arrayContaining([
      { period: "2024-S1", written: "83,45" },
      { period: "2024", written: "86,90" },
    ]),
  );
  const [framework] = plan.frameworks;
  expect(new Set(framework?.roles.map(({ agencyName }) => agencyName)).size).toBe(12);
  expect([framework?.roles.length, framework?.strategies.length]).toEqual([26, 3]);
  expect(framework?.roles.filter(({ isOwn }) => isOwn)).toHaveLength(2);
  expect(gapTexts(plan)).toEqual([
    "visi, misi, tujuan, tugas, fungsi, dan jabatan belum dimuat",
    "2 kegiatan tanpa indikator",
    "2 IKU tanpa sumber data",
    "2 indikator program tanpa rumus",
    "1 indikator program tanpa jadwal ukur",
    "9 indikator program tanpa sumber data",
  ]);
});

test("Lamongan in a year before its budget: no sum is shown", async () => {
  const plan = await planOf("lamongan", "disnaker", 2023);
  expect(totalPagu(plan.programs)).toEqual({ kind: "none", of: 6 });
  expect(gapTexts(plan)).toContain("6 program tanpa pagu 2023");
});

test("Jombang: ten sasaran with 29 IKU, none of them tied to a tujuan", async () => {
  const plan = await planOf("jombang", "dinsosnakertrans", 2015);
  const sasaran = plan.plans.flatMap((one) => one.sasaran);
  expect(sasaran).toHaveLength(10);
  expect(sasaran.reduce((sum, { id }) => sum + indicatorsOf(plan, id).length, 0)).toBe(29);
  expect(gapTexts(plan).slice(0, 2)).toEqual(["10 sasaran tanpa tautan tujuan", "5 tujuan tanpa tautan misi"]);
});

test("Jawa Timur: two sasaran with six IKU", async () => {
  const plan = await planOf("jatim", "dinsos", 2015);
  expect(plan.plans.flatMap((one) => one.sasaran)).toHaveLength(2);
  expect(levelled(plan, "sasaran")).toHaveLength(6);
});

test("Malang: 46 positions in their units with 47 kinerja and 67 IKI, found by a word of an IKI", async () => {
  const plan = await planOf("malang", "disnaker", 2018);
  const groups = groupByUnit(plan);
  const positions = groups.flatMap((group) => group.positions);
  expect(positions).toHaveLength(46);
  expect(positions.flatMap(({ kinerja }) => kinerja)).toHaveLength(47);
  expect(positions.reduce((sum, { iki }) => sum + iki, 0)).toBe(67);
  const found = searchPositions(groups, plan, "animo TRANSMIGRASI").flatMap((group) => group.positions);
  expect(found.map(({ shortName }) => shortName)).toEqual([
    "Kepala Bidang Transmigrasi",
    "Kepala Seksi Penyiapan",
    "Penyusun data ketransmigrasian",
  ]);
});

test("a year without a plan shows the nearest one and says so", async () => {
  const plan = await planOf("jombang", "dinsosnakertrans", 2019);
  expect([plan.covers, plan.plans.length]).toEqual([false, 1]);
});

test("nobody reads the plan of another government, and people of an agency not that of a neighbour", async () => {
  const lamongan = await agencyOf("lamongan", "disnaker");
  const inspectorate = await agencyOf("lamongan", "inspektorat");
  const read = async (email: string, agencyId: string) => readPlan(await actorOf(client, email), agencyId, 2024);
  expect(await read("operator@jombang.tolok.test", lamongan.id)).toBeNull();
  expect(await read("kepala@malang.tolok.test", lamongan.id)).toBeNull();
  expect(await read("admin@tolok.test", lamongan.id)).toBeNull();
  expect(await read("operator@lamongan.tolok.test", inspectorate.id)).toBeNull();
  expect((await read("evaluator@lamongan.tolok.test", lamongan.id))?.indicators).toHaveLength(11);
  // A leader of one government asks for an agency of another: the role would do, the scope does not.
  const jombang = await agencyOf("jombang", "dinsosnakertrans");
  const plan = await read("bupati@lamongan.tolok.test", jombang.id);
  expect([plan?.plans, plan?.indicators, plan?.positions, plan?.programs, plan?.frameworks]).toEqual([
    [],
    [],
    [],
    [],
    [],
  ]);
});

test("shares that do not make the whole of an IKU are named with their sum, and no more once they do", async () => {
  const { id: agencyId } = await agencyOf("lamongan", "disnaker");
  const of = (level: "sasaran" | "program") => ({ where: { agencyId, level }, orderBy: { sortOrder: "asc" } }) as const;
  const iku = await client.indicator.findFirstOrThrow(of("sasaran"));
  const [one, other] = await client.indicator.findMany({ ...of("program"), take: 2 });
  if (!one || !other) expect.fail("no two indicators below");
  const carry = (childId: string, share: string) =>
    transaction(systemActor, "test.share", (tx) =>
      tx.indicatorLink.upsert({
        where: { parentId_childId: { parentId: iku.id, childId } },
        create: { parentId: iku.id, childId, kind: "share", share },
        update: { kind: "share", share },
      }),
    );
  const uneven = async () =>
    gapTexts(await planOf("lamongan", "disnaker", 2024)).filter((text) => text.includes("bukan 100%"));
  await carry(one.id, "60");
  await carry(other.id, "30.5");
  expect(await uneven()).toEqual([`bagian yang mendukung ${iku.shortName} berjumlah 90,5%, bukan 100%`]);
  await carry(other.id, "40");
  expect(await uneven()).toEqual([]);
});
