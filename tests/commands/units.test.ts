// The 20 units of Malang through the years: renamed, moved, merged, split, ended and taken back, each from a day on. The
// days before stay as they were, in the tree and wherever something belongs to a unit.

import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { type Organisation, treeOn } from "#domain/organisation/units.ts";
import { findIndicator } from "#features/indicators/queries.ts";
import { dayAfter } from "#features/periods/days.ts";
import { listPeriods } from "#features/periods/queries.ts";
import { readPlan } from "#features/plans/queries.ts";
import { readStructure } from "#features/plans/tree-queries.ts";
import * as commands from "#features/units/commands.ts";
import { loadOrganisation } from "#features/units/organisation.ts";
import { readOrganisation } from "#features/units/queries.ts";
import type { MergeUnits } from "#features/units/schema.ts";
import { undoChange } from "#features/units/undo.ts";
import { bindDb } from "#lib/db.ts";
import { isoDay } from "#lib/format.ts";
import { transaction } from "#lib/transaction.ts";
import { act, answerTo } from "../support/acting.ts";
import { demoDatabase } from "../support/database.ts";
import { refusalOf } from "../support/lamongan-entry.ts";
import { actorOf, systemActor } from "../support/world.ts";

const { client, url } = await demoDatabase();
const planner = await actorOf(client, "verifikator@malang.tolok.test");
const agencyId = planner.agencyId as string;
const scope = { agencyId, agency: { governmentId: planner.governmentId as string } };
const sql = new pg.Client({ connectionString: url });
await sql.connect();
afterAll(() => sql.end());
const attempt = (text: string, values: unknown[] = []) => answerTo(act(sql, { id: planner.userId }, text, values));

const EVE = "2018-12-31";
const NEW_YEAR = "2019-01-01";
const today = isoDay(new Date());
const basis = "Peraturan Bupati Malang Nomor 45 Tahun 2018";

const unit = async (code: string) => {
  const { id: unitId, version } = await client.unit.findUniqueOrThrow({ where: { agencyId_code: { agencyId, code } } });
  return { unitId, version };
};
const idOf = async (code: string) => (await unit(code)).unitId;
const organisation = (): Promise<Organisation> => loadOrganisation(client, scope);

/** "Bidang > Seksi (3)": where each unit stands on the day, and how many positions are in it. */
async function tree(day: string): Promise<string[]> {
  const now = await organisation();
  const nodes = treeOn(now, day);
  return nodes.map(({ id, name, parentId }) => {
    const above = nodes.find((one) => one.id === parentId)?.name;
    const positions = now.inside.filter(
      ({ what, unitId, from, until }) =>
        what === "position" && unitId === id && (from ?? "") <= day && (until ?? "9") > day,
    );
    return `${above ? `${above} > ` : ""}${name} (${positions.length})`;
  });
}
const lineOf = (lines: string[], name: string) => lines.find((line) => line.includes(`> ${name} (`));
const countIn = (line: string | undefined) => Number(/\((\d+)\)$/.exec(line ?? "")?.[1]);
const only = <R extends { name: string }>(rows: readonly R[], name: string) =>
  rows.find((row) => row.name === name) ?? expect.fail(`no ${name}`);

async function into(name: string, parent: string): Promise<MergeUnits["into"]> {
  return { id: null, name, kind: "seksi", parentId: await idOf(parent) };
}

test("every unit has been where it is since it began, and everybody with it", async () => {
  const now = await organisation();
  expect([now.units.length, now.places.length]).toEqual([20, 20]);
  const placed = await client.position.findMany({ where: { agencyId }, include: { places: true } });
  expect(placed.filter((one) => (one.places[0]?.unitId ?? null) !== one.unitId)).toEqual([]);
  expect(now.inside.filter(({ what }) => what === "person").map(({ name }) => name)).toEqual([
    "Verifikator Subbag Perencanaan",
  ]);
});

