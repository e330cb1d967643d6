// Keeping the plan as a tree: added, worded anew, moved, ordered, ended with a year, removed while unused.
import { expect, test } from "vitest";
import { listIku } from "#features/indicators/iku-queries.ts";
import { addNode } from "#features/plans/adding.ts";
import { changeNode, moveNode, orderNode } from "#features/plans/commands.ts";
import { addPlan, changePlan } from "#features/plans/plan-commands.ts";
import { removeNode, restoreNodes, retireNode } from "#features/plans/retirement.ts";
import { addNode as addNodeSchema } from "#features/plans/schema.ts";
import { readStructure } from "#features/plans/tree-queries.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf } from "../support/world.ts";

const { client } = await demoDatabase();
const planner = await actorOf(client, "verifikator@jombang.tolok.test");
const agency = await client.agency.findFirstOrThrow({ where: { code: "dinsosnakertrans" } });
const plan = await client.plan.findFirstOrThrow({ where: { agencyId: agency.id } });
const REASON = "Tidak lagi menjadi urusan dinas ini.";
const YEAR = 2015;

const add = (input: object) =>
  addNode(planner, addNodeSchema.parse({ agencyId: agency.id, planId: plan.id, parentId: null, year: YEAR, ...input }));
const structure = async (year = YEAR) => (await readStructure(planner, agency.id, year)) ?? expect.fail("no plan");
const words = { mark: "", shortName: "", code: "", tags: [] };

test("sasaran 5 of Jombang again from nothing: misi, tujuan, sasaran, a kinerja for a position is not theirs to have", async () => {
  const misi = await add({ kind: "misi", mark: "6.", text: "Menurunkan pengangguran" });
  const tujuan = await add({ kind: "tujuan", parentId: misi.id, text: "Pengangguran terbuka berkurang" });
  const sasaran = await add({
    kind: "sasaran",
    parentId: tujuan.id,
    text: "Menurunnya angka Tingkat Pengangguran Terbuka",
  });
  const now = await structure();
  expect(now.misi.at(-1)).toMatchObject({ id: misi.id, mark: "6.", from: null });
  expect(now.tujuan.at(-1)).toMatchObject({ misiId: misi.id });
  expect(now.sasaran.at(-1)).toMatchObject({ id: sasaran.id, tujuanId: tujuan.id });
  const iku = await client.indicator.findFirstOrThrow({
    where: { sasaran: { text: { contains: "Pengangguran Terbuka" } } },
  });
  const from = iku.sasaranId;
  await moveNode(planner, { kind: "indicator", id: iku.id, fromId: from, toId: sasaran.id });
  expect((await structure()).indicators.find(({ id }) => id === iku.id)?.ownerId).toBe(sasaran.id);
  const late = await refusalOf(moveNode(planner, { kind: "indicator", id: iku.id, fromId: from, toId: sasaran.id }));
  expect(late?.kind).toBe("conflict");
  await moveNode(planner, { kind: "indicator", id: iku.id, fromId: sasaran.id, toId: from });
  expect((await refusalOf(add({ kind: "kinerja", parentId: null, text: "Kinerja lepas" })))?.message).toBe(
    "Pilih jabatan yang memegang kinerja ini.",
  );
});

test("of two who word the same part the second gets both texts, and nothing is lost", async () => {
  const one = (await structure()).sasaran[0] ?? expect.fail("no sasaran");
  const change = { kind: "sasaran" as const, id: one.id, version: one.version, ...words };
  const saved = await changeNode(planner, { ...change, text: "Teks orang pertama" });
  const refusal = await refusalOf(changeNode(planner, { ...change, text: "Teks orang kedua" }));
  expect(refusal).toMatchObject({ kind: "conflict", other: { text: "Teks orang pertama", version: saved.version } });
  await changeNode(planner, { ...change, version: saved.version, text: "Teks orang kedua" });
  expect((await structure()).sasaran[0]?.text).toBe("Teks orang kedua");
});

test("a part comes before a sibling, and the others keep their order", async () => {
  const before = (await structure()).misi.map(({ id }) => id);
  const last = before.at(-1) as string;
  await orderNode(planner, { kind: "misi", id: last, beforeId: before[0] as string });
  expect((await structure()).misi.map(({ id }) => id)).toEqual([last, ...before.slice(0, -1)]);
  await orderNode(planner, { kind: "misi", id: last, beforeId: null });
  expect((await structure()).misi.map(({ id }) => id)).toEqual(before);
});

