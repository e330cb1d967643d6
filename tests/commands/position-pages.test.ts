// What the pages about positions read: names, units and holders as of the day, coverage, the indicators above with what
// can be checked of them; and who reads whose numbers.
import { expect, test } from "vitest";
import { listHistory } from "#features/history/agency-queries.ts";
import { sentenceOf } from "#features/history/sentences.ts";
import { readPlan } from "#features/plans/queries.ts";
import { readStructure } from "#features/plans/tree-queries.ts";
import { listAgencyDuties, readPeople } from "#features/positions/choices.ts";
import { renamePosition } from "#features/positions/commands.ts";
import { readPosition } from "#features/positions/detail-queries.ts";
import { appointHolder, handOver } from "#features/positions/holder-commands.ts";
import { movePosition } from "#features/positions/moving.ts";
import { listPositions } from "#features/positions/queries.ts";
import * as schema from "#features/positions/schema.ts";
import { demoDatabase } from "../support/database.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();
const planner = await actorOf(client, "verifikator@malang.tolok.test");
const operator = await actorOf(client, "operator@malang.tolok.test");
const stranger = await actorOf(client, "verifikator@lamongan.tolok.test");
const agency = await client.agency.findFirstOrThrow({ where: { government: { code: "malang" }, code: "disnaker" } });
const period = await client.period.findFirstOrThrow({ where: { governmentId: agency.governmentId, code: "2018" } });
const NIP = "000000000000000018";

const kasubbag = await client.position.findFirstOrThrow({
  where: { agencyId: agency.id, code: "kasubbag-umum-kepegawaian" },
});
const person = { userId: null, nip: "", decreeNumber: "", decreeOn: null, lastDay: null };
const first = await appointHolder(
  planner,
  schema.appointHolder.parse({
    ...person,
    positionId: kasubbag.id,
    kind: "definitif",
    personName: "Pejabat Satu",
    nip: NIP,
    from: "2017-01-01",
  }),
);
await handOver(
  planner,
  schema.handOver.parse({
    ...person,
    holderId: first.id,
    version: 1,
    kind: "plt",
    personName: "Pejabat Dua",
    from: "2018-03-01",
  }),
);
const named = {
  name: "KEPALA SUB BAGIAN KEPEGAWAIAN",
  shortName: "Kasubbag Kepegawaian",
  level: "kepala_subbag" as const,
};
await renamePosition(planner, { positionId: kasubbag.id, version: 1, ...named, from: "2019-01-01" });

const on = async (day: string, who = planner) =>
  (await listPositions(who, agency.id, day))?.positions.find(({ id }) => id === kasubbag.id);

test("on each day the name and the holder of that day", async () => {
  expect(await on("2018-02-28")).toMatchObject({
    shortName: kasubbag.shortName,
    holder: { kind: "definitif", name: "Pejabat Satu" },
  });
  expect(await on("2018-12-31")).toMatchObject({
    shortName: kasubbag.shortName,
    holder: { kind: "plt", name: "Pejabat Dua" },
  });
  expect(await on("2019-01-01")).toMatchObject({ shortName: "Kasubbag Kepegawaian" });
  expect((await on("2016-12-31"))?.holder).toBeNull();
  expect(await on("1999-12-31")).toBeUndefined();
  const all = await listPositions(planner, agency.id, "1999-12-31", true);
  expect(all?.positions.find(({ id }) => id === kasubbag.id)?.isThere).toBe(false);
});

test("the tree and the table of the plan say the same of the last day of their year", async () => {
  const tree = await readStructure(planner, agency.id, 2018);
  expect(tree?.positions.find(({ id }) => id === kasubbag.id)).toMatchObject({
    shortName: kasubbag.shortName,
    holder: "Plt. Pejabat Dua",
  });
  const table = await readPlan(planner, agency.id, 2019);
  expect(table?.positions.find(({ id }) => id === kasubbag.id)).toMatchObject({
    name: named.name,
    holder: "Plt. Pejabat Dua",
  });
});

test("coverage of 46 positions: 47 kinerja and 67 IKI, and nobody misses an IKU that the agency does not have", async () => {
  const list = await listPositions(planner, agency.id, "2018-12-31");
  const sum = (of: "kinerja" | "iki") => list?.positions.reduce((all, { coverage }) => all + coverage[of], 0);
  expect([list?.positions.length, sum("kinerja"), sum("iki"), list?.hasIku]).toEqual([46, 47, 67, false]);
  expect(list?.positions.filter(({ coverage }) => coverage.gaps["tanpa-pejabat"] === 0)).toHaveLength(1);
});