test("two seksi are merged from New Year: 2018 keeps both, 2019 has one with all that was in them", async () => {
  const before = await tree(EVE);
  const [first, second] = [await unit("seksi-informasi-pasar-kerja"), await unit("seksi-penempatan")];
  const iki = await client.indicator.findFirstOrThrow({ where: { agencyId, unitId: first.unitId } });
  const merged = await commands.mergeUnits(planner, {
    units: [first, second],
    into: await into("Seksi Penempatan dan Pasar Kerja", "bidang-penempatan"),
    ...{ day: NEW_YEAR, basis },
  });
  expect(await tree(EVE)).toEqual(before);
  const then = await tree(NEW_YEAR);
  expect(then).toHaveLength(before.length - 1);
  expect(lineOf(then, "Seksi Informasi Pasar Kerja")).toBeUndefined();
  expect(countIn(lineOf(then, "Seksi Penempatan dan Pasar Kerja"))).toBe(
    countIn(lineOf(before, "Seksi Informasi Pasar Kerja")) + countIn(lineOf(before, "Seksi Penempatan Tenaga Kerja")),
  );
  const successor = await client.unit.findUniqueOrThrow({
    where: { id: merged.unitIds[0] as string },
    include: { predecessors: { include: { change: true, predecessor: true } } },
  });
  expect(successor.code).toBe("seksi-penempatan-dan-pasar-kerja");
  expect(successor.predecessors.map(({ predecessor, change }) => [predecessor.code, change.kind]).sort()).toEqual([
    ["seksi-informasi-pasar-kerja", "merge"],
    ["seksi-penempatan", "merge"],
  ]);
  // What stands at the row itself is its last unit; what it was stands in its places.
  expect((await client.indicator.findUniqueOrThrow({ where: { id: iki.id } })).unitId).toBe(successor.id);
  const periods = await listPeriods(planner, new Date());
  const unitThen = async (day: string) => (await findIndicator(planner, { id: iki.id }, periods, day))?.unit;
  expect([await unitThen(EVE), await unitThen(NEW_YEAR)]).toEqual([
    "Seksi Informasi Pasar Kerja",
    "Seksi Penempatan dan Pasar Kerja",
  ]);
});

test("the plan shows one tree in every year: the old one in 2018, the new one in 2019", async () => {
  for (const [year, there, gone] of [
    [2018, "Seksi Informasi Pasar Kerja", "Seksi Penempatan dan Pasar Kerja"],
    [2019, "Seksi Penempatan dan Pasar Kerja", "Seksi Informasi Pasar Kerja"],
  ] as const) {
    const plan = (await readPlan(planner, agencyId, year)) ?? expect.fail("no plan");
    const structure = (await readStructure(planner, agencyId, year)) ?? expect.fail("no structure");
    for (const { units, positions } of [plan, structure]) {
      expect(units.some(({ name }) => name === gone)).toBe(false);
      const shown = only(units, there);
      expect(positions.filter(({ unitId }) => unitId === shown.id).length).toBeGreaterThan(1);
      const known = new Set(units.map(({ id }) => id));
      expect(positions.filter(({ unitId }) => unitId && !known.has(unitId))).toEqual([]);
    }
  }
});

test("renamed from a day: the days before keep the name, and whoever was overtaken is told by which", async () => {
  const seksi = await unit("seksi-penyiapan");
  const rename = { ...seksi, name: "Seksi Penyiapan Lahan", kind: "seksi" as const, day: "2020-07-01", basis };
  await commands.renameUnit(planner, rename);
  const named = async (day: string) => treeOn(await organisation(), day).find(({ id }) => id === seksi.unitId)?.name;
  expect([await named("2020-06-30"), await named("2020-07-01")]).toEqual(["Seksi Penyiapan", "Seksi Penyiapan Lahan"]);
  const late = await refusalOf(commands.renameUnit(planner, { ...rename, name: "Seksi Lain", day: "2021-01-01" }));
  expect(late).toMatchObject({
    kind: "conflict",
    other: { name: "Seksi Penyiapan Lahan", version: seksi.version + 1 },
  });
  const now = await unit("seksi-penyiapan");
  const early = await refusalOf(
    commands.renameUnit(planner, { ...rename, ...now, name: "Seksi Lain", day: "2019-01-01" }),
  );
  expect(early?.message).toContain("sudah berubah pada 1 Juli 2020");
  const taken = await refusalOf(
    commands.renameUnit(planner, { ...rename, ...now, name: "seksi bimbingan transmigrasi", day: "2021-01-01" }),
  );
  expect(taken?.message).toContain("sudah dipakai unit lain");
  // Written wrongly from its first day on: mended, not renamed.
  await commands.renameUnit(planner, { ...rename, ...now, name: "Seksi Penyiapan Kawasan" });
  expect([await named("2020-06-30"), await named("2020-07-01")]).toEqual([
    "Seksi Penyiapan",
    "Seksi Penyiapan Kawasan",
  ]);
});