test("a sasaran goes under a tujuan and no further down; programs keep their levels", async () => {
  const { sasaran, tujuan } = await structure();
  const one = sasaran[1] ?? expect.fail("no sasaran");
  await moveNode(planner, {
    kind: "sasaran",
    id: one.id,
    fromId: one.tujuanId,
    toId: (tujuan[0] as { id: string }).id,
  });
  const wrong = await refusalOf(
    moveNode(planner, { kind: "sasaran", id: one.id, fromId: (tujuan[0] as { id: string }).id, toId: one.id }),
  );
  expect(wrong?.kind).toBe("not-found");
  const program = await add({
    kind: "program",
    planId: null,
    text: "Program Penempatan Tenaga Kerja",
    tags: ["kemiskinan"],
  });
  const kegiatan = await add({
    kind: "program",
    planId: null,
    parentId: program.id,
    text: "Kegiatan Pelayanan Antarkerja",
  });
  const sub = await add({ kind: "program", planId: null, parentId: kegiatan.id, text: "Sub kegiatan job fair" });
  const below = await refusalOf(add({ kind: "program", planId: null, parentId: sub.id, text: "Di bawahnya lagi" }));
  expect(below?.message).toBe("Di bawah sub kegiatan tidak ada lagi yang dirinci.");
  const up = await refusalOf(moveNode(planner, { kind: "program", id: sub.id, fromId: kegiatan.id, toId: program.id }));
  expect(up?.message).toContain("sub kegiatan di bawah kegiatan");
  const levels = (await structure()).programs.map(({ level, tags, from }) => ({ level, tags, from }));
  expect(levels).toEqual([
    { level: "program", tags: ["kemiskinan"], from: YEAR },
    { level: "kegiatan", tags: [], from: YEAR },
    { level: "sub_kegiatan", tags: [], from: YEAR },
  ]);
});

test("what is used is not removed but ended with its year, with everything under it, and taken back as one", async () => {
  const { sasaran, indicators } = await structure();
  const one = sasaran[2] ?? expect.fail("no sasaran");
  const iku = indicators.filter(({ ownerId }) => ownerId === one.id);
  expect(iku.length).toBeGreaterThan(0);
  const gone = await refusalOf(removeNode(planner, { kind: "sasaran", id: one.id, version: one.version }));
  expect(gone?.message).toContain("sudah dipakai");
  const retired = await retireNode(planner, {
    kind: "sasaran",
    id: one.id,
    version: one.version,
    year: 2016,
    reason: REASON,
  });
  expect(retired.nodes).toHaveLength(1 + iku.length);
  const shown = async (year: number) => (await structure(year)).sasaran.some(({ id }) => id === one.id);
  expect([await shown(2015), await shown(2016)]).toEqual([true, false]);
  expect((await structure(2016)).indicators.some(({ ownerId }) => ownerId === one.id)).toBe(false);
  expect((await readStructure(planner, agency.id, 2016, true))?.sasaran.find(({ id }) => id === one.id)?.until).toBe(
    2016,
  );
  await restoreNodes(planner, retired);
  expect(await shown(2016)).toBe(true);
  expect((await refusalOf(restoreNodes(planner, retired)))?.kind).toBe("conflict");
});

test("nothing ends in a year before it begins, nor in one whose realisasi was sent", async () => {
  const fresh = await add({ kind: "misi", year: 2018, text: "Misi yang baru mulai 2018" });
  const early = await refusalOf(
    retireNode(planner, { kind: "misi", id: fresh.id, version: 1, year: 2017, reason: REASON }),
  );
  expect(early?.message).toContain("baru berlaku mulai 2018");
  await removeNode(planner, { kind: "misi", id: fresh.id, version: 1 });
  const lamongan = await actorOf(client, "verifikator@lamongan.tolok.test");
  const sentFor = {
    indicators: { some: { realisasi: { some: { state: { not: "draft" as const }, period: { year: 2024 } } } } },
  };
  const agencyId = lamongan.agencyId as string;
  const measured = await client.program.findFirstOrThrow({ where: { agencyId, ...sentFor } });
  const end = { kind: "program" as const, id: measured.id, version: measured.version, year: 2024, reason: REASON };
  const sent = await refusalOf(retireNode(lamongan, end));
  expect(sent?.message).toMatch(/^Realisasi 2024 untuk .* sudah dikirim\. Hentikan mulai 2025/);
});