test("one position: its holders, its place through time, its superior, those below, its kinerja with IKI", async () => {
  const detail = (await readPosition(planner, agency.id, kasubbag.code, period)) ?? expect.fail("not found");
  expect(detail.holders.map(({ name, from, until }) => [name, from, until])).toEqual([
    ["Pejabat Satu", "2017-01-01", "2018-03-01"],
    ["Pejabat Dua", "2018-03-01", null],
  ]);
  expect(detail).toMatchObject({
    shortName: kasubbag.shortName,
    nowNamed: named.name,
    superior: { kind: "position", position: { code: "sekretaris-dinas" } },
  });
  expect(detail.formerNames).toEqual([{ name: kasubbag.name, from: "2000-01-01", until: "2019-01-01" }]);
  expect(detail.places).toMatchObject([{ from: "2000-01-01", until: null }]);
  expect(detail.subordinates).toHaveLength(6);
  expect(detail.kinerja.flatMap(({ iki }) => iki)).toHaveLength(detail.coverage.iki);
  expect(await readPosition(planner, agency.id, "tidak-ada", period)).toBeNull();
});

test("an IKI that carries a share: the sum over all of them is checked, and a wrong one is said", async () => {
  const [above, one, two] = await client.indicator.findMany({
    where: { agencyId: agency.id, level: "iki" },
    orderBy: { sortOrder: "asc" },
    take: 3,
  });
  if (!above || !one || !two) throw new Error("Malang has IKI");
  await client.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('tolok.actor', ${planner.userId}, true), set_config('tolok.action', 'test.link', true)`;
    await tx.indicatorLink.createMany({
      data: [
        { parentId: above.id, childId: one.id, kind: "share", share: "60" },
        { parentId: above.id, childId: two.id, kind: "share", share: "30" },
      ],
    });
  });
  const kinerja = await client.kinerja.findUniqueOrThrow({
    where: { id: one.kinerjaId as string },
    include: { position: true },
  });
  const detail = (await readPosition(planner, agency.id, kinerja.position.code, period)) ?? expect.fail("not found");
  const carried = detail.above.find(({ code }) => code === above.code);
  expect(carried?.by.map(({ code, kind, share }) => [code, kind, share])).toEqual([
    [one.code, "share", "60"],
    [two.code, "share", "30"],
  ]);
  expect(carried?.findings).toContainEqual({
    holds: false,
    text: "Bagian dari 2 indikator berjumlah 90%, bukan 100%.",
  });
  const ties = detail.kinerja.flatMap(({ iki }) => iki).find(({ indicator }) => indicator.id === one.id)?.ties;
  expect(ties).toEqual([{ code: above.code, shortName: above.shortName, kind: "share", share: "60" }]);
});

test("moved on a day: the page of an earlier period shows the unit of then", async () => {
  const unit = await client.unit.findFirstOrThrow({ where: { agencyId: agency.id, code: "subbag-keuangan-aset" } });
  await movePosition(planner, { positionId: kasubbag.id, version: 2, unitId: unit.id, from: "2019-01-01" });
  expect((await on("2018-12-31"))?.unitId).toBe(kasubbag.unitId);
  expect((await on("2019-01-01"))?.unitId).toBe(unit.id);
});

test("a stranger reads nothing; who may not keep the organisation is offered nobody", async () => {
  expect(await listPositions(stranger, agency.id, "2018-12-31")).toBeNull();
  expect(await readPosition(stranger, agency.id, kasubbag.code, period)).toBeNull();
  expect(await listAgencyDuties(stranger, agency.id)).toBeNull();
  expect(await readPeople(stranger, agency.id)).toEqual([]);
  expect(await readPeople(operator, agency.id)).toEqual([]);
  expect((await readPeople(planner, agency.id)).map(({ value }) => value)).toContain(operator.userId);
});

test("the history tells who came and went, and gives nobody a number", async () => {
  const filter = { periodId: null, subject: null, actorId: null };
  const read = async (who: typeof planner) => (await listHistory(who, agency.id, filter as never, null, 40)).records;
  const said = (await read(operator)).map(sentenceOf).map(({ what }) => what);
  expect(said).toContain(`mencatat Pejabat Satu sebagai pejabat definitif ${named.shortName} sejak 1 Januari 2017`);
  expect(JSON.stringify(said)).not.toContain(NIP);
  expect(JSON.stringify(await read(operator))).not.toContain(NIP);
  expect(JSON.stringify(await read(planner))).toContain(NIP);
});