test("moved under another bidang from a day, never under what stands below it", async () => {
  const seksi = await unit("seksi-kelembagaan-pelatihan");
  const to = await idOf("bidang-penempatan");
  await commands.moveUnit(planner, { ...seksi, parentId: to, day: "2021-01-01", basis });
  expect(lineOf(await tree("2020-12-31"), "Seksi Kelembagaan Pelatihan")).toContain("Bidang Pelatihan");
  expect(lineOf(await tree("2021-01-01"), "Seksi Kelembagaan Pelatihan")).toContain("Bidang Penempatan");
  const bidang = await unit("bidang-penempatan");
  const circle = await refusalOf(
    commands.moveUnit(planner, { ...bidang, parentId: seksi.unitId, day: "2022-01-01", basis }),
  );
  expect(circle?.message).toContain("berada di bawahnya sendiri");
  // Before the seksi came under it there is no circle on that day, but there would be one later.
  const later = await refusalOf(
    commands.moveUnit(planner, { ...bidang, parentId: seksi.unitId, day: "2020-01-01", basis }),
  );
  expect(later?.message).toContain("berada di bawahnya sendiri");
});

test("a bidang is split: units, positions and indicators go where they are sent, nothing is left over", async () => {
  const bidang = await unit("bidang-hubungan-industrial");
  const now = await organisation();
  const children = treeOn(now, NEW_YEAR).filter(({ parentId }) => parentId === bidang.unitId);
  const inside = now.inside.filter(({ unitId }) => unitId === bidang.unitId);
  const [first] = children;
  const part = (name: string) => ({ name, kind: "bidang" as const, parentId: null });
  const split = {
    ...bidang,
    parts: [part("Bidang Hubungan Kerja"), part("Bidang Jaminan Sosial")],
    to: Object.fromEntries([...children, ...inside].map(({ id }) => [id, id === first?.id ? 1 : 0])),
    ...{ day: NEW_YEAR, basis },
  };
  const forgotten = { ...split, to: { ...split.to, [first?.id ?? ""]: 7 } };
  expect((await refusalOf(commands.splitUnit(planner, forgotten)))?.message).toContain(
    `Tentukan unit penerus untuk ${first?.name}`,
  );
  const before = await tree(EVE);
  await commands.splitUnit(planner, split);
  expect(await tree(EVE)).toEqual(before);
  const then = await tree(NEW_YEAR);
  expect(lineOf(then, first?.name ?? "")).toContain("Bidang Jaminan Sosial");
  expect(then.filter((line) => line.startsWith("Bidang Hubungan Kerja >"))).toHaveLength(children.length - 1);
  expect(then.some((line) => line.includes("Bidang Hubungan Industrial"))).toBe(false);
  const places = await client.positionPlace.findMany({ where: { unitId: bidang.unitId, validUntil: null } });
  expect(places).toEqual([]);
});