test("a plan of one kind covers a year once; its visi is changed with the version that was read", async () => {
  const inputs = {
    agencyId: agency.id,
    kind: "renstra" as const,
    name: "Renstra 2026–2030",
    visi: "Jombang bekerja",
    yearFrom: 2026,
    yearUntil: 2030,
  };
  const { id } = await addPlan(planner, inputs);
  expect((await refusalOf(addPlan(planner, { ...inputs, yearFrom: 2030, yearUntil: 2034 })))?.message).toContain(
    "sudah mencakup 2026–2030",
  );
  const { agencyId: _a, kind: _k, ...fields } = inputs;
  await changePlan(planner, { planId: id, version: 1, ...fields, visi: "Jombang bekerja dan berdaya" });
  const late = await refusalOf(changePlan(planner, { planId: id, version: 1, ...fields }));
  expect(late).toMatchObject({ kind: "conflict", other: { visi: "Jombang bekerja dan berdaya", version: 2 } });
});

test("a plan that follows another ends what the years gone by still hold, and what another plan measures is not missed here", async () => {
  const before = await structure(2015);
  const inputs = { agencyId: agency.id, kind: "renstra" as const, visi: "Visi rencana berikutnya" };
  const beside = await addPlan(planner, { ...inputs, name: "Renstra 2016–2020", yearFrom: 2016, yearUntil: 2020 });
  expect(beside.ended).toBeNull();
  await add({ kind: "misi", planId: beside.id, year: 2016, text: "Misi rencana berikutnya" });
  const now = await structure(2016);
  expect(now.plans.map(({ id }) => id)).toEqual([beside.id]);
  expect(now.indicators.filter(({ level }) => level === "sasaran")).toEqual([]);
  // The IKU form of a year is that of its own plan, with its own visi.
  const [of2015, of2016] = [await listIku(planner, agency.id, 2015), await listIku(planner, agency.id, 2016)];
  expect([of2015.rows.length, of2015.visi]).toEqual([29, plan.visi]);
  expect([of2016.rows.length, of2016.visi]).toEqual([0, "Visi rencana berikutnya"]);
  const after = await addPlan(planner, {
    ...{ ...inputs, name: "Renstra 2021–2025", yearFrom: 2021, yearUntil: 2025, endsOlder: true },
  });
  const iku = await client.indicator.findMany({ where: { agencyId: agency.id, sasaranId: { not: null } } });
  expect(iku.length).toBe(before.indicators.filter(({ level }) => level === "sasaran").length);
  expect(iku.every(({ retiredFromYear }) => retiredFromYear === 2021)).toBe(true);
  expect((await structure(2015)).indicators.length).toBe(before.indicators.length);
  await restoreNodes(planner, after.ended ?? expect.fail("nothing ended"));
  expect(await client.indicator.count({ where: { agencyId: agency.id, retiredFromYear: { not: null } } })).toBe(0);
});

test("what ended is taken back with everything that ended with it, however late", async () => {
  const one = (await structure()).sasaran[3] ?? expect.fail("no sasaran");
  const node = { kind: "sasaran" as const, id: one.id };
  const retired = await retireNode(planner, { ...node, version: one.version, year: 2016, reason: REASON });
  const restored = await restoreNodes(planner, { year: 2016, nodes: [node], withBelow: true });
  expect(new Set(restored.nodes.map(({ id }) => id))).toEqual(new Set(retired.nodes.map(({ id }) => id)));
});

test("each change stands in the history with who and what", async () => {
  const rows = await client.history.findMany({
    where: { agencyId: agency.id, actorId: planner.userId },
    select: { action: true, reason: true },
  });
  const actions = new Set(rows.map(({ action }) => action));
  for (const action of [
    "misi.add",
    "sasaran.change",
    "sasaran.move",
    "misi.order",
    "sasaran.retire",
    "plan.restore",
    "misi.remove",
    "plan.add",
  ])
    expect(actions, action).toContain(action);
  expect(rows.filter(({ action }) => action === "sasaran.retire").every(({ reason }) => reason === REASON)).toBe(true);
});