test("a unit ends only when it is empty, and a day before it began is no day for it", async () => {
  const full = await unit("seksi-bimbingan-transmigrasi");
  const end = { ...full, heirId: null, day: NEW_YEAR, basis };
  expect((await refusalOf(commands.endUnit(planner, end)))?.message).toContain("Masih ada 3 jabatan di dalamnya");
  const above = await unit("bidang-transmigrasi");
  expect((await refusalOf(commands.endUnit(planner, { ...end, ...above })))?.message).toContain(
    "Masih ada unit di bawahnya",
  );
  const added = await commands.addUnit(planner, {
    ...{ agencyId, name: "UPT Balai Latihan", kind: "upt" as const, parentId: null, day: "2022-01-01", basis },
  });
  const upt = { unitId: added.unitIds[0] as string, version: 1 };
  const early = await refusalOf(commands.endUnit(planner, { ...upt, heirId: null, day: "2021-01-01", basis }));
  expect(early?.message).toBe("UPT Balai Latihan baru ada sejak 1 Januari 2022. Pilih hari sesudahnya.");
  await commands.endUnit(planner, { ...upt, heirId: null, day: "2023-01-01", basis });
  const there = async (day: string) => (await tree(day)).some((line) => line.startsWith("UPT"));
  expect([await there("2022-12-31"), await there("2023-01-01")]).toEqual([true, false]);
});

test("what has not taken effect is taken back as if it had never been; what has, is not", async () => {
  const day = dayAfter(today, 40);
  const before = { tree: await tree(day), inside: (await organisation()).inside.length };
  const pair = [await unit("subbag-umum-kepegawaian"), await unit("subbag-perencanaan")];
  const merged = await commands.mergeUnits(planner, {
    ...{ units: pair, into: await into("Sub Bagian Umum dan Perencanaan", "sekretariat"), day, basis },
  });
  expect(await tree(today)).not.toEqual(await tree(day));
  // Until that day whoever works there works in the old unit, from it on in the new one, without anybody's doing.
  const actor = await actorOf(client, "verifikator@malang.tolok.test");
  expect(actor.unitId).toBe(await idOf("subbag-perencanaan"));
  const view = (await readOrganisation(planner, agencyId, day, new Date())) ?? expect.fail("not read");
  expect(view.changes[0]).toMatchObject({
    isPlanned: true,
    text: "Sub Bagian Umum dan Kepegawaian dan Sub Bagian Perencanaan, Evaluasi dan Pelaporan digabung menjadi Sub Bagian Umum dan Perencanaan",
  });
  const later = await commands.renameUnit(planner, {
    ...{ unitId: merged.unitIds[0] as string, version: 1, name: "Sub Bagian Umum", kind: "subbag" as const },
    ...{ day: dayAfter(day, 10), basis },
  });
  expect((await refusalOf(undoChange(planner, { changeId: merged.changeId })))?.message).toContain(
    "Batalkan atau pindahkan",
  );
  await undoChange(planner, { changeId: later.changeId });
  await undoChange(planner, { changeId: merged.changeId });
  expect({ tree: await tree(day), inside: (await organisation()).inside.length }).toEqual(before);
  expect(await client.unitChange.count({ where: { agencyId, day: { gt: new Date() } } })).toBe(0);
  const done = await client.unitChange.findFirstOrThrow({ where: { agencyId, kind: "merge" } });
  expect((await refusalOf(undoChange(planner, { changeId: done.id })))?.message).toContain("sudah berlaku sejak");
});

test("people go along: an operator keeps the work of a unit that was merged, also of the year before", async () => {
  const lamongan = await actorOf(client, "verifikator@lamongan.tolok.test");
  const operator = await actorOf(client, "operator.penempatan@lamongan.tolok.test");
  const units = await client.unit.findMany({ where: { agencyId: operator.agencyId as string, validUntil: null } });
  const other = units.find(({ code, kind }) => kind === "bidang" && !code.includes("penempatan")) ?? expect.fail("one");
  const pair = [operator.unitId as string, other.id].map((unitId) => ({ unitId, version: 1 }));
  const merged = await commands.mergeUnits(lamongan, {
    ...{ units: pair, day: today, basis },
    into: { id: null, name: "Bidang Tenaga Kerja", kind: "bidang", parentId: null },
  });
  const now = await actorOf(client, "operator.penempatan@lamongan.tolok.test");
  expect([now.membershipId, now.unitId]).toEqual([operator.membershipId, merged.unitIds[0]]);
  const mine = await client.indicator.count({ where: { unitId: now.unitId } });
  expect(mine).toBeGreaterThan(0);
  // A form that was opened before the merger still names the old unit.
  const indicator = await client.indicator.findFirstOrThrow({ where: { unitId: now.unitId } });
  const stale = transaction(lamongan, "test.stale", (tx) =>
    tx.indicator.update({ where: { id: indicator.id }, data: { unitId: other.id } }),
  );
  expect((await refusalOf(stale))?.message).toContain("Susunan unit berubah");
});

test("a seksi is absorbed by the bidang above it, which goes on", async () => {
  const [bidang, seksi] = [await unit("bidang-transmigrasi"), await unit("seksi-pemindahan-pengerahan")];
  const before = countIn((await tree("2024-12-31")).find((line) => line.startsWith("Bidang Transmigrasi (")));
  const inSeksi = countIn(lineOf(await tree("2024-12-31"), "Seksi Pemindahan dan Pengerahan"));
  const goesOn = { id: bidang.unitId, name: "", kind: "bidang" as const, parentId: null };
  const wrong = { ...goesOn, id: seksi.unitId };
  const units = [bidang, seksi];
  expect(
    (await refusalOf(commands.mergeUnits(planner, { units, into: wrong, day: "2025-01-01", basis })))?.message,
  ).toContain("berada di bawah unit yang akan berakhir");
  await commands.mergeUnits(planner, { units, into: goesOn, day: "2025-01-01", basis });
  const then = await tree("2025-01-01");
  expect(countIn(then.find((line) => line.startsWith("Bidang Transmigrasi (")))).toBe(before + inSeksi);
  const view = (await readOrganisation(planner, agencyId, "2025-01-01", new Date())) ?? expect.fail("not read");
  expect(view.changes[0]?.text).toBe("Seksi Pemindahan dan Pengerahan dilebur ke Bidang Transmigrasi");
});

test("only who keeps the organisation changes it; others look, strangers do not even find it", async () => {
  const seksi = await unit("seksi-sertifikasi-pemagangan");
  const rename = { ...seksi, name: "Seksi Uji", kind: "seksi" as const, day: "2024-01-01", basis: "" };
  for (const [email, kind] of [
    ["operator@malang.tolok.test", "forbidden"],
    ["kepala@malang.tolok.test", "forbidden"],
    ["verifikator@lamongan.tolok.test", "not-found"],
    ["organisasi@lamongan.tolok.test", "not-found"],
    ["admin@tolok.test", "not-found"],
  ] as const)
    expect((await refusalOf(commands.renameUnit(await actorOf(client, email), rename)))?.kind).toBe(kind);
  const stranger = await actorOf(client, "verifikator@jombang.tolok.test");
  expect(await readOrganisation(stranger, agencyId, EVE, new Date())).toBeNull();
});

test("the database keeps the tree whole whatever comes: raw SQL is refused", async () => {
  const at = { seksi: await idOf("seksi-sertifikasi-pemagangan"), bidang: await idOf("bidang-pelatihan") };
  const place = `insert into unit_place (agency_id, unit_id, parent_id, kind, name, valid_from, valid_until)
    values ($1, $2, $3, 'seksi', $4, $5, $6)`;
  const alien = await client.unit.findFirstOrThrow({ where: { agencyId: { not: agencyId } } });
  const old = await client.unitPlace.findFirstOrThrow({ where: { agencyId, validUntil: new Date(NEW_YEAR) } });
  const answers = {
    overlapping: await attempt(place, [agencyId, at.seksi, null, "Lain", "2019-01-01", "2020-01-01"]),
    gap: await attempt("update unit_place set valid_until = '2020-01-01' where unit_id = $1", [at.seksi]),
    circle: await attempt("update unit_place set parent_id = $2 where unit_id = $1", [at.bidang, at.seksi]),
    "another agency": await attempt("update unit_place set parent_id = $2 where unit_id = $1", [at.seksi, alien.id]),
    "under one that has ended": await attempt("update unit_place set parent_id = $2 where unit_id = $1", [
      at.seksi,
      old.unitId,
    ]),
    "ended with all in it": await attempt("update unit set valid_until = '2024-01-01' where id = $1", [at.seksi]),
    "a position into one that has ended": await attempt(
      `update position_place set unit_id = $2 where unit_id = $1 and valid_until is null`,
      [at.seksi, old.unitId],
    ),
    "two units at once": await attempt(
      `insert into position_place (position_id, unit_id, valid_from)
       select position_id, $2, '2020-01-01' from position_place where unit_id = $1 limit 1`,
      [at.seksi, at.bidang],
    ),
    "the old tree": await attempt("update unit_place set name = 'Lain' where id = $1", [old.id]),
    "the old tree by its unit": await attempt("update unit set name = 'Lain' where id = $1", [old.unitId]),
    "the old tree away": await attempt("delete from unit_place where id = $1", [old.id]),
    "a change away": await attempt("delete from unit_change where agency_id = $1 and day < current_date", [agencyId]),
    "in another's name": await attempt(
      "insert into unit_change (agency_id, kind, day, made_by_id) select $1, 'add', '2024-01-01', id from \"user\" where id <> $2 limit 1",
      [agencyId, planner.userId],
    ),
  };
  expect(answers).toEqual({
    overlapping: "23P01 unit_one_place_at_a_time",
    gap: "TK101",
    circle: "23514",
    "another agency": "23503",
    "under one that has ended": "TK101",
    "ended with all in it": "TK101",
    "a position into one that has ended": "TK101",
    "two units at once": "23P01 position_one_place_at_a_time",
    "the old tree": "TK102",
    "the old tree by its unit": "TK102",
    "the old tree away": "TK102",
    "a change away": "TK102",
    "in another's name": "TK102",
  });
});

test("a person's unit follows only by who may: an operator does not put colleagues elsewhere", async () => {
  const operator = await actorOf(client, "operator@malang.tolok.test");
  const elsewhere = "update membership_place set unit_id = $1 where unit_id = $2";
  const ids = [await idOf("sekretariat"), await idOf("subbag-perencanaan")];
  expect(await answerTo(act(sql, { id: operator.userId }, elsewhere, ids))).toBe("TK103");
});

test("two hundred units and six hundred positions are read by as many questions as a small agency", async () => {
  const small = await actorOf(client, "verifikator@jombang.tolok.test");
  const few = await counted(() => readOrganisation(small, small.agencyId as string, today, new Date()));
  await transaction(systemActor, "test.large", async (tx) => {
    const begun = { agencyId, validFrom: new Date("2000-01-01") };
    const numbers = Array.from({ length: 200 }, (_, index) => index);
    const units = await tx.unit.createManyAndReturn({
      data: numbers.map((index) => ({
        ...{ ...begun, code: `besar-${index}`, kind: "seksi" as const, name: `Seksi Besar ${index}`, sortOrder: index },
      })),
    });
    await tx.position.createMany({
      data: units.flatMap(({ id }, at) =>
        [0, 1, 2].map((index) => ({
          ...{ ...begun, unitId: id, code: `besar-${at}-${index}`, name: `Staf ${at} ${index}` },
          ...{ shortName: `Staf ${at} ${index}`, level: "pelaksana" as const, sortOrder: at * 3 + index },
        })),
      ),
    });
  });
  const many = await counted(async () => {
    const view = (await readOrganisation(planner, agencyId, today, new Date())) ?? expect.fail("not read");
    expect([treeOn(view.organisation, today).length, view.positions.length]).toEqual([
      expect.toSatisfy((units: number) => units > 200),
      expect.toSatisfy((positions: number) => positions > 600),
    ]);
  });
  expect(few).toBeGreaterThan(5);
  expect(many).toBe(few);
});

/** How often the database is asked while something is read. */
async function counted(read: () => Promise<unknown>): Promise<number> {
  let asked = 0;
  const counting = client.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        asked += 1;
        return query(args);
      },
    },
  });
  bindDb(counting as unknown as typeof client);
  try {
    await read();
  } finally {
    bindDb(client);
  }
  return asked;
}
